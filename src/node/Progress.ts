import { printable } from '../core/words.ts';

/** Shows the progress of a command on the terminal; in a log, one line for each stage. */
export class Progress {
  readonly #stream = process.stderr;
  readonly #start = performance.now();

  /** Begins a stage: "building the talk". */
  stage(text: string): void {
    if (this.#stream.isTTY) this.#stream.write(`\r\u001b[K${printable(text)} …`);
    else this.#stream.write(`${printable(text)} …\n`);
  }

  /** Shows how far a stage is. */
  count(text: string, done: number, all: number): void {
    if (this.#stream.isTTY) this.#stream.write(`\r\u001b[K${printable(text)} ${done} of ${all}`);
  }

  /** Clears the line, before anything else is written. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }

  /** The seconds since the command started. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }
}
