/**
 * Makes a talk as long as asked: the same slides over and over, each time under ids of their own. It
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
