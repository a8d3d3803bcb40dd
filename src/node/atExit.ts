import { rmSync } from 'node:fs';

const paths = new Set<string>();
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/**
 * Removes an unfinished file or folder when the process ends, also on Ctrl+C.
 *
 * @returns a function that cancels it
 */
export function removeAtExit(path: string): () => void {
  listen();
  paths.add(path);
  return () => paths.delete(path);
}

const closers = new Set<() => Promise<void>>();

/**
 * Closes something on Ctrl+C, within two seconds: a browser that is killed leaves files behind.
 *
 * @returns a function that cancels it
 */
export function closeOnSignal(close: () => Promise<void>): () => void {
  listen();
  closers.add(close);
  return () => closers.delete(close);
}

let ending = false;

/** Whether the user has pressed Ctrl+C, which is the cause of all errors after it. */
export const isEnding = () => ending;

let isListening = false;
function listen() {
  if (isListening) return;
  isListening = true;
  process.on('exit', () => {
    for (const path of paths) {
      try {
        rmSync(path, { recursive: true, force: true, maxRetries: 6 });
      } catch {
        // The next command in the same place removes it.
      }
    }
  });
  for (const [signal, number] of Object.entries(signals)) {
    process.on(signal, () => {
      // The exit status that shells expect after a signal.
      const end = () => process.exit(128 + number);
      if (ending) return end();
      ending = true;
      setTimeout(end, 2000);
      void Promise.allSettled([...closers].map((close) => close())).then(end);
    });
  }
}
