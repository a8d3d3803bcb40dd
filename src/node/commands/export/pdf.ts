import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import type { Printed } from './printed.ts';

/** A bookmark, and those below it. */
interface Bookmark {
  title: string;
  page: PDFRef;
  below: Bookmark[];
}

/** Prints the slides: a page each, tagged, with bookmarks and properties. */
export async function makePdf({
  page,
  talk,
  slides,
}: Printed): Promise<{ bytes: Uint8Array; pages: number }> {
  await fitPages(page);
  const printed = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
  const file = await PDFDocument.load(printed, { updateMetadata: false });
  file.setTitle(talk.title, { showInWindowTitleBar: true });
  if (talk.author) file.setAuthor(talk.author);
  file.setCreator('Lectern');

  const sheets = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-page]')].map(
      (sheet) => sheet.dataset['page'],
    ),
  );
  const pages = file.getPages();
  if (pages.length !== sheets.length) {
    throw new Error(
      `[lectern] The browser printed ${pages.length} pages for ${sheets.length} slides and steps: ` +
        `a slide has styles of its own for print, such as "break-before" or another "@page" size. Take them out.`,
    );
  }
  const bookmarks: Bookmark[] = [];
  let lastPart: string | undefined;
  for (const { id, title, part } of slides) {
    const bookmark = { title, page: pages[sheets.indexOf(id)]!.ref, below: [] };
    if (part === undefined) bookmarks.push(bookmark);
    else if (part === lastPart) bookmarks.at(-1)!.below.push(bookmark);
    else bookmarks.push({ title: part, page: bookmark.page, below: [bookmark] });
    lastPart = part;
  }
  file.catalog.set(PDFName.of('Outlines'), outlineOf(file.context, bookmarks));
  return { bytes: await file.save(), pages: pages.length };
}

/** Notes that are too long for a page make that page longer: a slide is one page, whatever happens. */
async function fitPages(page: Page) {
  await page.evaluate(() => {
    const sheets = [...document.querySelectorAll<HTMLElement>('[data-page]')];
    const usual = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) =>
        rule instanceof CSSPageRule ? rule.style.getPropertyValue('size').match(/[\d.]+/g) : [],
      );
    const [width, height] = usual.slice(-2).map(Number);
    const rules = sheets.flatMap((sheet, index) => {
      const needed = Math.ceil(sheet.getBoundingClientRect().height);
      if (!height || needed <= height) return [];
      sheet.style.setProperty('page', `long-${index}`);
      return `@page long-${index} { size: ${width}px ${needed}px; margin: 0 }`;
    });
    const style = document.createElement('style');
    style.textContent = rules.join('\n');
    document.head.append(style);
  });
}

/** Writes bookmarks as PDF has them: a tree of dictionaries that know their neighbours (ISO 32000, 12.3.3). */
function outlineOf(context: PDFContext, bookmarks: Bookmark[]): PDFRef {
  const root = context.nextRef();
  const write = (below: Bookmark[], parent: PDFRef): PDFDict => {
    const refs = below.map(() => context.nextRef());
    below.forEach(({ title, page, below: further }, index) => {
      const ref = refs[index]!;
      const item = write(further, ref);
      const destination = PDFArray.withContext(context);
      destination.push(page);
      destination.push(PDFName.of('Fit'));
      item.set(PDFName.of('Title'), PDFHexString.fromText(title));
      item.set(PDFName.of('Parent'), parent);
      item.set(PDFName.of('Dest'), destination);
      if (index > 0) item.set(PDFName.of('Prev'), refs[index - 1]!);
      if (index < refs.length - 1) item.set(PDFName.of('Next'), refs[index + 1]!);
      context.assign(ref, item);
    });
    const dictionary = PDFDict.withContext(context);
    if (refs.length > 0) {
      const all = (items: Bookmark[]): number =>
        items.reduce((sum, item) => sum + 1 + all(item.below), 0);
      dictionary.set(PDFName.of('First'), refs[0]!);
      dictionary.set(PDFName.of('Last'), refs.at(-1)!);
      dictionary.set(PDFName.of('Count'), PDFNumber.of(all(below)));
    }
    return dictionary;
  };
  const outline = write(bookmarks, root);
  outline.set(PDFName.of('Type'), PDFName.of('Outlines'));
  context.assign(root, outline);
  return root;
}
