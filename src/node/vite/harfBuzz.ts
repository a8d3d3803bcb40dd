import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

let last: Promise<unknown> = Promise.resolve();

/** Does one after the other: wawoff2 returns a piece of its memory, which the next call overwrites. */
export function oneByOne<Result>(cut: () => Promise<Result>): Promise<Result> {
  const result = last.then(cut);
  last = result.catch(() => {});
  return result;
}

/** Packs and unpacks fonts. */
export const woff2 = () =>
  createRequire(import.meta.url)('wawoff2') as Record<
    'compress' | 'decompress',
    (font: Uint8Array) => Promise<Uint8Array>
  >;

/** The functions of HarfBuzz that are used here. Numbers are addresses in its memory. */
interface HarfBuzz {
  memory: WebAssembly.Memory;
  _initialize: () => void;
  malloc: (bytes: number) => number;
  hb_blob_create: (data: number, bytes: number, mode: 2, user: 0, destroy: 0) => number;
  hb_blob_get_data: (blob: number, length: 0) => number;
  hb_blob_get_length: (blob: number) => number;
  hb_face_create: (blob: number, index: 0) => number;
  hb_face_reference_blob: (face: number) => number;
  hb_set_add: (set: number, value: number) => void;
  hb_subset_input_create_or_fail: () => number;
  hb_subset_input_set_flags: (input: number, flags: number) => void;
  hb_subset_input_unicode_set: (input: number) => number;
  hb_subset_input_glyph_set: (input: number) => number;
  hb_subset_input_set_axis_range: (
    input: number,
    face: number,
    tag: number,
    least: number,
    most: number,
    usual: number,
  ) => number;
  hb_subset_or_fail: (face: number, input: number) => number;
}

let wasm: Promise<WebAssembly.Module> | undefined;

/** HarfBuzz, compiled once for all fonts. */
const compiled = () => {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  return (wasm ??= readFile(file).then((code) => WebAssembly.compile(code)));
};

/** The tag of the axis `wght`. */
const weightAxis = 0x77676874;

export interface CutOptions {
  /** What to keep, as numbers of `hb_subset_flags_t`. @default 0, nothing */
  flags?: number;
  /** The lightest and the heaviest weight of a font that has several. @default all */
  weights?: readonly [least: number, most: number];
}

/** @returns a function that reduces the font to some characters, what they form together, and some glyphs */
export async function loadHarfBuzz(font: Buffer, { flags = 0, weights }: CutOptions) {
  // Nothing is freed: the memory is released with the instance.
  const { exports } = await WebAssembly.instantiate(await compiled());
  const hb = exports as unknown as HarfBuzz;
  hb._initialize();
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const face = hb.hb_face_create(hb.hb_blob_create(data, font.length, 2, 0, 0), 0);
  return (characters: readonly number[], glyphs: readonly number[] = []): Buffer => {
    const input = hb.hb_subset_input_create_or_fail();
    hb.hb_subset_input_set_flags(input, flags);
    if (weights) hb.hb_subset_input_set_axis_range(input, face, weightAxis, ...weights, NaN);
    for (const code of characters) hb.hb_set_add(hb.hb_subset_input_unicode_set(input), code);
    for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph);
    const cut = hb.hb_subset_or_fail(face, input);
    if (!cut) throw new Error('[lectern] HarfBuzz could not cut a font.');
    const blob = hb.hb_face_reference_blob(cut);
    const start = hb.hb_blob_get_data(blob, 0);
    return Buffer.from(hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(blob)));
  };
}

/** A table of a font, such as `glyf`. */
export function tableOf(font: Buffer, name: string): Buffer {
  const entry = entryOf(font, name);
  const start = font.readUInt32BE(entry + 8);
  return font.subarray(start, start + font.readUInt32BE(entry + 12));
}

/** The position of a table's entry in the directory of the font. */
export function entryOf(font: Buffer, name: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === name) return entry;
  }
  throw new Error(
    `[lectern] The font has no table "${name}", so it cannot be cut. lectern/vite supports emoji with color layers (COLR version 0) and letters in TrueType outlines.`,
  );
}
