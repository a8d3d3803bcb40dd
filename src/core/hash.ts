/** A number of 32 bits that two texts hardly ever share. */
export function hashOf(text: string): number {
  // FNV-1a: a plain sum of the characters would be the same for "Aa" and "BB".
  let hash = 0x81_1c_9d_c5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x1_00_01_93);
  }
  return hash;
}
