import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { placeOf } from '../../../core/byline.ts';
import { attributes } from '../../../core/page.ts';
import { answering } from '../../browser/loadTalk.ts';
import type { Printed } from './printed.ts';

/** A bookmark of the PDF. */
interface Bookmark {
  title: string;
  page: PDFRef;
  below: Bookmark[];
}

/** Prints the slides, each on a page of its own, with tags, bookmarks and properties. */
export async function makePdf({
  page,
  talk,
  slides,
  timeout,
}: Printed): Promise<{ bytes: Uint8Array; pages: number }> {
  const sheets = await answering(timeout, markSheets(page));
  const printed = await answering(
    timeout,
    page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }),
  );
  const file = await PDFDocument.load(printed, { updateMetadata: false });
  file.setTitle(talk.title, { showInWindowTitleBar: true });
  if (talk.author) file.setAuthor(talk.author);
  const place = placeOf(talk).join(', ');
  if (place) file.setSubject(place);
  file.setCreator('Lectern');

  const starts = takeMarks(file);
  const bookmarks: Bookmark[] = [];
  let lastPart: string | undefined;
  for (const { id, title, part } of slides) {
    const start = starts.get(sheets.indexOf(id));
    if (!start) continue;
    const bookmark = { title, page: start, below: [] };
    if (part === undefined) bookmarks.push(bookmark);
    else if (part === lastPart) bookmarks.at(-1)!.below.push(bookmark);
    else bookmarks.push({ title: part, page: bookmark.page, below: [bookmark] });
    lastPart = part;
  }
  file.catalog.set(PDFName.of('Outlines'), outlineOf(file.context, bookmarks));
  return { bytes: await file.save(), pages: file.getPageCount() };
}

/** The address of the link that marks the first page of a sheet, before the number of the sheet. */
const mark = 'lectern:sheet-';

/**
 * Gives each sheet a link that nobody sees: it tells on which page the sheet begins, however long the notes before it
 * are. Removes the styles of the talk for pages, which are for another paper.
 *
 * @returns the id of the slide on each sheet
 */
function markSheets(page: Page): Promise<string[]> {
  return page.evaluate(
    ([names, address]) => {
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
      for (const rule of [...document.styleSheets].flatMap(pageRules)) {
        const node = rule.parentStyleSheet?.ownerNode;
        const parent = (rule.parentRule ?? rule.parentStyleSheet) as CSSGroupingRule | null;
        if (node instanceof Element && node.hasAttribute(names.pageStyle)) continue;
        parent?.deleteRule([...parent.cssRules].indexOf(rule));
      }
      return [...document.querySelectorAll(`[${names.page}]`)].map((sheet, index) => {
        const link = document.createElement('a');
        link.href = address + index;
        link.ariaHidden = 'true';
        link.style.cssText =
          'all: initial; position: absolute; inset: 0 auto auto 0; width: 1px; height: 1px';
        sheet.append(link);
        return sheet.getAttribute(names.page)!;
      });
    },
    [attributes, mark] as const,
  );
}

/** Removes the marks of the sheets, and returns the page on which each sheet begins. */
function takeMarks(file: PDFDocument): Map<number, PDFRef> {
  const starts = new Map<number, PDFRef>();
  for (const page of file.getPages()) {
    const links = page.node.Annots();
    for (let at = (links?.size() ?? 0) - 1; at >= 0; at--) {
      const action = links!.lookupMaybe(at, PDFDict)?.lookupMaybe(PDFName.of('A'), PDFDict);
      const address = action?.lookupMaybe(PDFName.of('URI'), PDFString)?.asString() ?? '';
      if (!address.startsWith(mark)) continue;
      starts.set(Number(address.slice(mark.length)), page.ref);
      links!.remove(at);
    }
  }
  return starts;
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
