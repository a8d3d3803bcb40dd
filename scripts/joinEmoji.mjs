/**
 * Makes an emoji font join its emoji without U+FE0F as well: Chromium takes that character out of the text before
 * it looks for ligatures, so 👩‍⚕️ and 1️⃣ would be drawn as two pictures.
 *
 * @param {Buffer} font a font file (TrueType) whose table GSUB has one lookup: ligatures, in one subtable
 * @returns {Buffer} the font with more ligatures
 */
export function joinWithoutSelector(font) {
  const gsub = tableOf(font, 'GSUB');
  const { at, ligatures } = readLigatures(gsub);
  const selector = glyphOf(font, 0xfe0f);
  const more = ligatures
    .map(({ glyphs, drawn }) => ({ glyphs: glyphs.filter((glyph) => glyph !== selector), drawn }))
    .filter(({ glyphs }) => glyphs.length > 1);
  const unique = new Map(
    [...more, ...ligatures].map((ligature) => [ligature.glyphs.join(), ligature]),
  );
  const longer = Buffer.concat([gsub.subarray(0, at), writeLigatures([...unique.values()])]);
  return withTable(font, 'GSUB', longer);
}

/** A table of a font. */
export function tableOf(font, name) {
  const entry = entryOf(font, name);
  const start = font.readUInt32BE(entry + 8);
  return font.subarray(start, start + font.readUInt32BE(entry + 12));
}

/** The font with another table of that name. It is at the end; WOFF2 leaves out what is no longer in a table. */
export function withTable(font, name, table) {
  const entry = entryOf(font, name);
  const changed = Buffer.concat([font, Buffer.alloc(-font.length & 3), table]);
  changed.writeUInt32BE(changed.length - table.length, entry + 8);
  changed.writeUInt32BE(table.length, entry + 12);
  return changed;
}

function entryOf(font, name) {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === name) return entry;
  }
  throw new Error(`The font has no table ${name}.`);
}

/** The number of a character's glyph, from the character map in format 12. */
function glyphOf(font, character) {
  const cmap = font.subarray(font.readUInt32BE(entryOf(font, 'cmap') + 8));
  for (let table = 4; table < 4 + 8 * cmap.readUInt16BE(2); table += 8) {
    const map = cmap.readUInt32BE(table + 4);
    if (cmap.readUInt16BE(map) !== 12) continue;
    for (let run = map + 16; run < map + 16 + 12 * cmap.readUInt32BE(map + 12); run += 12) {
      const [first, last, glyph] = [0, 4, 8].map((more) => cmap.readUInt32BE(run + more));
      if (character >= first && character <= last) return glyph + character - first;
    }
  }
  throw new Error(`The font has no character U+${character.toString(16)}.`);
}

/** The ligatures of a table GSUB, and where their subtable begins. */
function readLigatures(gsub) {
  const read = (at) => gsub.readUInt16BE(at);
  const lookups = read(8);
  const lookup = lookups + read(lookups + 2);
  const at = lookup + read(lookup + 6);
  const kind = [read(lookups), read(lookup), read(lookup + 4), read(at)].join();
  if (kind !== '1,4,1,1') throw new Error('The font has other substitutions than ligatures.');
  const firsts = readCoverage(gsub, at + read(at + 2));
  const ligatures = firsts.flatMap((first, index) => {
    const set = at + read(at + 6 + 2 * index);
    return Array.from({ length: read(set) }, (_, number) => {
      const ligature = set + read(set + 2 + 2 * number);
      const rest = Array.from({ length: read(ligature + 2) - 1 }, (_glyph, n) =>
        read(ligature + 4 + 2 * n),
      );
      return { glyphs: [first, ...rest], drawn: read(ligature) };
    });
  });
  return { at, ligatures };
}

function readCoverage(gsub, at) {
  const count = gsub.readUInt16BE(at + 2);
  if (gsub.readUInt16BE(at) === 1) {
    return Array.from({ length: count }, (_, n) => gsub.readUInt16BE(at + 4 + 2 * n));
  }
  return Array.from({ length: count }, (_, n) => at + 4 + 6 * n).flatMap((range) => {
    const [first, last] = [gsub.readUInt16BE(range), gsub.readUInt16BE(range + 2)];
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}

function writeLigatures(ligatures) {
  const firsts = [...new Set(ligatures.map(({ glyphs }) => glyphs[0]))].toSorted((a, b) => a - b);
  const coverage = words(1, firsts.length, ...firsts);
  const sets = firsts.map((first) => {
    // The first ligature that fits is taken, so the longest comes first.
    const own = ligatures
      .filter(({ glyphs }) => glyphs[0] === first)
      .toSorted((one, other) => other.glyphs.length - one.glyphs.length);
    return withOffsets(
      [],
      own.map(({ glyphs: [, ...rest], drawn }) => words(drawn, rest.length + 1, ...rest)),
    );
  });
  const head = 6 + 2 * sets.length;
  return withOffsets([1, head + sets.reduce((sum, { length }) => sum + length, 0)], sets, coverage);
}

/** Some numbers, the count and the offsets of parts, and the parts. */
function withOffsets(numbers, parts, last = Buffer.alloc(0)) {
  let offset = 2 * (numbers.length + 1 + parts.length);
  const offsets = parts.map(({ length }) => (offset += length) - length);
  return Buffer.concat([words(...numbers, parts.length, ...offsets), ...parts, last]);
}

function words(...numbers) {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * index);
  return bytes;
}
