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

let isListening = false;
function listen() {
  if (isListening) return;
  isListening = true;
  process.on('exit', () => {
    for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  });
  for (const [signal, number] of Object.entries(signals)) {
    // As a shell counts it. A browser that Playwright has started ends with the process.
    process.on(signal, () => process.exit(128 + number));
  }
}
