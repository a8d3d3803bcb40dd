import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

let last: Promise<unknown> = Promise.resolve();

/**
 * Reduces an emoji font (WOFF2 with color layers: COLR version 0) to some characters and everything that they
 * form together (flags, families, skin tones).
 *
 * @param characters code points; those that the font does not have are ignored
 * @throws Error if the file is not such a font
 */
export function cutEmoji(font: Uint8Array, characters: readonly number[]): Promise<Buffer> {
  // One after the other: wawoff2 returns a piece of its memory, which the next call overwrites.
  const result = last.then(() => cutNow(font, characters));
  last = result.catch(() => {});
  return result;
}

async function cutNow(font: Uint8Array, characters: readonly number[]): Promise<Buffer> {
  const woff2 = createRequire(import.meta.url)('wawoff2') as Record<
    'compress' | 'decompress',
    (font: Uint8Array) => Promise<Uint8Array>
  >;
  const whole = Buffer.from(await woff2.decompress(font));
  const cut = await loadHarfBuzz(whole);
  const isUsed = widthsOf(cut(characters, []));
  const { glyphs, layers } = readLayers(tableOf(whole, 'COLR'), isUsed);
  const outlines = layers.map(([glyph]) => glyph);
  // HarfBuzz cuts everything but the colors: its WebAssembly is built without them.
  const small = cut(characters, outlines);
  shorten(small, 'COLR', writeLayers(tableOf(small, 'COLR'), glyphs, layers));
  dropColors(tableOf(small, 'CPAL'), new Set(layers.map(([, color]) => color)));
  const packed = Buffer.from(await woff2.compress(small));
  const isTooSmall = packed.readUInt32BE(unpackedLength) > 80 * packed.length;
  return isTooSmall ? cutNow(font, [...characters, ...ballast]) : packed;
}

/** The position of the unpacked length in a WOFF2 file. */
const unpackedLength = 16;

/**
 * Browsers reject a font that unpacks to more than a hundred times its length. A font with a single emoji does so,
 * because glyphs keep their numbers, and the entries of removed glyphs compress to almost nothing. These emoji are
 * added to such a font.
 */
const ballast = Array.from({ length: 24 }, (_, index) => 0x1f600 + index);

/** The number of a glyph, of its first layer, and of its layers. */
type LayeredGlyph = [glyph: number, first: number, count: number];
/** The number of the glyph that is its outline, and of its color. */
type Layer = [glyph: number, color: number];

/** The entries of a COLR table for the glyphs that are used. */
function readLayers(colr: Buffer, isUsed: (glyph: number) => boolean) {
  const glyphs: LayeredGlyph[] = [];
  const layers: Layer[] = [];
  const [firstGlyph, firstLayer] = [colr.readUInt32BE(4), colr.readUInt32BE(8)];
  for (let at = firstGlyph; at < firstGlyph + 6 * colr.readUInt16BE(2); at += 6) {
    const [glyph, first, count] = [0, 2, 4].map((more) =>
      colr.readUInt16BE(at + more),
    ) as LayeredGlyph;
    if (!isUsed(glyph)) continue;
    glyphs.push([glyph, layers.length, count]);
    for (let layer = firstLayer + 4 * first; layer < firstLayer + 4 * (first + count); layer += 4) {
      layers.push([colr.readUInt16BE(layer), colr.readUInt16BE(layer + 2)]);
    }
  }
  return { glyphs, layers };
}

/** Overwrites a COLR table with a shorter one, and returns its length in bytes. */
function writeLayers(colr: Buffer, glyphs: LayeredGlyph[], layers: Layer[]): number {
  colr.writeUInt16BE(glyphs.length, 2);
  colr.writeUInt32BE(14, 4);
  colr.writeUInt32BE(14 + 6 * glyphs.length, 8);
  colr.writeUInt16BE(layers.length, 12);
  [...glyphs, ...layers]
    .flat()
    .forEach((value, index) => colr.writeUInt16BE(value, 14 + 2 * index));
  return 14 + 6 * glyphs.length + 4 * layers.length;
}

function dropColors(cpal: Buffer, used: ReadonlySet<number>) {
  const first = cpal.readUInt32BE(8);
  for (let color = 0; color < cpal.readUInt16BE(6); color++) {
    if (!used.has(color)) cpal.writeUInt32BE(0, first + 4 * color);
  }
}

/** Tells which glyphs have a width: a glyph that HarfBuzz has removed keeps its number but has no width. */
function widthsOf(font: Buffer) {
  const widths = tableOf(font, 'hmtx');
  const last = tableOf(font, 'hhea').readUInt16BE(34) - 1;
  const count = tableOf(font, 'maxp').readUInt16BE(4);
  return (glyph: number) => glyph < count && widths.readUInt16BE(4 * Math.min(glyph, last)) > 0;
}

function tableOf(font: Buffer, name: string): Buffer {
  const entry = entryOf(font, name);
  const start = font.readUInt32BE(entry + 8);
  return font.subarray(start, start + font.readUInt32BE(entry + 12));
}

function shorten(font: Buffer, name: string, length: number) {
  font.writeUInt32BE(length, entryOf(font, name) + 12);
}

/** The position of a table's entry in the directory of the font. */
function entryOf(font: Buffer, name: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === name) return entry;
  }
  throw new Error(
    `[lectern] The emoji font has no table "${name}", so it cannot be cut. lectern/vite supports fonts with color layers (COLR version 0).`,
  );
}

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
  hb_subset_or_fail: (face: number, input: number) => number;
}

/** Keep the numbers of glyphs (2), and the tables that HarfBuzz does not know (32). */
const flags = 2 | 32;

/** @returns a function that reduces the font to some characters, what they form together, and some glyphs */
async function loadHarfBuzz(font: Buffer) {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file));
  // Nothing is freed: the memory is released with the instance.
  const hb = instance.exports as unknown as HarfBuzz;
  hb._initialize();
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const face = hb.hb_face_create(hb.hb_blob_create(data, font.length, 2, 0, 0), 0);
  return (characters: readonly number[], glyphs: readonly number[]): Buffer => {
    const input = hb.hb_subset_input_create_or_fail();
    hb.hb_subset_input_set_flags(input, flags);
    for (const code of characters) hb.hb_set_add(hb.hb_subset_input_unicode_set(input), code);
    for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph);
    const cut = hb.hb_subset_or_fail(face, input);
    if (!cut) throw new Error('[lectern] HarfBuzz could not cut the emoji font.');
    const blob = hb.hb_face_reference_blob(cut);
    const start = hb.hb_blob_get_data(blob, 0);
    return Buffer.from(hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(blob)));
  };
}
