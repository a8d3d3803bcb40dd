import { loadHarfBuzz, oneByOne, tableOf, woff2 } from './harfBuzz.ts';

/**
 * Reduces a font (WOFF2) to some characters, with the forms in which they join, and to the weights of text.
 *
 * @returns undefined if the font draws none of the characters: browsers refuse a font without drawings
 */
export const cutScript = (
  font: Uint8Array,
  characters: readonly number[],
): Promise<Buffer | undefined> =>
  oneByOne(async () => {
    const cut = await loadHarfBuzz(Buffer.from(await woff2().decompress(font)), { weights });
    const small = cut(characters);
    // A table without anything has a byte.
    return tableOf(small, 'glyf').length > 1
      ? Buffer.from(await woff2().compress(small))
      : undefined;
  });

/** The lightest and the heaviest weight of a theme: without those below, a font is half as large. */
const weights = [400, 900] as const;
