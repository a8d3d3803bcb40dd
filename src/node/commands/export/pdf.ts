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
import { attributes } from '../../../core/page.ts';
import { answering } from '../../browser/loadTalk.ts';
import { UsageError } from '../../errors.ts';
import type { Printed } from './printed.ts';

/** A bookmark of the PDF. */
interface Bookmark {
  title: string;
  page: PDFRef;
  below: Bookmark[];
}

/**
 * Prints the slides, one page each, with tags, bookmarks and properties.
 *
 * @throws {UsageError} if styles of the talk split a slide into several pages
 */
export async function makePdf({
  page,
  talk,
  slides,
  timeout,
}: Printed): Promise<{ bytes: Uint8Array; pages: number }> {
  const print = async () => {
    await fitPages(page);
    return page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
  };
  const printed = await answering(timeout, print());
  const file = await PDFDocument.load(printed, { updateMetadata: false });
  file.setTitle(talk.title, { showInWindowTitleBar: true });
  if (talk.author) file.setAuthor(talk.author);
  file.setCreator('Lectern');

  const sheets = await page
    .locator(`[${attributes.page}]`)
    .evaluateAll((all, name) => all.map((sheet) => sheet.getAttribute(name)), attributes.page);
  const pages = file.getPages();
  if (pages.length !== sheets.length) {
    throw new UsageError(
      `[lectern] The browser printed ${pages.length} pages for ${sheets.length} slides and steps. ` +
        `A slide has styles for print, such as "break-before" or an "@page" size: remove them.`,
    );
  }
  const bookmarks: Bookmark[] = [];
  let lastPart: string | undefined;
  for (const { id, title, part } of slides) {
    const sheet = pages[sheets.indexOf(id)];
    if (!sheet) continue;
    const bookmark = { title, page: sheet.ref, below: [] };
    if (part === undefined) bookmarks.push(bookmark);
    else if (part === lastPart) bookmarks.at(-1)!.below.push(bookmark);
    else bookmarks.push({ title: part, page: bookmark.page, below: [bookmark] });
    lastPart = part;
  }
  file.catalog.set(PDFName.of('Outlines'), outlineOf(file.context, bookmarks));
  return { bytes: await file.save(), pages: pages.length };
}

/** Makes a page longer if its notes need the room: a slide is always one page. */
async function fitPages(page: Page) {
  await page.evaluate((name) => {
    const sheets = [...document.querySelectorAll<HTMLElement>(`[${name}]`)];
    const usual = [...document.styleSheets]
      .flatMap((sheet) => {
        try {
          return [...sheet.cssRules];
        } catch {
          // The browser does not give away the rules of other sites.
          return [];
        }
      })
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
  }, attributes.page);
}

/** Writes bookmarks as a tree of dictionaries, each linked to its neighbors (ISO 32000, 12.3.3). */
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
