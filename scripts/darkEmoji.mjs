import { tableOf, withTable } from './joinEmoji.mjs';

/** The dark colors, which nobody can see on a dark slide, as red, green and blue. */
const dark = [0x31373d, 0x292f33, 0x662113];

/**
 * Gives dark emoji colors of their own at the end of the palette, which `fonts.css` makes lighter on a dark slide. The
 * dark parts of all other emoji stay as they are, such as the eyes of a face.
 *
 * There are two sets of these colors: for emoji of one dark color, such as ✔️ and ♠️, and for emoji that have other
 * colors on a dark shape, such as 📺 and 🎩.
 *
 * @param {Buffer} font a font file with color layers: COLR and CPAL of version 0, with one palette
 * @returns {Buffer} the font with more colors
 */
export function separateDarkEmoji(font) {
  const [colr, cpal] = [Buffer.from(tableOf(font, 'COLR')), tableOf(font, 'CPAL')];
  const colors = cpal.subarray(cpal.readUInt32BE(8));
  const rgbOf = (color) => colors.readUIntLE(4 * color, 3);
  const count = colors.length / 4;
  const [firstGlyph, firstLayer] = [colr.readUInt32BE(4), colr.readUInt32BE(8)];
  for (let glyph = firstGlyph; glyph < firstGlyph + 6 * colr.readUInt16BE(2); glyph += 6) {
    const start = firstLayer + 4 * colr.readUInt16BE(glyph + 2);
    const layers = Array.from({ length: colr.readUInt16BE(glyph + 4) }, (_, n) => start + 4 * n);
    const used = layers.map((at) => rgbOf(colr.readUInt16BE(at + 2)));
    // The first layer is the lowest: the shape of the whole.
    if (!dark.includes(used[0])) continue;
    const set = count + (new Set(used).size === 1 ? 0 : dark.length);
    for (const [index, at] of layers.entries()) {
      if (dark.includes(used[index])) colr.writeUInt16BE(set + dark.indexOf(used[index]), at + 2);
    }
  }
  const more = Buffer.alloc(2 * 4 * dark.length, 0xff);
  for (const [index, rgb] of [...dark, ...dark].entries()) more.writeUIntLE(rgb, 4 * index, 3);
  const longer = Buffer.concat([cpal, more]);
  longer.writeUInt16BE(count + 2 * dark.length, 2);
  longer.writeUInt16BE(count + 2 * dark.length, 6);
  return withTable(withTable(font, 'COLR', colr), 'CPAL', longer);
}
