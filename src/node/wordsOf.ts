import { sayCount } from '../core/sayCount.ts';
import { type Say, type Strings, sayIn } from '../core/strings.ts';
import { stringsOf } from '../languages/all.ts';

/** The words of Lectern in the language of a talk, with those that the talk has changed. */
export interface TalkWords {
  say: Say;
  /** A number of slides, such as "1 slide". */
  slides: (count: number) => string;
  /** All of them, as one text: for the fonts that have their letters. */
  all: string;
}

export function wordsOf(language: string, own?: Partial<Strings>): TalkWords {
  const strings = { ...stringsOf(language), ...own };
  return {
    say: sayIn(() => strings),
    slides: (count) => sayCount(strings['{count} slides'] ?? english, count, language),
    all: JSON.stringify(strings),
  };
}

const english = { one: '{count} slide', other: '{count} slides' };
