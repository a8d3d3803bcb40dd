import { type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { contentOf } from './pdfContent.ts';

/** What the codes of a font mean. */
export interface ReadFont {
  /** How many digits a code has. */
  digits: number;
  texts: ReadonlyMap<number, string>;
  /** The code of a space, as it is written in a text. */
  space?: string;
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
  return { digits, texts, ...(space !== undefined && { space }) };
}

/** A text in UTF-16, in hexadecimal. */
export const textOfHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(parseInt(unit, 16)))
    .join('')
    .replace(/^\uFEFF/, '');

/** The text of an operand with codes: `<0035>`. */
export const textOfCodes = (operand: string, { digits, texts }: ReadFont): string =>
  (operand.match(digits === 4 ? /[\da-fA-F]{4}/g : /[\da-fA-F]{2}/g) ?? [])
    .map((code) => texts.get(parseInt(code, 16)) ?? '')
    .join('');
