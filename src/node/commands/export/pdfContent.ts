import { deflateSync, inflateSync } from 'node:zlib';
import { type PDFContext, PDFArray, PDFName, PDFRawStream, type PDFRef } from './pdfLib.ts';

/** An operator of a content stream, with where it and its operands begin and end. */
export interface Operation {
  name: string;
  operands: string[];
  start: number;
  end: number;
}

/** Numbers, names, operators, brackets, texts in hexadecimal or in brackets, and comments. */
const token =
  /[-+.\d][-+.\d\s]*|\/[^\s()<>[\]{}/%]*|[A-Za-z'"][A-Za-z\d*'"]*|<<|>>|<[\da-fA-F\s]*>|[[\]]|%[^\r\n]*|\((?:\\[^]|[^\\()])*\)/g;

/** Reads the operators of a content stream (ISO 32000-1, 7.8.2). Numbers beside each other are one operand. */
export function operationsOf(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  let start = -1;
  for (const match of content.matchAll(token)) {
    const [text] = match;
    if (text.startsWith('%')) continue;
    if (start < 0) start = match.index;
    if (/^[A-Za-z'"]/.test(text) && !/^(?:true|false|null)$/.test(text)) {
      operations.push({ name: text, operands, start, end: match.index + text.length });
      operands = [];
      start = -1;
    } else operands.push(text.trim());
  }
  return operations;
}

/** Reads the content of a page or of a form, which can have several streams. */
export function contentOf(context: PDFContext, of: unknown): string {
  const found = context.lookup(of as PDFRef);
  if (found instanceof PDFArray) {
    return found
      .asArray()
      .map((one) => contentOf(context, one))
      .join('\n');
  }
  if (!(found instanceof PDFRawStream)) return '';
  const isPacked = found.dict.has(PDFName.of('Filter'));
  return Buffer.from(isPacked ? inflateSync(found.contents) : found.contents).toString('latin1');
}

/** Makes a stream of a content, with the entries of the one that it replaces. */
export function streamOf(context: PDFContext, content: string, before?: PDFRawStream) {
  const dict = before ? before.dict.clone(context) : context.obj({});
  const bytes = deflateSync(Buffer.from(content, 'latin1'));
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.set(PDFName.of('Length'), context.obj(bytes.length));
  return PDFRawStream.of(dict, bytes);
}

/** A text to put into a content at a place. */
export interface Insertion {
  at: number;
  text: string;
  /** The end of what it replaces. @default nothing is replaced */
  to?: number;
}

/** Puts texts into a content. Those at one place stay in their order. */
export function inserted(content: string, insertions: readonly Insertion[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const one of insertions.toSorted((a, b) => a.at - b.at)) {
    pieces.push(content.slice(at, one.at), one.text);
    at = one.to ?? one.at;
  }
  return pieces.join('') + content.slice(at);
}
