import { join } from 'node:path';
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { contentOf } from '../../src/node/commands/export/pdfContent.ts';
import { saidBy } from '../../src/node/commands/export/pdfDirection.ts';
import { lectern, newFolder, root } from '../setup/lectern.ts';
import { type ReadFile, type ReadTag, below, readTags, textOf, wordsOf } from './readTags.ts';

const file = join(newFolder(), 'right-to-left.pdf');
let read: ReadFile;
let slides: ReadTag[];

beforeAll(async () => {
  const talk = join(root, 'tests/export/fixtures/right-to-left');
  await lectern(['export', 'pdf', talk, '--out', file]);
  read = await readTags(file);
  slides = (read.root.kids[0] as ReadTag).kids as ReadTag[];
});

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

it('names a link as it is read', () => {
  const [link] = below(slides[0]!).flatMap(({ links }) => links) as [PDFDict];
  expect(textOf(link.lookup(PDFName.of('Contents')))).toBe('את התיעוד');
});

it('says a Hebrew line as a whole where it is drawn: its words would be copied from the left', () => {
  const [page] = read.file.getPages();
  const content = contentOf(read.file.context, page!.node.get(PDFName.of('Contents')));
  const lines = content.match(/\/Span\s*<<\s*\/ActualText[^]*?BDC/g)!.map(saidBy);
  expect(lines).toContain('שואלים פעם אחת, ומחכים לתשובה');
  expect(lines).toContain(' שכותבים (בשקט)');
  expect(content).not.toContain('/ReversedChars');
});

it('marks the numbers of a list, and no list that shows none', () => {
  const lists = below(read.root).filter(({ type }) => type === 'L');
  const marked = lists.map(({ dict, kids }) => [
    dict
      .lookup(PDFName.of('A'), PDFArray)
      .lookup(0, PDFDict)
      .get(PDFName.of('ListNumbering'))
      ?.toString(),
    (kids as ReadTag[]).map(({ kids: [first] }) => {
      const { type } = first as ReadTag;
      return type === 'Lbl' ? wordsOf(first as ReadTag).join(' ') : type;
    }),
  ]);
  const none = ['/None', ['LBody', 'LBody']];
  expect(marked).toEqual([none, none, ['/Decimal', ['1', '2']]]);
});
