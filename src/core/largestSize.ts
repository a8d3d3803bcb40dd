/** Finds the largest whole size for which something is so; the least one if it never is. It is so for all smaller ones. */
export function largestSize(least: number, most: number, fits: (size: number) => boolean): number {
  let [known, tooLarge] = [least, most + 1];
  while (tooLarge - known > 1) {
    const size = Math.floor((known + tooLarge) / 2);
    if (fits(size)) known = size;
    else tooLarge = size;
  }
  return known;
}
