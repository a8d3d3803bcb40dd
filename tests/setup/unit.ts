import { format } from 'node:util';

// On a busy machine, jsdom takes longer than the default of Jest.
jest.setTimeout(60_000);

const unexpected: string[] = [];
for (const method of ['error', 'warn'] as const) {
  console[method] = (...message: unknown[]) => {
    unexpected.push(`console.${method}: ${format(...message)}`);
  };
}

afterEach(() => {
  const messages = unexpected.splice(0);
  if (messages.length > 0) {
    throw new Error(
      `The test wrote to the console:\n\n${messages.join('\n\n')}\n\n` +
        `If that is expected, say so in the test with jest.spyOn(console, …).mockImplementation(…).`,
    );
  }
});
