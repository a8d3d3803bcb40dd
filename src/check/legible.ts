import { type Found, limits } from '../core/rules.ts';
import { type Line, isDecoration, quote, toBox } from './texts.ts';

/** Finds what a room cannot read, or not in the time that it has. */
export function findIllegible(
  slide: HTMLElement,
  lines: readonly Line[],
  steps: number | undefined,
): Found[] {
  const content = lines.filter(
    ({ element }) => !element.closest('[data-frame]') && !isDecoration(element),
  );
  const small = content
    .filter(({ size }) => size < limits.size - 0.5)
    .map((line) => ({
      rule: 'size' as const,
      subject: line.text,
      message: `${quote(line.text)} is set in ${Math.round(line.size)} px: the last row cannot read it`,
      advice: `Set it in ${limits.size} px or more, or leave it out.`,
      box: toBox(line.box),
      badness: limits.size - line.size,
    }));
  const long = content
    .filter(({ text }) => text.length > limits.lineLength)
    .map((line) => ({
      rule: 'lineLength' as const,
      subject: line.text,
      message: `A line of ${line.text.length} characters: ${quote(line.text)}`,
      advice: `Make the text narrower, or larger, until a line holds at most ${limits.lineLength} characters.`,
      box: toBox(line.box),
      badness: line.text.length,
    }));
  const words = content.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const dense =
    words > limits.words
      ? [
          {
            rule: 'words' as const,
            subject: '',
            message: `${words} words: the room reads, and does not listen`,
            advice: `Keep at most ${limits.words}, and say the rest; or make two slides of it.`,
            badness: words,
          },
        ]
      : [];
  const stepwise =
    steps !== undefined && steps > limits.steps
      ? [
          {
            rule: 'steps' as const,
            subject: '',
            message: `${steps} key presses on one slide`,
            advice: `Nobody remembers more than ${limits.steps}: reveal several items at once, or make two slides of it.`,
          },
        ]
      : [];
  return [...small, ...long, ...dense, ...stepwise];
}

/** Emoji and signs on their own are no words. */
const wordsIn = (text: string) =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
