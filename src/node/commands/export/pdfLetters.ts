import { type PDFContext, type PDFDict, PDFName, type PDFRef } from './pdfLib.ts';
import { type Insertion, inserted, streamOf } from './pdfContent.ts';
import { type Letter, type Text, isReadFromRight, linesOf } from './pdfDirection.ts';
import { type Box, type ReadFont, type Sign, around, hexOf } from './pdfFonts.ts';

/** How many letters a font can have: the codes of one byte, without 0. */
const most = 255;

/** The letters of a font, by what they are made of. */
type Codes = Map<string, number>;

/** A letter to write: from where on the line, what it is made of, and what it says. */
interface Written {
  x: number;
  said: string;
  /** What it says, from the left. */
  fromLeft: string;
  width: number;
  box: Box;
  /** The operators that draw it. */
  drawn: string;
  /** What the font says of itself that it is drawn in. */
  descriptor?: PDFRef;
}

/**
 * Draws each line that is read from the right with fonts of its own, in which each letter is one sign and says what it
 * is. A browser draws a letter with several signs in several fonts, and says around them which letter it is; programs
 * that copy and search read that in ways that do not agree. They agree on a line of letters in one font.
 */
export function writeLetters(
  content: string,
  fontOf: (name: string) => ReadFont | undefined,
  fonts: LetterFonts,
): string {
  const insertions: Insertion[] = [];
  for (const line of linesOf(content, fontOf)) {
    if (!isReadFromRight(line)) continue;
    const letters = lettersOf(line);
    const font = letters && fonts.forLine(letters);
    if (!font) continue;
    for (const [at, { start, end }] of line.entries()) {
      const text = at === 0 ? shown(line[0]!, letters, font) : '';
      insertions.push({ at: start, to: end, text: `BT\n${text}ET` });
    }
  }
  return insertions.length > 0 ? inserted(content, insertions) : content;
}

/** The letters of a line in one size, if each of their signs is made of paths. An emoji is a picture. */
function lettersOf(line: readonly Text[]): Written[] | undefined {
  const [{ size, place: first }] = line as [Text];
  const [scale, start] = [Number(first.split(' ')[0]), startOf(first)];
  const result: Written[] = [];
  for (const text of line) {
    const isAlike = text.size === size && /^\S+ 0 0 /.test(text.place);
    const letters = isAlike && lettersIn(text, (startOf(text.place) - start) / scale);
    if (!letters) return undefined;
    result.push(...letters);
  }
  return result;
}

/** Where a text starts, from the left, by the operands of its operator `Tm`. */
const startOf = (place: string) => Number(place.split(' ')[4]);

/** @param offset how far the text is from the first one on its line */
function lettersIn({ letters, isFromRight, size }: Text, offset: number): Written[] | undefined {
  const result: Written[] = [];
  for (const { said, signs } of letters) {
    const bases = basesOf(signs);
    const [first] = bases;
    if (!first) {
      if (signs.length > 0) return undefined;
      continue;
    }
    const paths = signs.map(({ font, codes }) => font.pathOf(codes));
    if (paths.some((path) => path === undefined)) return undefined;
    const last = bases.at(-1)!;
    const width = last.x - first.x + last.font.widthOf(last.codes) * last.size;
    const written = {
      x: offset + first.x,
      said,
      fromLeft: isFromRight ? Array.from(said).toReversed().join('') : said,
    };
    let box: Box | undefined;
    const drawn = signs.map((sign, at) => {
      const { operators, box: own } = paths[at]!;
      const scale = (1000 * sign.size) / size;
      const [x, y] = [(1000 * (sign.x - first.x)) / size, (-1000 * sign.y) / size];
      for (const corner of [0, 2]) {
        box = around(box, own[corner]! * scale + x, y - own[corner + 1]! * scale);
      }
      const place = [scale, 0, 0, -scale, x, y].map(rounded).join(' ');
      return operators && `q ${place} cm ${operators} Q`;
    });
    result.push({
      ...written,
      width: (1000 * width) / size,
      box: box!,
      drawn: drawn.join('\n'),
      ...(first.font.descriptor && { descriptor: first.font.descriptor }),
    });
  }
  return result;
}

const rounded = (number: number) => Math.round(number * 100) / 100;

/** The signs of a letter that stand on the line, from the left: the others are above or below them. */
function basesOf(signs: Letter['signs']): Sign[] {
  const onLine = signs.filter(({ y, size }) => Math.abs(y) < 0.002 * size);
  const wide = onLine.filter(({ font, codes }) => font.widthOf(codes) > 0);
  const bases = wide.length > 0 ? wide : onLine.length > 0 ? onLine : signs;
  return bases.toSorted((one, other) => one.x - other.x);
}

/** The operators that show letters, and move from one to the next by what is between them. */
function shown({ place, size }: Text, letters: readonly Written[], font: LineFont): string {
  const [first] = letters;
  if (!first) return '';
  let x = first.x;
  const shows = letters.map((letter) => {
    const gap = (1000 * (x - letter.x)) / size;
    x = letter.x + (letter.width * size) / 1000;
    return `${Math.abs(gap) < 0.5 ? '' : rounded(gap)}<${font.codeOf(letter)}>`;
  });
  return `/${font.name} ${size} Tf\n${place} Tm\n${first.x} 0 Td [${shows.join('')}] TJ\n`;
}

/** The font of a line. */
interface LineFont {
  name: string;
  codeOf: (letter: Written) => string;
}

/** The fonts of the letters of a file. */
export class LetterFonts {
  readonly #fonts: {
    name: string;
    ref: PDFRef;
    codes: Codes;
    letters: Written[];
    read: ReadFont;
  }[] = [];

  constructor(readonly context: PDFContext) {}

  /** What the codes of a font mean, in the order in which they are read. */
  read(name: string): ReadFont | undefined {
    return this.#fonts.find((font) => font.name === name)?.read;
  }

  /** A font that has all letters of a line. */
  forLine(letters: readonly Written[]): LineFont | undefined {
    const keys = new Set(letters.map(keyOf));
    if (keys.size === 0 || keys.size > most) return undefined;
    const hasRoom = ({ codes }: { codes: Codes }) =>
      codes.size + [...keys].filter((key) => !codes.has(key)).length <= most;
    let font = this.#fonts.find(hasRoom);
    if (!font) {
      const texts = new Map<number, string>();
      const read = { digits: 2, texts, widthOf: () => 0, pathOf: () => undefined };
      const name = `Letters${this.#fonts.length}`;
      font = { name, ref: this.context.nextRef(), codes: new Map(), letters: [], read };
      this.#fonts.push(font);
    }
    const { codes, name, letters: all, read } = font;
    for (const letter of letters) {
      const key = keyOf(letter);
      if (codes.has(key)) continue;
      codes.set(key, codes.size + 1);
      (read.texts as Map<number, string>).set(codes.size, letter.said);
      all.push(letter);
    }
    return { name, codeOf: (letter) => hexOfCode(codes.get(keyOf(letter))!) };
  }

  /** Gives the fonts that a content uses to its page or form. */
  addTo(named: PDFDict | undefined, content: string): void {
    for (const { name, ref } of this.#fonts) {
      if (content.includes(`/${name} `)) named?.set(PDFName.of(name), ref);
    }
  }

  /** Writes the fonts into the file (ISO 32000-1, 9.6.5). */
  write(): void {
    const { context } = this;
    for (const { ref, letters } of this.#fonts) {
      const { descriptor } = letters[0]!;
      const names = letters.map((_, at) => `g${hexOfCode(at + 1)}`);
      const none = context.register(streamOf(context, '500 0 0 0 0 0 d1'));
      let all: Box | undefined;
      const procedures = letters.map(({ width, box, drawn }, at): [string, PDFRef] => {
        for (const corner of [0, 2]) all = around(all, box[corner]!, box[corner + 1]!);
        const bounds = box.map((side, at) => (at < 2 ? Math.floor(side) : Math.ceil(side)));
        const content = `${rounded(width)} 0 ${bounds.join(' ')} d1\n${drawn}`;
        return [names[at]!, context.register(streamOf(context, content))];
      });
      const font = context.obj({
        Type: 'Font',
        Subtype: 'Type3',
        // As the browser writes them: programs find no lines in fonts that are not upside down.
        FontMatrix: [0.001, 0, 0, -0.001, 0, 0],
        FontBBox: [0, 3, 2, 1].map((side) => rounded(all![side]!)),
        ...(descriptor && { FontDescriptor: descriptor }),
        FirstChar: 0,
        LastChar: letters.length,
        // From the first of them, Poppler takes how large letters are.
        Widths: [500, ...letters.map(({ width }) => rounded(width))],
        CharProcs: { g0: none, ...Object.fromEntries(procedures) },
        Encoding: {
          Type: 'Encoding',
          Differences: [0, ...['g0', ...names].map((name) => PDFName.of(name))],
        },
        Resources: {},
        ToUnicode: context.register(streamOf(context, meaningsOf(letters))),
      });
      context.assign(ref, font);
    }
  }
}

const hexOfCode = (code: number) => code.toString(16).padStart(2, '0');

const keyOf = ({ said, width, drawn }: Written) => `${said}/${rounded(width)}/${drawn}`;

const systemInfo = '<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >>';
const allCodes = `<${hexOfCode(0)}> <${hexOfCode(255)}>`;

/** A map of codes to what they mean (ISO 32000-1, 9.10.3): programs turn lines around letter by letter. */
function meaningsOf(letters: readonly Written[]): string {
  const all = letters.map(({ fromLeft }, at) => `<${hexOfCode(at + 1)}> <${hexOf(fromLeft)}>`);
  const groups = Array.from({ length: Math.ceil(all.length / 100) }, (_, at) => {
    const some = all.slice(100 * at, 100 * at + 100);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo ${systemInfo} def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
${allCodes}
endcodespacerange
${groups.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
