// Runs commands of `lectern` one after another in one process, because starting Node, Vite and Playwright takes longer
// than most commands. Its parent sends a command, and gets what a process of its own would have given.
let last = Promise.resolve();
let count = 0;

process.on('message', (command) => {
  last = last.then(() => run(command));
});

async function run({ id, cli, args, cwd, env }) {
  const own = { ...process.env };
  const ended = { id, status: null, stdout: '', stderr: '' };
  const streams = ['stdout', 'stderr'].map((name) => {
    const stream = process[name];
    const { write } = stream;
    stream.write = (text, ...rest) => {
      ended[name] += String(text);
      rest.find((each) => typeof each === 'function')?.();
      return true;
    };
    return () => (stream.write = write);
  });
  const events = [
    [process, 'uncaughtException'],
    [process.stdout, 'error'],
  ].map(([of, name]) => ({ of, name, before: of.listeners(name) }));
  process.argv.splice(2, Infinity, ...args);
  process.exitCode = undefined;
  Object.assign(process.env, env);
  process.chdir(cwd);
  try {
    // The module that runs the command at once, each time anew. The modules that it imports stay.
    await import(`${cli}?${(count += 1)}`);
    ended.status = process.exitCode ?? 0;
  } finally {
    process.chdir('/');
    for (const name of Object.keys(env)) {
      if (own[name] === undefined) delete process.env[name];
      else process.env[name] = own[name];
    }
    for (const restore of streams) restore();
    for (const { of, name, before } of events) {
      for (const listener of of.listeners(name)) {
        if (!before.includes(listener)) of.off(name, listener);
      }
    }
    process.send(ended);
  }
}
