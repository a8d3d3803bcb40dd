import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
} from './pdfLib.ts';
import type { Say } from '../../../core/strings.ts';
import { type Insertion, contentOf, inserted, streamOf } from './pdfContent.ts';
import { saidInTexts } from './pdfDirection.ts';
import { type ReadFont, fontReader } from './pdfFonts.ts';
import { withoutSoftHyphens } from './pdfHyphens.ts';
import { LetterFonts, writeLetters } from './pdfLetters.ts';
import {
  type MarkedContent,
  type Range,
  type Resources,
  type Run,
  type Sequence,
  readMarked,
} from './pdfMarked.ts';
import { contentsOf, gapsIn, mendTags, textIn } from './pdfStructure.ts';
import { type Annotation, type Tag, isContent, isTag, takeTags, writeTags } from './pdfTagTree.ts';

/** The content of a page or of a form, and what is in it. */
interface ReadContent extends MarkedContent {
  /** The page or the form. */
  of: PDFRef;
  content: string;
  /** Whether the content is not as the browser has written it. */
  isNew: boolean;
}

/**
 * Makes the content and the tags of a file those of PDF/UA-1: all that is drawn is either in a tag or decoration, and
 * words at the ends of lines have their spaces.
 *
 * @param say gives Lectern's own words in the language of the talk
 */
export function makeAccessible(file: PDFDocument, say: Say): void {
  const contents = readContents(file);
  const document = mendTags(
    takeTags(file, (of, number) => contents.get(of)?.sequences.get(number)),
    file.context,
  );
  const spaces = spacesIn(document);
  const kept = new Set(contentsOf(document).map(({ sequence }) => sequence));
  for (const read of contents.values()) writeContent(file.context, read, kept, spaces);
  nameLinks(file.context, document, say('Link'));
  writeTags(file, [document]);
}

/** Reads the pages, and the forms that have tags of their own. */
function readContents(file: PDFDocument): Map<PDFRef, ReadContent> {
  const { context } = file;
  const found = new Map<PDFRef, ReadContent>();
  const fonts = fontReader(context);
  const letters = new LetterFonts(context);
  const marked = new Map<PDFRef, boolean>();
  const formsOf = (resources: PDFDict | undefined): Map<string, PDFRef> => {
    const forms = new Map<string, PDFRef>();
    for (const [key, ref] of resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ??
      []) {
      const isForm =
        ref instanceof PDFRef &&
        dictOf(context, ref)?.get(PDFName.of('Subtype')) === PDFName.of('Form');
      if (isForm) forms.set(key.decodeText(), ref);
    }
    return forms;
  };
  const resourcesOf = (dict: PDFDict | undefined) =>
    dict?.lookupMaybe(PDFName.of('Resources'), PDFDict);
  const isMarked = (form: PDFRef): boolean => {
    const known = marked.get(form);
    if (known !== undefined) return known;
    const dict = dictOf(context, form);
    const is =
      dict?.has(PDFName.of('StructParents')) ||
      [...formsOf(resourcesOf(dict)).values()].some(isMarked);
    marked.set(form, is ?? false);
    return is ?? false;
  };
  const read = (of: PDFRef, stream: unknown, resources: PDFDict | undefined) => {
    if (found.has(of)) return;
    const forms = formsOf(resources);
    const named = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const fontOf = (name: string): ReadFont | undefined => {
      const font = named?.get(PDFName.of(name));
      return letters.read(name) ?? (font instanceof PDFRef ? fonts(font) : undefined);
    };
    const isMarkedForm = (name: string) => forms.has(name) && isMarked(forms.get(name)!);
    const written = contentOf(context, stream);
    const content = writeLetters(withoutSoftHyphens(written), fontOf, letters);
    const known: Resources = {
      fontOf,
      isMarked: isMarkedForm,
      // What is written anew says neither the direction of spaces nor where a word is broken.
      said: saidInTexts(written, fontOf),
    };
    letters.addTo(named, content);
    found.set(of, { of, content, isNew: content !== written, ...readMarked(content, known) });
    for (const form of forms.values()) {
      if (isMarked(form)) read(form, form, resourcesOf(dictOf(context, form)));
    }
  };
  for (const { ref, node } of file.getPages()) {
    read(ref, node.get(PDFName.of('Contents')), node.Resources());
  }
  letters.write();
  return found;
}

const dictOf = (context: PDFContext, ref: PDFRef): PDFDict | undefined => {
  const found = context.lookup(ref);
  return found instanceof PDFRawStream ? found.dict : found instanceof PDFDict ? found : undefined;
};

/** The spaces that are missing, in the font of the words before them, or in another one of the page. */
function spacesIn(document: Tag): Map<Sequence, Insertion[]> {
  const spaces = new Map<Sequence, Insertion[]>();
  const withSpace = new Map<PDFRef, Run>();
  for (const { form, page, sequence } of contentsOf(document)) {
    const found = sequence.runs.find(({ space }) => space !== undefined);
    if (found && !withSpace.has(form ?? page)) withSpace.set(form ?? page, found);
  }
  for (const { after, content } of gapsIn(document)) {
    const list = spaces.get(content.sequence) ?? [];
    const other = withSpace.get(content.form ?? content.page);
    if (after.space !== undefined) list.push({ at: after.end, text: ` <${after.space}> Tj` });
    else if (other) {
      const text = `${other.font} Tf ${after.place} Tm <${other.space}> Tj`;
      list.push({ at: after.textEnd, text: `\nq BT ${text} ET Q` });
    }
    spaces.set(content.sequence, list);
  }
  return spaces;
}

/** Writes a content anew: what is in no tag is decoration, and texts that nobody sees are cut to nothing. */
function writeContent(
  context: PDFContext,
  { of, content, isNew, sequences, unmarked, hidden }: ReadContent,
  kept: ReadonlySet<Sequence>,
  spaces: ReadonlyMap<Sequence, Insertion[]>,
): void {
  const decoration = joined(content, unmarked);
  const insertions: Insertion[] = decoration.map(([at]) => ({ at, text: '/Artifact BMC\n' }));
  for (const [at, end] of hidden) {
    insertions.push({ at, text: 'q 0 0 0 0 re W n\n' }, { at: end, text: '\nQ' });
  }
  for (const [, at] of decoration) insertions.push({ at, text: '\nEMC' });
  for (const sequence of sequences.values()) {
    if (kept.has(sequence)) insertions.push(...(spaces.get(sequence) ?? []));
    else {
      insertions.push({ at: sequence.start, to: sequence.end, text: '/Artifact BMC' });
      for (const [at, end] of sequence.forms) {
        insertions.push({ at, text: 'EMC\n' }, { at: end, text: '\n/Artifact BMC' });
      }
    }
  }
  if (insertions.length === 0 && !isNew) return;
  const written = inserted(content, insertions);
  const found = context.lookup(of);
  if (found instanceof PDFRawStream) context.assign(of, streamOf(context, written, found));
  else if (found instanceof PDFDict) {
    const before = found.get(PDFName.of('Contents'));
    const stream = streamOf(context, written);
    if (before instanceof PDFRef) context.assign(before, stream);
    else found.set(PDFName.of('Contents'), context.register(stream));
  }
}

const between = /\b(?:BDC|BMC|EMC|q|Q|BT|ET)\b/;

/** Joins what is drawn one after the other in one state of the graphics. */
function joined(content: string, ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    // A text is one of its own.
    const isNext = last && !between.test(content.slice(last[1] - 2, start + 2));
    if (isNext) result[result.length - 1] = [last[0], end];
    else result.push([start, end]);
  }
  return result;
}

/** Gives each link the words of its tag, or its address, or what links are called. */
function nameLinks(context: PDFContext, tag: Tag, otherwise: string): void {
  for (const kid of tag.kids) {
    if (isTag(kid)) nameLinks(context, kid, otherwise);
    else if (!isContent(kid)) nameLink(context, kid, tag, otherwise);
  }
}

function nameLink(
  context: PDFContext,
  { annotation }: Annotation,
  tag: Tag,
  otherwise: string,
): void {
  const link = context.lookup(annotation, PDFDict);
  const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action?.lookup(PDFName.of('URI'))?.toString().slice(1, -1);
  const words = textIn(tag).replace(/\s+/g, ' ').trim();
  link.set(PDFName.of('Contents'), PDFHexString.fromText(words || address || otherwise));
}
