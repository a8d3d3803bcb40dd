import { largestSize } from '../core/largestSize.ts';

/** The sizes of notes on a phone, in px where 1 rem is 16 px: what a speaker reads at arm's length. */
const sizes = { least: 18, most: 30 };

/** Finds the largest text that needs no scrolling; if none does, the smallest, with the cue of the step in view. */
export function fitNotes(notes: HTMLElement) {
  const setSize = (size: number) => (notes.style.fontSize = `${size / 16}rem`);
  const size = largestSize(sizes.least, sizes.most, (one) => {
    setSize(one);
    return notes.scrollHeight <= notes.clientHeight + 1;
  });
  setSize(size);
  notes.scrollTop = 0;
  const cue = notes.querySelector<HTMLElement>('[data-cue="now"]');
  if (cue) notes.scrollTop = cue.offsetTop - notes.offsetTop;
}
