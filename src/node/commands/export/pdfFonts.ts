import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRef } from './pdfLib.ts';
import { contentOf, operationsOf } from './pdfContent.ts';

/** What the codes of a font mean. */
export interface ReadFont {
  /** How many digits a code has. */
  digits: number;
  texts: ReadonlyMap<number, string>;
  /** The code of a space, as it is written in a text. */
  space?: string;
  /** How wide the sign of a code is, as a part of the size of the font. */
  widthOf: (codes: string) => number;
  /** How the sign of a code is drawn at the size 1, if it is made of paths alone. */
  pathOf: (codes: string) => Path | undefined;
  /** What the font says of itself: how high its letters are. */
  descriptor?: PDFRef;
}

/** What is drawn, and the smallest rectangle around it. */
interface Path {
  operators: string;
  box: Box;
}

/** A rectangle: left, bottom, right, top. */
export type Box = [left: number, bottom: number, right: number, top: number];

/** The smallest rectangle around another one and a point. */
export const around = (box: Box | undefined, x: number, y: number): Box =>
  box
    ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
    : [x, y, x, y];

/** A sign that is drawn: its code in a font, at a size, and where it is, from the beginning of its text. */
export interface Sign {
  codes: string;
  font: ReadFont;
  size: number;
  x: number;
  y: number;
}

/** Reads fonts, each once. */
export function fontReader(context: PDFContext): (font: PDFRef) => ReadFont {
  const known = new Map<string, ReadFont>();
  return (font) => {
    const name = font.toString();
    if (!known.has(name)) known.set(name, readFont(context, font));
    return known.get(name)!;
  };
}

function readFont(context: PDFContext, ref: PDFRef): ReadFont {
  const font = context.lookup(ref, PDFDict);
  const digits = font.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 4 : 2;
  const texts = new Map<number, string>();
  const map = contentOf(context, font.get(PDFName.of('ToUnicode')));
  for (const [, kind, lines = ''] of map.matchAll(/beginbf(char|range)([^]*?)endbf/g)) {
    const numbers = [...lines.matchAll(/<([\da-fA-F]+)>/g)].map(([, hex = '']) => hex);
    const size = kind === 'char' ? 2 : 3;
    for (let at = 0; at + size <= numbers.length; at += size) {
      const first = parseInt(numbers[at]!, 16);
      const last = kind === 'char' ? first : parseInt(numbers[at + 1]!, 16);
      const text = textOfHex(numbers[at + size - 1]!);
      const before = text.slice(0, -1);
      const letter = text.charCodeAt(text.length - 1);
      for (let code = first; code <= last; code++) {
        texts.set(code, before + String.fromCharCode(letter + code - first));
      }
    }
  }
  const code = [...texts].find(([, text]) => text === ' ' || text === '\u00a0')?.[0];
  const space = code?.toString(16).padStart(digits, '0');
  const signs = digits === 4 ? outside : signsOf(context, font);
  const descriptor = font.get(PDFName.of('FontDescriptor'));
  return {
    digits,
    texts,
    ...signs,
    ...(space !== undefined && { space }),
    ...(descriptor instanceof PDFRef && { descriptor }),
  };
}

/** Signs whose form is in a file of its own. */
const outside = { widthOf: () => 0, pathOf: () => undefined };

/** Reads signs that are written as operators (ISO 32000-1, 9.6.5). */
function signsOf(context: PDFContext, font: PDFDict): Pick<ReadFont, 'widthOf' | 'pathOf'> {
  const procedures = font.lookupMaybe(PDFName.of('CharProcs'), PDFDict);
  const numbersIn = (key: string) =>
    font.lookupMaybe(PDFName.of(key), PDFArray)?.asArray().map(Number) ?? [];
  const [matrix, widths] = [numbersIn('FontMatrix'), numbersIn('Widths')];
  const first = Number(font.lookup(PDFName.of('FirstChar')) ?? 0);
  const encoding = font.lookupMaybe(PDFName.of('Encoding'), PDFDict);
  const names = new Map<number, PDFName>();
  let next = 0;
  for (const one of encoding?.lookupMaybe(PDFName.of('Differences'), PDFArray)?.asArray() ?? []) {
    if (one instanceof PDFName) names.set(next++, one);
    else next = Number(one);
  }
  return {
    widthOf: (codes) => (widths[parseInt(codes, 16) - first] ?? 0) * (matrix[0] ?? 0),
    pathOf: (codes) => {
      const name = names.get(parseInt(codes, 16));
      const content = contentOf(context, name && procedures?.get(name));
      const operations = operationsOf(content);
      const [begins, ...draws] = operations;
      if (begins?.name !== 'd1' || draws.some(({ name }) => !ofPaths.test(name))) return undefined;
      const [, , ...box] = begins.operands.join(' ').split(/\s+/).map(Number);
      const [a = 0, , , d = 0, e = 0, f = 0] = matrix;
      const at = (side: number) => (box[side] ?? 0) * (side % 2 ? d : a) + (side % 2 ? f : e);
      const path = content.slice(begins.end).trim();
      return {
        operators: draws.length > 0 ? `${matrix.join(' ')} cm ${path}` : '',
        box: around([at(0), at(1), at(0), at(1)], at(2), at(3)),
      };
    },
  };
}

const ofPaths = /^(?:[mlcvyh]|re|f\*?)$/;

/** A text in UTF-16, in hexadecimal. */
export const textOfHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(parseInt(unit, 16)))
    .join('')
    .replace(/^\uFEFF/, '');

/** A text as `textOfHex` reads it. */
export const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

/** The text of an operand with codes: `<0035>`. */
export const textOfCodes = (operand: string, { digits, texts }: ReadFont): string =>
  (operand.match(digits === 4 ? /[\da-fA-F]{4}/g : /[\da-fA-F]{2}/g) ?? [])
    .map((code) => texts.get(parseInt(code, 16)) ?? '')
    .join('');

/** What an operator says for the signs after it: a text in hexadecimal, or in brackets. */
export const saidBy = (operator: string): string => {
  const [, hex, text = ''] =
    /\/ActualText\s*(?:<([\da-fA-F]*)>|\(\\?([^]*?)\)\s*>)/.exec(operator) ?? [];
  return hex === undefined ? text : textOfHex(hex);
};
