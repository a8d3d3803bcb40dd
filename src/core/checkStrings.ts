import type { Strings } from './strings.ts';
import { warnOnce } from './warnOnce.ts';

/** Tells the author which own texts of a talk cannot be shown: they are no text, or their values have other names. */
export function checkStrings(strings: Partial<Strings>) {
  for (const [english, own] of Object.entries(strings) as [string, unknown][]) {
    // A text that depends on a number has several forms.
    const forms = typeof own === 'object' && own !== null ? Object.values(own) : [own];
    for (const form of forms) {
      const names = namesIn(english);
      if (typeof form !== 'string') {
        warnOnce(
          `The text "${english}" in strings of Presentation is no text, so its English is shown. Give it a text.`,
        );
      } else if (namesIn(form).some((name) => !names.includes(name))) {
        const has = names.length > 0 ? `It can have ${names.join(' and ')}.` : 'It has none.';
        warnOnce(
          `The text "${form}" in strings of Presentation has a value in braces that "${english}" does not have, so the braces are shown. ${has}`,
        );
      }
    }
  }
}

const namesIn = (text: string): string[] => [...new Set(text.match(/{\w+}/g))];
