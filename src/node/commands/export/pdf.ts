import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
} from './pdfLib.ts';
import { answering } from '../../browser/loadTalk.ts';
import { wordsOf } from '../../wordsOf.ts';
import { describeFile } from './pdfMetadata.ts';
import { markSheets, nameForTags, nameLines, takeMarks, writeNumerals } from './pdfSheets.ts';
import { makeAccessible } from './pdfTagged.ts';
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
  const { say } = wordsOf(talk.lang ?? '', talk.strings);
  await answering(timeout, writeNumerals(page));
  await answering(timeout, nameForTags(page, say));
  await answering(timeout, nameLines(page));
  const printed = await answering(
    timeout,
    page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }),
  );
  const file = await PDFDocument.load(printed, { updateMetadata: false });
  makeAccessible(file, say);
  describeFile(file, talk);
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
