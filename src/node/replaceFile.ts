import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file, or replaces it: nobody reads half of it.
 *
 * @param flush whether it must be there even if the machine stops at once, which takes some ms
 * @throws the error of the system; the old file is as it was then
 */
export function replaceFile(path: string, text: string, flush = false): void {
  const part = `${path}.${process.pid}`;
  try {
    writeFileSync(part, text, { flush });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}
