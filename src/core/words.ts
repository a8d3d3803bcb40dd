/** A number with its noun: "1 slide", "3 slides". */
export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A choice in a sentence: "a, b or c". */
export const orList = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');

/** What was thrown, as text: also for values that cannot be turned into text. */
export function textOfError(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'an error that cannot be shown as text';
  }
}
