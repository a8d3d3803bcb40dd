import { type Insertion, inserted, operationsOf } from './pdfContent.ts';
import { saidBy } from './pdfFonts.ts';

/** Where a word may be broken. */
export const softHyphen = '\u00AD';

/** The hyphen that a browser draws where it has broken a word. */
export const drawnHyphen = /^[-\u2010]$/;

/**
 * Leaves out soft hyphens: a browser draws nothing for them, or a hyphen after them, and says that they are there.
 * Programs that copy and search would have them within words.
 */
export function withoutSoftHyphens(content: string): string {
  const insertions: Insertion[] = [];
  let isWithin = false;
  for (const { name, start, end } of operationsOf(content)) {
    const begins = name === 'BDC' && saidBy(content.slice(start, end)) === softHyphen;
    isWithin ||= begins;
    // What moves to the next letter stays.
    if (isWithin && (begins || name === 'Tj' || name === 'EMC'))
      insertions.push({ at: start, to: end, text: '' });
    if (name === 'EMC') isWithin = false;
  }
  return insertions.length > 0 ? inserted(content, insertions) : content;
}
