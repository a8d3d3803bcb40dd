/**
 * Makes a talk of any length: the same slides again and again, each time with their own ids. It
 * runs in the build and in the browser.
 *
 * @template {{ id: string }} Slide
 * @param {Slide[]} talk
 * @param {number} count
 * @returns {Slide[]}
 */
export function repeat(talk, count) {
  return Array.from({ length: count }, (_, index) => {
    const slide = talk[index % talk.length];
    const round = Math.floor(index / talk.length) + 1;
    return round === 1 ? slide : { ...slide, id: `${slide.id}-${round}` };
  });
}
