import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { inBrowser, lectern, newFolder, root } from '../setup/lectern.ts';
import { type ReadTag, below, readTags, textOf, wordsOf } from './readTags.ts';

const talk = join(root, 'tests/export/fixtures/right-to-left');
const file = join(newFolder(), 'right-to-left.pdf');
let slides: ReadTag[];

beforeAll(async () => {
  await lectern(['export', 'pdf', talk, '--out', file]);
  const { root: tree } = await readTags(file);
  slides = (tree.kids[0] as ReadTag).kids as ReadTag[];
});

const language = PDFName.of('Lang');
const said = (slide: number) => wordsOf(slides[slide]!).join(' ');

it('says Hebrew in the order in which it is read, with numbers, brackets and Latin words', () => {
  expect(said(0)).toBe(
    'שואלים פעם אחת, ומחכים לתשובה קוד חשוב מאוד שכותבים (בשקט) ב־PLAN.TS עם REACT 19 ' +
      'ראו את התיעוד לפני 12:30, ביום 3 במאי 2026, כי אחר כך כבר יהיה מאוחר מדי בשביל כולם',
  );
});

it('says Persian in the order in which it is read, with letters that have several signs', () => {
  expect(said(1)).toBe(
    'مسیر یک پیام کشتی می‌فرستد و PLAN.TS می‌خواند در سال ۱۴۰۴ حدود ۲۵٪ از پیام‌ها',
  );
});

it('says words from the right in an English line where they stand', () => {
  expect(said(2)).toBe('THE WORD שלום MEANS PEACE 1 SAY שלום עולם TWICE 2 AND مسیر یک پیام');
});

it('has the language of each slide in its tags', () => {
  const languages = slides.map((slide) =>
    [slide.parent!, ...below(slide)].flatMap(({ dict }) => textOf(dict.lookup(language)) ?? []),
  );
  expect(languages).toEqual([['he'], ['he', 'fa'], ['he', 'en']]);
});

it('names a link as it is read', () => {
  const [link] = below(slides[0]!).flatMap(({ links }) => links) as [PDFDict];
  expect(textOf(link.lookup(PDFName.of('Contents')))).toBe('את התיעוד');
});

it('has the language and the direction of each slide in the text of a handout, and its lists', async () => {
  const handout = join(newFolder(), 'handout.html');
  await lectern(['export', 'handout', talk, '--out', handout]);
  const texts = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(handout).href);
    return page.locator('details > div').evaluateAll((all) =>
      all.map((text) => {
        const { direction } = getComputedStyle(text);
        const lists = [...text.querySelectorAll('ol, ul')].map(({ localName }) => localName);
        return [text.closest<HTMLElement>('[lang]')!.lang, direction, ...lists];
      }),
    );
  });
  expect(texts).toEqual([
    ['he', 'rtl', 'ul'],
    ['fa', 'rtl', 'ul'],
    ['en', 'ltr', 'ol'],
  ]);
});
