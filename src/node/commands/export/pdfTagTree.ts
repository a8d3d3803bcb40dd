import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from './pdfLib.ts';
import type { Sequence } from './pdfMarked.ts';
import { sheetOf } from './pdfSheets.ts';

/** A tag: an element of the structure of a PDF (ISO 32000-1, 14.7). */
export interface Tag {
  type: string;
  kids: Kid[];
  language?: string;
  /** What is read instead of its content. */
  alt?: string;
  /** What it says, where a program cannot tell that from what is drawn. */
  said?: string;
  /** What it says about a table, a list or a place. */
  attributes?: PDFObject[];
  /** It is the tag of a sheet. */
  isSheet?: true;
}

/** A sequence of the content of a page, or of a form on it. */
export interface Content {
  page: PDFRef;
  form?: PDFRef;
  number: number;
  sequence: Sequence;
}

/** A link on a page. */
export interface Annotation {
  page: PDFRef;
  annotation: PDFRef;
}

export type Kid = Tag | Content | Annotation;

export const isTag = (kid: Kid): kid is Tag => 'type' in kid;
export const isContent = (kid: Kid): kid is Content => 'sequence' in kid;

/** Finds a sequence by the page or form that it is in. */
export type FindSequence = (of: PDFRef, number: number) => Sequence | undefined;

const name = (text: string) => PDFName.of(text);
const textOf = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** Reads the tags of a file, and removes them from it. */
export function takeTags({ catalog, context }: PDFDocument, find: FindSequence): Tag[] {
  const read = (ref: PDFObject | undefined, parent: Tag, page?: PDFRef): void => {
    const found = ref instanceof PDFRef ? context.lookup(ref) : ref;
    if (ref instanceof PDFRef) context.delete(ref);
    if (found instanceof PDFArray) {
      for (const one of found.asArray()) read(one, parent, page);
    } else if (found instanceof PDFNumber) addContent(parent, found.asNumber(), page);
    else if (found instanceof PDFDict) readDict(found, parent, page);
  };
  const addContent = (parent: Tag, number: number, page?: PDFRef, form?: PDFRef) => {
    const sequence = page && find(form ?? page, number);
    if (sequence) parent.kids.push({ page, number, sequence, ...(form && { form }) });
  };
  const readDict = (found: PDFDict, parent: Tag, before?: PDFRef) => {
    const own = found.get(name('Pg'));
    const page = own instanceof PDFRef ? own : before;
    const type = found.lookup(name('Type'));
    if (type === name('MCR')) {
      const form = found.get(name('Stm'));
      const number = found.lookup(name('MCID'), PDFNumber).asNumber();
      addContent(parent, number, page, form instanceof PDFRef ? form : undefined);
    } else if (type === name('OBJR')) {
      const annotation = found.get(name('Obj'));
      if (sheetOf(context.lookup(annotation)) !== undefined) parent.isSheet = true;
      else if (page && annotation instanceof PDFRef) parent.kids.push({ page, annotation });
    } else {
      const tag = tagOf(found);
      read(found.get(name('K')), tag, page);
      // The mark of a sheet is a link without a text, directly in the sheet.
      if (tag.isSheet && tag.type === 'Link') parent.isSheet = true;
      else parent.kids.push(tag);
    }
  };
  const root: Tag = { type: 'Root', kids: [] };
  read(catalog.lookup(name('StructTreeRoot'), PDFDict).get(name('K')), root);
  return root.kids.filter(isTag);
}

function tagOf(found: PDFDict): Tag {
  const language = textOf(found.lookup(name('Lang')));
  const alt = textOf(found.lookup(name('Alt')));
  const given = found.lookup(name('A'));
  const all = given instanceof PDFArray ? given.asArray() : given ? [given] : [];
  const attributes = all.filter((one) => one instanceof PDFDict && isSaid(one));
  return {
    type: found.lookup(name('S'), PDFName).decodeText(),
    kids: [],
    ...(language !== undefined && { language }),
    ...(alt !== undefined && { alt }),
    ...(attributes.length > 0 && { attributes }),
  };
}

/** Whether an attribute says more than its default. The scope of a head says which cells are its own. */
const isSaid = (attribute: PDFDict) =>
  !attribute.has(name('Headers')) &&
  !['RowSpan', 'ColSpan'].some((key) => attribute.lookup(name(key))?.toString() === '1');

/** Writes tags into a file, and what finds them by their content. */
export function writeTags({ catalog, context }: PDFDocument, tags: readonly Tag[]): void {
  const root = context.nextRef();
  const owners = new Map<PDFRef, Map<number, PDFRef>>();
  const annotations: [key: number, PDFRef][] = [];
  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const page = tag.kids.find(isContent)?.page;
    const kids = tag.kids.map((kid) => {
      if (isTag(kid)) return write(kid, ref);
      if (isContent(kid)) {
        const of = kid.form ?? kid.page;
        if (!owners.has(of)) owners.set(of, new Map());
        owners.get(of)!.set(kid.number, ref);
        return referenceTo(context, kid, page);
      }
      const link = context.lookup(kid.annotation, PDFDict);
      annotations.push([link.lookup(name('StructParent'), PDFNumber).asNumber(), ref]);
      return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page });
    });
    const { type, alt, said, language, attributes } = tag;
    const element = context.obj({ Type: 'StructElem', S: type, P: parent, K: kids });
    if (page) element.set(name('Pg'), page);
    if (alt !== undefined) element.set(name('Alt'), PDFHexString.fromText(alt));
    if (said !== undefined) element.set(name('ActualText'), PDFHexString.fromText(said));
    if (language !== undefined) element.set(name('Lang'), PDFString.of(language));
    if (attributes) element.set(name('A'), context.obj(attributes));
    context.assign(ref, element);
    return ref;
  };
  const kids = tags.map((tag) => write(tag, root));
  const numbers = [...owners].map(([of, tagsOf]): [number, PDFObject] => {
    const found = context.lookup(of) as unknown as { dict?: PDFDict };
    const dict = found.dict instanceof PDFDict ? found.dict : context.lookup(of, PDFDict);
    const length = Math.max(...tagsOf.keys()) + 1;
    const list = Array.from({ length }, (_, number) => tagsOf.get(number) ?? null);
    return [dict.lookup(name('StructParents'), PDFNumber).asNumber(), context.obj(list)];
  });
  const all = [...numbers, ...annotations].toSorted(([one], [other]) => one - other);
  const tree = context.obj({
    Type: 'StructTreeRoot',
    K: kids,
    ParentTree: context.register(context.obj({ Nums: all.flat() })),
    ParentTreeNextKey: (all.at(-1)?.[0] ?? -1) + 1,
    // What PDF 2.0 has, and readers of PDF 1.7 do not know.
    RoleMap: { Strong: 'Span', Em: 'Span' },
  });
  context.assign(root, tree);
  catalog.set(name('StructTreeRoot'), root);
}

const referenceTo = (context: PDFContext, { page, form, number }: Content, own?: PDFRef) =>
  page === own && !form
    ? PDFNumber.of(number)
    : context.obj({ Type: 'MCR', Pg: page, MCID: number, ...(form && { Stm: form }) });
