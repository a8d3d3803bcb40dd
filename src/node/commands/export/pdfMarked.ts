import { operationsOf, type Operation } from './pdfContent.ts';
import { type Box, type ReadFont, around, saidBy, textOfCodes } from './pdfFonts.ts';
import { hiddenColor } from './pdfSheets.ts';

/** Letters in a row that are drawn at one height. */
export interface Run {
  text: string;
  /** Where its first and its last letter begin, its base line, and the size of its letters, in points of the page. */
  x: number;
  lastX: number;
  y: number;
  size: number;
  /** The end of its last letters in the content, and of the text that they are in. */
  end: number;
  textEnd: number;
  /** Its font, and where its last letter is: operands of the operators `Tf` and `Tm`. */
  font: string;
  place: string;
  /** A space in its font, as it is written in a text. */
  space?: string;
}

/** A sequence that the structure of the file names: it is content. */
export interface Sequence {
  runs: Run[];
  /** The smallest rectangle around what it draws: left, bottom, right, top. */
  box?: Box;
  /** Where the operator that begins it stands. */
  start: number;
  end: number;
  /** Forms in it that have sequences of their own: they are no part of it. */
  forms: Range[];
}

export type Range = readonly [start: number, end: number];

/** What is in the content of a page or of a form. */
export interface MarkedContent {
  sequences: Map<number, Sequence>;
  /** What is drawn outside of the sequences. */
  unmarked: Range[];
  /** Texts that are read and not seen. */
  hidden: Range[];
}

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

const paths = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

/** What a content says of fonts and forms by their names. */
export interface Resources {
  fontOf: (name: string) => ReadFont | undefined;
  /** Whether a form has sequences of its own. */
  isMarked: (name: string) => boolean;
  /** See `saidInTexts`. */
  said: readonly (string | undefined)[];
}

/** Reads which parts of a content the structure names, and what is drawn in them. */
export function readMarked(content: string, resources: Resources): MarkedContent {
  const reader = new Reader(content, resources);
  for (const operation of operationsOf(content)) reader.read(operation);
  return reader.found;
}

class Reader {
  readonly found: MarkedContent = { sequences: new Map(), unmarked: [], hidden: [] };
  #state = { matrix: identity, isHidden: false };
  #states: { matrix: Matrix; isHidden: boolean }[] = [];
  #marks: { sequence?: Sequence; spoken?: string }[] = [];
  #path: number | undefined;
  #pathBox: Box | undefined;
  #textStart = 0;
  #isTextMarked = false;
  #line = identity;
  #font: { read?: ReadFont; size: number; name: string } = { size: 0, name: '' };
  #texts: Run[] = [];
  #run: Run | undefined;
  /** How many texts have ended. */
  #ended = 0;

  constructor(
    readonly content: string,
    readonly resources: Resources,
  ) {}

  read(operation: Operation): void {
    const { name, operands, start, end } = operation;
    if (paths.has(name)) {
      this.#path ??= start;
      this.#enclose(name, numbersOf(operands[0]));
    } else if (paints.has(name) || name === 'sh') {
      this.#paint([this.#path ?? start, end], this.#pathBox);
    } else if (name === 'Do') this.#draw(operation);
    else if (/^(?:rg|g|k|scn?|cs)$/.test(name)) {
      this.#state.isHidden =
        name === 'rg' &&
        numbersOf(operands[0]).every((part, at) => Math.round(part * 255) === hiddenColor[at]);
    } else if (name === 'q') this.#states.push({ ...this.#state });
    else if (name === 'Q') this.#state = this.#states.pop() ?? this.#state;
    else if (name === 'cm') {
      this.#state.matrix = times(matrixOf(operands), this.#state.matrix);
    } else if (name.endsWith('MC') || name === 'BDC') this.#mark(operation);
    else this.#readText(operation);
    if (paths.has(name) || name.startsWith('W')) return;
    this.#path = undefined;
    this.#pathBox = undefined;
  }

  get #sequence(): Sequence | undefined {
    return this.#marks.findLast(({ sequence }) => sequence)?.sequence;
  }

  /** A text that is said otherwise is marked as well, but has no place in the structure. */
  get #isMarked(): boolean {
    return this.#marks.some(({ spoken }) => spoken === undefined);
  }

  #mark({ name, start, end }: Operation): void {
    if (name === 'EMC') {
      const { spoken, sequence } = this.#marks.pop() ?? {};
      if (spoken !== undefined && this.#run) this.#show(spoken, end);
      if (sequence) this.#run = undefined;
      return;
    }
    const text = this.content.slice(start, end);
    const number = /\/MCID (\d+)/.exec(text)?.[1];
    if (number === undefined) {
      this.#marks.push(text.includes('/ActualText') ? { spoken: saidBy(text) } : {});
      return;
    }
    const sequence: Sequence = { runs: [], start, end, forms: [] };
    this.found.sequences.set(Number(number), sequence);
    this.#marks.push({ sequence });
  }

  #readText({ name, operands, start, end }: Operation): void {
    if (name === 'BT') {
      this.#textStart = start;
      this.#isTextMarked = this.#isMarked;
      this.#line = identity;
      this.#run = undefined;
    } else if (name === 'ET') {
      if (!this.#isTextMarked) this.found.unmarked.push([this.#textStart, end]);
      const said = this.resources.said[this.#ended++];
      for (const [at, run] of this.#texts.entries()) {
        run.textEnd = end;
        if (said === undefined) continue;
        run.text = at === 0 ? said : '';
        // A space would be drawn at the end of the line where it begins.
        delete run.space;
      }
      this.#texts = [];
      if (this.#state.isHidden) this.found.hidden.push([this.#textStart, end]);
      this.#run = undefined;
    } else if (name === 'Tf') {
      const [font = '', size = ''] = operands;
      const read = this.resources.fontOf(font.slice(1));
      this.#font = { ...(read && { read }), size: parseFloat(size), name: font };
    } else if (name === 'Tm') {
      this.#line = matrixOf(operands);
      this.#run = undefined;
    } else if (name === 'Td') {
      const [x = 0, y = 0] = numbersOf(operands[0]);
      this.#line = times([1, 0, 0, 1, x, y], this.#line);
      if (y !== 0) this.#run = undefined;
    } else if (name === 'Tj' || name === 'TJ') {
      const { read } = this.#font;
      const codes = operands.filter((operand) => operand.startsWith('<'));
      const text = read ? codes.map((code) => textOfCodes(code, read)).join('') : '';
      this.#show(this.#marks.some(({ spoken }) => spoken !== undefined) ? '' : text, end);
    }
  }

  #show(text: string, end: number): void {
    const sequence = this.#sequence;
    if (!sequence) return;
    const place = times(this.#line, this.#state.matrix);
    if (!this.#run) {
      const size = this.#font.size * Math.hypot(place[2], place[3]);
      const space = this.#font.read?.space;
      const [, , , , x, y] = place;
      const font = `${this.#font.name} ${this.#font.size}`;
      this.#run = { text: '', x, lastX: x, y, size, end, textEnd: end, font, place: '' };
      if (space !== undefined) this.#run.space = space;
      this.#texts.push(this.#run);
      sequence.runs.push(this.#run);
    }
    const { size } = this.#run;
    this.#run.text += text;
    this.#run.lastX = place[4];
    this.#run.place = this.#line.join(' ');
    this.#run.end = end;
    sequence.box = around(sequence.box, place[4], place[5]);
    sequence.box = around(sequence.box, place[4] + size, place[5] + size);
  }

  #draw({ operands, start, end }: Operation): void {
    if (!this.resources.isMarked(operands[0]?.slice(1) ?? '')) {
      this.#enclose('re', [0, 0, 1, 1]);
      this.#paint([start, end], this.#pathBox);
    } else this.#sequence?.forms.push([start, end]);
  }

  #paint(range: Range, box: Box | undefined): void {
    if (!this.#isMarked) this.found.unmarked.push(range);
    const sequence = this.#sequence;
    if (!sequence || !box) return;
    for (const at of [0, 2]) sequence.box = around(sequence.box, box[at]!, box[at + 1]!);
  }

  #enclose(name: string, numbers: number[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    const points =
      name === 're' ? [x, y, x + width, y, x, y + height, x + width, y + height] : numbers;
    const [a, b, c, d, e, f] = this.#state.matrix;
    for (let at = 0; at + 1 < points.length; at += 2) {
      const [px, py] = [points[at]!, points[at + 1]!];
      this.#pathBox = around(this.#pathBox, a * px + c * py + e, b * px + d * py + f);
    }
  }
}

const numbersOf = (operand = '') => operand.split(/\s+/).map(Number);
const matrixOf = (operands: string[]) => numbersOf(operands.join(' ')) as unknown as Matrix;
