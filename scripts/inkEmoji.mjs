import { tableOf } from './joinEmoji.mjs';

/** The number that stands for the color of the text. */
const textColor = 0xffff;

/**
 * Makes a font without colors one with colors, in which each glyph has one: that of the text. Firefox and WebKit draw
 * emoji with the first font that has colors, also if another one comes before it.
 *
 * @param {Buffer} font a font file (TrueType)
 * @returns {Buffer} the font with the tables COLR and CPAL of version 0
 */
export function inTextColor(font) {
  const drawn = drawnGlyphs(font);
  const colr = Buffer.alloc(14 + 10 * drawn.length);
  colr.writeUInt16BE(drawn.length, 2);
  colr.writeUInt32BE(14, 4);
  colr.writeUInt32BE(14 + 6 * drawn.length, 8);
  colr.writeUInt16BE(drawn.length, 12);
  for (const [index, glyph] of drawn.entries()) {
    const [base, layer] = [14 + 6 * index, 14 + 6 * drawn.length + 4 * index];
    for (const [at, value] of [glyph, index, 1].entries()) colr.writeUInt16BE(value, base + 2 * at);
    colr.writeUInt16BE(glyph, layer);
    colr.writeUInt16BE(textColor, layer + 2);
  }
  // One palette, of one color that nothing uses: there must be one.
  const cpal = Buffer.from([0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 14, 0, 0, 0, 0, 0, 255]);
  return withNewTables(font, { COLR: colr, CPAL: cpal });
}

/** The numbers of the glyphs that have an outline. */
function drawnGlyphs(font) {
  const isLong = tableOf(font, 'head').readUInt16BE(50) === 1;
  const loca = tableOf(font, 'loca');
  const startOf = (glyph) => (isLong ? loca.readUInt32BE(4 * glyph) : loca.readUInt16BE(2 * glyph));
  const count = tableOf(font, 'maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) => glyph).filter(
    (glyph) => startOf(glyph) < startOf(glyph + 1),
  );
}

/** The font with more tables, which it does not have yet. */
function withNewTables(font, added) {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const name = font.toString('latin1', 12 + 16 * index, 16 + 16 * index);
    return [name, tableOf(font, name)];
  });
  const all = [...tables, ...Object.entries(added)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * all.length);
  font.copy(head, 0, 0, 4);
  const power = Math.floor(Math.log2(all.length));
  const numbers = [all.length, 16 * 2 ** power, power, 16 * (all.length - 2 ** power)];
  for (const [at, value] of numbers.entries()) head.writeUInt16BE(value, 4 + 2 * at);
  const parts = [head];
  let start = head.length;
  for (const [index, [name, table]] of all.entries()) {
    const entry = 12 + 16 * index;
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(start, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    parts.push(padded);
    start += padded.length;
  }
  return Buffer.concat(parts);
}
