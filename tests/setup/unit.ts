import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';
import { format } from 'node:util';

// To find what is visible in a whole deck, jsdom computes the styles of every element. On a busy machine that takes
// longer than the defaults of Jest and Testing Library.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

// A unit test in Node instead of jsdom has no window.
if (typeof window !== 'undefined') {
  // Spectacle counts its slides and steps only in containers that have a size, which they do not have in jsdom.
  const stage = { x: 0, y: 0, top: 0, left: 0, right: 1366, bottom: 768, width: 1366, height: 768 };
  Element.prototype.getClientRects = () => [stage] as unknown as DOMRectList;

  // jsdom knows dialogs, but cannot open them.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });

  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}

const unexpected: string[] = [];
for (const method of ['error', 'warn'] as const) {
  console[method] = (...message: unknown[]) => {
    unexpected.push(`console.${method}: ${format(...message)}`);
  };
}

afterEach(() => {
  if (typeof window !== 'undefined') {
    cleanup();
    window.history.replaceState(null, '', '/');
    window.sessionStorage.clear();
    window.localStorage.clear();
  }
  const messages = unexpected.splice(0);
  if (messages.length > 0) {
    throw new Error(
      `The test wrote to the console:\n\n${messages.join('\n\n')}\n\n` +
        `If that is expected, say so in the test with jest.spyOn(console, …).mockImplementation(…).`,
    );
  }
});
