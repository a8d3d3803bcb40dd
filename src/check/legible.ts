import { attributes } from '../core/page.ts';
import { type Found, limits } from '../core/rules.ts';
import { countWords } from '../core/words.ts';
import { findWeakIcons } from './icons.ts';
import { toBox } from './rect.ts';
import { type Line, isDecoration, quote } from './texts.ts';

/** Finds what an audience cannot read, or cannot read in time. */
export function findIllegible(
  slide: HTMLElement,
  lines: readonly Line[],
  steps: number | undefined,
): Found[] {
  const content = lines.filter(
    ({ element }) => !element.closest(`[${attributes.frame}]`) && !isDecoration(element),
  );
  const small = content
    .filter(({ size }) => size < limits.size - 0.5)
    .map((line) => ({
      rule: 'size' as const,
      subject: line.text,
      message: `${quote(line.text)} has a font size of ${Math.round(line.size)} px: the last row cannot read it`,
      advice: `Use ${limits.size} px or more, or remove it.`,
      box: toBox(line.box),
      badness: limits.size - line.size,
    }));
  const long = content
    .filter(({ text }) => text.length > limits.lineLength)
    .map((line) => ({
      rule: 'lineLength' as const,
      subject: line.text,
      message: `A line has ${line.text.length} characters: ${quote(line.text)}`,
      advice: `Make the text narrower or larger: a line should have at most ${limits.lineLength} characters.`,
      box: toBox(line.box),
      badness: line.text.length,
    }));
  const words = content.reduce((sum, { text }) => sum + countWords(text), 0);
  const tooManyWords =
    words > limits.words
      ? [
          {
            rule: 'words' as const,
            subject: '',
            message: `${words} words on one slide: people read instead of listening`,
            advice: `Keep at most ${limits.words} and say the others, or split the slide in two.`,
            badness: words,
          },
        ]
      : [];
  const tooManySteps =
    steps !== undefined && steps > limits.steps
      ? [
          {
            rule: 'steps' as const,
            subject: '',
            message: `${steps} key presses on one slide`,
            advice: `Use at most ${limits.steps}: reveal several items together, or split the slide in two.`,
          },
        ]
      : [];
  const items = [...slide.querySelectorAll(`[${attributes.items}]`)].map((element) => ({
    rule: 'items' as const,
    subject: '',
    message: `The slide ${element.getAttribute(attributes.items)}`,
    advice: 'Split it into two slides, or fill the list.',
  }));
  return [...small, ...long, ...tooManyWords, ...tooManySteps, ...items, ...findWeakIcons(slide)];
}
