import { tableOf, withTable } from './joinEmoji.mjs';

/** The dark colors, which nobody can see on a dark slide, as red, green and blue. */
const dark = [0x31373d, 0x292f33, 0x662113];

/**
 * Gives the emoji that have only one of the dark colors, such as ✔️ and ♠️, a color of their own at the end of the
 * palette: `fonts.css` makes these lighter on a dark slide, and leaves the dark parts of all other emoji as they are.
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
    const [only, ...others] = new Set(layers.map((at) => rgbOf(colr.readUInt16BE(at + 2))));
    if (others.length > 0 || !dark.includes(only)) continue;
    for (const at of layers) colr.writeUInt16BE(count + dark.indexOf(only), at + 2);
  }
  const more = Buffer.alloc(4 * dark.length, 0xff);
  for (const [index, rgb] of dark.entries()) more.writeUIntLE(rgb, 4 * index, 3);
  const longer = Buffer.concat([cpal, more]);
  longer.writeUInt16BE(count + dark.length, 2);
  longer.writeUInt16BE(count + dark.length, 6);
  return withTable(withTable(font, 'COLR', colr), 'CPAL', longer);
}
