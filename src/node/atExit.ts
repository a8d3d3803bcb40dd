import { rmSync } from 'node:fs';

const paths = new Set<string>();
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/**
 * Removes a file or folder when the process ends, also by Ctrl+C: nothing half-done stays behind.
 *
 * @returns the function that calls it off
 */
export function removeAtExit(path: string): () => void {
  listen();
  paths.add(path);
  return () => paths.delete(path);
}

const closers = new Set<() => Promise<void>>();

/**
 * Closes something on Ctrl+C, as far as that takes no longer than two seconds: a browser that is merely
 * killed leaves files behind.
 *
 * @returns the function that calls it off
 */
export function closeOnSignal(close: () => Promise<void>): () => void {
  listen();
  closers.add(close);
  return () => closers.delete(close);
}

let ending = false;

/** Whether somebody has pressed Ctrl+C: what fails from then on fails because of that. */
export const isEnding = () => ending;

let isListening = false;
function listen() {
  if (isListening) return;
  isListening = true;
  process.on('exit', () => {
    for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  });
  for (const [signal, number] of Object.entries(signals)) {
    process.on(signal, () => {
      // As a shell counts it.
      const end = () => process.exit(128 + number);
      if (ending) return end();
      ending = true;
      setTimeout(end, 2000);
      void Promise.allSettled([...closers].map((close) => close())).then(end);
    });
  }
}
