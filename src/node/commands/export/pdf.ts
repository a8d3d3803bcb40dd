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
    const printed = await page.pdf({
      tagged: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
    return PDFDocument.load(printed, { updateMetadata: false });
  };
  const sheets = await page
    .locator(`[${attributes.page}]`)
    .evaluateAll((all, name) => all.map((sheet) => sheet.getAttribute(name)), attributes.page);
  await answering(timeout, fitPages(page));
  let file = await answering(timeout, print());
  if (file.getPageCount() !== sheets.length) {
    const content = `[${attributes.page}] *, [${attributes.page}] *::before, [${attributes.page}] *::after`;
    await page.addStyleTag({
      content: `${content} { break-before: auto !important; break-after: auto !important; page: auto !important }`,
    });
    file = await answering(timeout, print());
  }
  file.setTitle(talk.title, { showInWindowTitleBar: true });
  if (talk.author) file.setAuthor(talk.author);
  file.setCreator('Lectern');

  const pages = file.getPages();
  if (pages.length !== sheets.length) {
    throw new UsageError(
      `[lectern] The browser printed ${pages.length} pages for ${sheets.length} slides and steps. ` +
        `A slide has styles for print that split it: remove them, or leave the slide out with --slides.`,
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

/**
 * Makes a page longer if its notes need the room: a slide is always one page. Styles of the talk for pages and page
 * breaks are for another paper.
 */
async function fitPages(page: Page) {
  await page.evaluate((name) => {
    const sheets = [...document.querySelectorAll<HTMLElement>(`[${name}]`)];
    const pageRules = (parent: CSSStyleSheet | CSSGroupingRule): CSSPageRule[] => {
      try {
        return [...parent.cssRules].flatMap((rule) => {
          if (rule instanceof CSSPageRule) return rule;
          return rule instanceof CSSGroupingRule ? pageRules(rule) : [];
        });
      } catch {
        // The browser does not give away the rules of other sites.
        return [];
      }
    };
    const all = [...document.styleSheets].flatMap(pageRules);
    const { offsetWidth: width } = sheets[0]!;
    const own = all.find(({ style }) => style.getPropertyValue('size').startsWith(`${width}px `));
    for (const rule of all) {
      const parent = (rule.parentRule ?? rule.parentStyleSheet) as CSSGroupingRule | null;
      if (rule !== own) parent?.deleteRule([...parent.cssRules].indexOf(rule));
    }
    const height = Number(own?.style.getPropertyValue('size').split(' ')[1]?.replace('px', ''));
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
