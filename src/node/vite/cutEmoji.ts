import { entryOf, loadHarfBuzz, oneByOne, tableOf, woff2 } from './harfBuzz.ts';

/**
 * Keep the numbers of glyphs (2), the tables that HarfBuzz does not know (32), and the box of what the font does not have
 * (64): the check knows it.
 */
const flags = 2 | 32 | 64;

/**
 * Reduces an emoji font (WOFF2 with color layers: COLR version 0) to some characters and everything that they
 * form together (flags, families, skin tones).
 *
 * @param characters code points; those that the font does not have are ignored
 * @throws Error if the file is not such a font
 */
export const cutEmoji = (font: Uint8Array, characters: readonly number[]): Promise<Buffer> =>
  oneByOne(() => cutNow(font, characters));

async function cutNow(font: Uint8Array, characters: readonly number[]): Promise<Buffer> {
  const whole = Buffer.from(await woff2().decompress(font));
  const cut = await loadHarfBuzz(whole, { flags });
  const isUsed = widthsOf(cut(characters, []));
  const { glyphs, layers } = readLayers(tableOf(whole, 'COLR'), isUsed);
  const outlines = layers.map(([glyph]) => glyph);
  // HarfBuzz cuts everything but the colors: its WebAssembly is built without them.
  const small = cut(characters, outlines);
  shorten(small, 'COLR', writeLayers(tableOf(small, 'COLR'), glyphs, layers));
  dropColors(tableOf(small, 'CPAL'), new Set(layers.map(([, color]) => color)));
  const packed = Buffer.from(await woff2().compress(small));
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

function shorten(font: Buffer, name: string, length: number) {
  font.writeUInt32BE(length, entryOf(font, name) + 12);
}
