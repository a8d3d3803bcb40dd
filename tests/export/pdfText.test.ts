import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { poppler } from '../engines/programs.ts';
import { lectern, newFolder, root } from '../setup/lectern.ts';
import { slides } from './fixtures/scripts/texts.ts';
import { readPdf } from './readPdf.ts';
import { type ReadTag, below, readTags, splitWords, wordsOf } from './readTags.ts';

const talk = join(root, 'tests/export/fixtures/scripts');
const file = join(newFolder(), 'scripts.pdf');

beforeAll(async () => {
  await lectern(['export', 'pdf', talk, '--out', file]);
});

/** The words of a text, without its marks, and with nothing that draws nothing. */
const wordsIn = (text: string): string[] =>
  text.replace(/[\u00AD\u200C\u202A-\u202E]/g, '').match(/[\p{L}\p{M}]+/gu) ?? [];

/** Thai and Japanese have no spaces between words. */
const joinerIn = (lang: string) => (/ja|th/.test(lang) ? '' : ' ');

/** What is in one direction and without bold words or code, which programs find where they are drawn. */
const textsOf = ({ title, points }: (typeof slides)[number]) => [title, points[1]];

/** Words in brackets, which are mirrored where words are read from the right. */
const brackets: Record<string, string[]> = {
  he: ['(פעם אחת)', '[לתשובה]', '«כי אחר כך»', '(גם בשבילי)'],
  fa: ['(یک پیام)', '[پاسخ]', '«پنج»', '(هر روز)'],
  ar: ['(مرتين)', '[الجواب]', '«لأن الوقت»'],
};

describe('Poppler', () => {
  const read = () => {
    const program = poppler();
    if (!program) return undefined;
    const text = execFileSync(program.replace(/pdftoppm$/, 'pdftotext'), [file, '-'], {
      encoding: 'utf8',
    });
    return text.replace(/[\u202A-\u202E]/g, '').split('\f');
  };

  it('finds the words of each slide in their order, and no word in pieces', () => {
    // CI must have it.
    expect(process.env.CI ? poppler() : 'poppler').toBeTruthy();
    for (const [index, page] of read()?.slice(0, slides.length).entries() ?? []) {
      const { lang } = slides[index]!;
      const found = wordsIn(page).join(joinerIn(lang));
      for (const text of textsOf(slides[index]!))
        expect(found).toContain(wordsIn(text).join(joinerIn(lang)));
    }
  });

  it('finds brackets as they are written, and a broken word as one', () => {
    const pages = read();
    if (!pages) return;
    for (const [index, all] of Object.values(brackets).entries()) {
      for (const words of all) expect(pages[index]!.replace(/\s+/g, ' ')).toContain(words);
    }
    expect(pages[5]).toContain(
      'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
    );
  });
});

it('PDF.js finds the words of each slide in their order, and brackets as they are written', async () => {
  const { pages } = await readPdf(file);
  for (const [index, { text }] of pages.entries()) {
    const { lang } = slides[index]!;
    // It reads none of what is said around letters, and Thai has two signs above a letter that are drawn as one.
    if (lang === 'th') continue;
    // It has the hyphen of a broken word, and finds the word all the same.
    const whole = text.replaceAll('-\n', '');
    const found = wordsIn(whole).join('');
    for (const one of textsOf(slides[index]!)) expect(found).toContain(wordsIn(one).join(''));
    for (const words of brackets[lang] ?? []) expect(whole.replace(/\s+/g, ' ')).toContain(words);
  }
});

it('has a numeral in its tags for each point, and each word as a whole', async () => {
  const { root: tree } = await readTags(file);
  const sections = (tree.kids[0] as ReadTag).kids as ReadTag[];
  for (const [index, { title, points, lang }] of slides.entries()) {
    // Persian numerals are drawn, and not in the tags: Poppler and PDF.js would tear the words beside them.
    const numeral = (at: number) => (lang === 'fa' ? '' : `${at + 1} `);
    const marks = below(sections[index]!).filter(({ type }) => type === 'Lbl');
    expect(marks.map((mark) => wordsOf(mark).join(''))).toEqual(lang === 'fa' ? [] : ['1', '2']);
    const said = [title, ...points.map((point, at) => numeral(at) + point.replace(/[`*]/g, ''))];
    expect(wordsOf(sections[index]!).join(' ')).toBe(splitWords(said.join(' ')).join(' '));
  }
});
