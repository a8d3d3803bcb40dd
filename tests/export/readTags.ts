import { readFileSync } from 'node:fs';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { contentOf, operationsOf } from '../../src/node/commands/export/pdfContent.ts';
import { fontReader, textOfCodes, textOfHex } from '../../src/node/commands/export/pdfFonts.ts';

/** A tag of a PDF with the text in it. */
export interface ReadTag {
  type: string;
  /** What is written in the file about it. */
  dict: PDFDict;
  alt?: string;
  kids: (ReadTag | string)[];
  parent?: ReadTag;
  /** The annotations that it has. */
  links: PDFDict[];
}

/** A PDF as its validators see it: its dictionaries, its tags and what is drawn. */
export interface ReadFile {
  file: PDFDocument;
  root: ReadTag;
  /** What a content does that it must not do, a line each. */
  mistakes: string[];
  /** How many sequences of the content no tag has, and tags of which no content is. */
  lost: string[];
}

const name = (text: string) => PDFName.of(text);
export const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** All tags below one, in the order in which they are read. */
export const below = (tag: ReadTag): ReadTag[] =>
  tag.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid, ...below(kid)]));

const inline = /^(?:Span|Strong|Em|Code|Link|Formula)$/;

/** The words that a screen reader says, without formulas. */
export function wordsOf(tag: ReadTag): string[] {
  const said = (one: ReadTag): string => {
    if (one.type === 'Formula') return ' ';
    const text =
      one.alt ?? one.kids.map((kid) => (typeof kid === 'string' ? kid : said(kid))).join('');
    return inline.test(one.type) ? text : ` ${text} `;
  };
  return splitWords(said(tag));
}

/** Words in capitals, because styles write some of them so, and without what draws nothing. */
export const splitWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[\uFE0E\uFE0F\u00AD\u200B\u2060-\u2069\u200E\u200F]/g, '')
    .toUpperCase()
    .split(/\s+/)
    .filter(Boolean);

export async function readTags(path: string): Promise<ReadFile> {
  const file = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const { context } = file;
  const fonts = fontReader(context);
  const texts = new Map<string, string>();
  const mistakes: string[] = [];
  const seen = new Set<PDFRef>();
  const hasTags = (form: PDFRef) =>
    [...texts.keys()].some((key) => key.startsWith(`${form.toString()} `));
  const look = (of: PDFRef, stream: unknown, resources: PDFDict | undefined) => {
    if (seen.has(of)) return;
    seen.add(of);
    const fontOf = (font: string) => {
      const ref = resources?.lookupMaybe(name('Font'), PDFDict)?.get(name(font));
      return ref instanceof PDFRef ? fonts(ref) : undefined;
    };
    const forms = resources?.lookupMaybe(name('XObject'), PDFDict);
    const formOf = (form: string) => {
      const ref = forms?.get(name(form));
      const found = ref instanceof PDFRef ? context.lookup(ref) : undefined;
      const isForm =
        found instanceof PDFRawStream && found.dict.get(name('Subtype')) === name('Form');
      return isForm ? { ref: ref as PDFRef, dict: found.dict } : undefined;
    };
    const isMarked = (form: string): boolean => {
      const { ref, dict } = formOf(form) ?? {};
      if (!ref || !dict) return false;
      look(ref, ref, dict.lookupMaybe(name('Resources'), PDFDict));
      return hasTags(ref);
    };
    const found: string[] = [];
    const content = contentOf(context, stream);
    readMarks({ content, of, fontOf, isMarked, texts, mistakes: found });
    // A form without tags is part of the sequence that it is drawn in.
    if (of !== stream || hasTags(of)) mistakes.push(...found);
  };
  for (const { ref, node } of file.getPages())
    look(ref, node.get(name('Contents')), node.Resources());
  const left = new Map(texts);
  const lost: string[] = [];
  const root = readTree(context, file.catalog.lookup(name('StructTreeRoot'), PDFDict), (key) => {
    if (!left.has(key)) lost.push(`${key}: a tag has no content, or shares it`);
    left.delete(key);
    return texts.get(key) ?? '';
  });
  lost.push(...[...left].map(([key, text]) => `${key}: no tag has "${text}"`));
  return { file, root, mistakes, lost };
}

interface Marks {
  content: string;
  of: PDFRef;
  fontOf: (font: string) => ReturnType<ReturnType<typeof fontReader>> | undefined;
  /** Whether a form has content with tags. */
  isMarked: (form: string) => boolean;
  texts: Map<string, string>;
  mistakes: string[];
}

/** Reads the texts of the sequences of a content, and finds what is drawn outside of them. */
function readMarks({ content, of, fontOf, isMarked, texts, mistakes }: Marks): void {
  const open: (string | { said: string } | undefined)[] = [];
  let font: ReturnType<typeof fontOf>;
  let depth = 0;
  const isArtifact = () => open.includes('Artifact');
  const key = () =>
    open.find((mark) => typeof mark === 'string' && mark !== 'Artifact') as string | undefined;
  const mistake = (what: string) => mistakes.push(`${of.toString()}: ${what}`);
  const add = (text: string) => texts.set(key()!, (texts.get(key()!) ?? '') + text);
  for (const { name: operator, operands, start, end } of operationsOf(content)) {
    if (operator === 'q') depth++;
    if (operator === 'Q') depth--;
    if (operator === 'BDC' || operator === 'BMC') {
      const text = content.slice(start, end);
      const number = /\/MCID (\d+)/.exec(text)?.[1];
      const said = /\/ActualText\s*<([\da-fA-F]+)>/.exec(text)?.[1];
      if (number !== undefined && (isArtifact() || key() !== undefined))
        mistake(`${text} in another one`);
      if (operands[0] === '/Artifact' && key() !== undefined) mistake('decoration in content');
      if (number !== undefined) {
        open.push(`${of.toString()} ${number}`);
        if (texts.has(key()!)) mistake(`two sequences ${number}`);
        add('');
      } else if (said !== undefined) open.push({ said: textOfHex(said) });
      else open.push(operands[0] === '/Artifact' ? 'Artifact' : undefined);
    } else if (operator === 'EMC') {
      if (open.length === 0) mistake('an end without a beginning');
      const last = open.at(-1);
      if (typeof last === 'object' && key() !== undefined) add(last.said);
      open.pop();
    } else if (operator === 'Tf') font = fontOf(operands[0]!.slice(1));
    else if (operator === 'Do' && isMarked(operands[0]!.slice(1))) {
      if (isArtifact() || key() !== undefined) mistake('a form with tags in another sequence');
    } else if (/^(?:[fFSsBb]\*?|sh|Do|Tj|TJ)$/.test(operator)) {
      if (!isArtifact() && key() === undefined)
        mistake(`${operator} is neither content nor decoration`);
      const isSaidElse = open.some((mark) => typeof mark === 'object');
      if (/^T[jJ]$/.test(operator) && key() !== undefined && !isSaidElse && font) {
        const codes = operands.filter((one) => one.startsWith('<'));
        const letters = codes.map((code) => textOfCodes(code, font!));
        const expected = codes.join('').replace(/[^\da-fA-F]/g, '').length / font.digits;
        if (letters.join('').length < expected) {
          mistake(`letters without a meaning: ${codes.join('')}`);
        }
        add(letters.join(''));
      }
    }
  }
  if (open.length > 0 || depth !== 0) mistake('what begins does not end');
}

/** Reads the tree of tags. `take` gives the text of a sequence. */
function readTree(context: PDFContext, root: PDFDict, take: (key: string) => string): ReadTag {
  const read = (value: PDFObject | undefined, parent: ReadTag, before?: PDFRef): void => {
    const found = value instanceof PDFRef ? context.lookup(value) : value;
    if (found instanceof PDFArray) {
      for (const one of found.asArray()) read(one, parent, before);
    } else if (found instanceof PDFNumber)
      parent.kids.push(take(`${before!.toString()} ${found.asNumber()}`));
    else if (found instanceof PDFDict) {
      const type = found.get(name('Type'));
      const own = found.get(name('Pg'));
      const page = own instanceof PDFRef ? own : before;
      if (type === name('OBJR')) parent.links.push(found.lookup(name('Obj'), PDFDict));
      else if (type === name('MCR')) {
        const of = found.get(name('Stm')) ?? page;
        parent.kids.push(take(`${of!.toString()} ${found.get(name('MCID'))!.toString()}`));
      } else {
        const alt = textOf(found.lookup(name('Alt')));
        const tag: ReadTag = {
          type: found.lookup(name('S'), PDFName).decodeText(),
          dict: found,
          kids: [],
          parent,
          links: [],
          ...(alt !== undefined && { alt }),
        };
        parent.kids.push(tag);
        read(found.get(name('K')), tag, page);
        const said = textOf(found.lookup(name('ActualText')));
        if (said !== undefined) tag.kids = [said];
      }
    }
  };
  const tag: ReadTag = { type: 'StructTreeRoot', dict: root, kids: [], links: [] };
  read(root.get(name('K')), tag);
  return tag;
}
