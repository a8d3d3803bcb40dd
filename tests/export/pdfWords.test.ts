import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { sayIn } from '../../src/core/strings.ts';
import { german } from '../../src/languages/de.ts';
import { nameForTags } from '../../src/node/commands/export/pdfSheets.ts';
import { makeAccessible } from '../../src/node/commands/export/pdfTagged.ts';
import { inBrowser, newFolder } from '../setup/lectern.ts';
import { type ReadTag, below, readTags, textOf, wordsOf } from './readTags.ts';

const say = sayIn(() => german);
const name = (text: string) => PDFName.of(text);

let tags: ReadTag[];

beforeAll(async () => {
  const printed = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(`<html lang="de"><title>Tee</title><div data-page="tee"><section>
      <h2>Das <span lang="fr" dir="ltr">mot <b>juste</b></span></h2>
      <p>Hier, <span>ohne Sprache</span></p>
      <math><mroot><mi>x</mi><mn>3</mn></mroot></math>
    </section></div></html>`);
    await nameForTags(page, say);
    return page.pdf({ tagged: true });
  });
  const file = await PDFDocument.load(printed, { updateMetadata: false });
  makeAccessible(file, say);
  const path = join(newFolder(), 'tee.pdf');
  writeFileSync(path, await file.save());
  tags = below((await readTags(path)).root);
});

it('words in another language are a span with it, in their heading', () => {
  const found = tags.filter(({ dict }) => textOf(dict.lookup(name('Lang'))) === 'fr');
  expect(found.map(({ type, parent }) => `${parent?.type} > ${type}`)).toEqual(['H1 > Span']);
  expect(wordsOf(found[0]!)).toEqual(['MOT', 'JUSTE']);
});

it('a root is said in the language of the talk', () => {
  const [formula] = tags.filter(({ type }) => type === 'Formula');
  expect(formula?.alt).toBe('3-te Wurzel aus x');
});
