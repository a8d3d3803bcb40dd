import type { Mark } from '../spectacle/Mark.ts';
import { readName } from './findMarked.ts';

/**
 * What is wrong with a mark, and what to do in the next line.
 *
 * @param isFound the slide has what it marks
 * @param can what can be marked on the slide
 */
export function mistakesIn({ on, nth, area }: Mark, isFound: boolean, can: string): string[] {
  const mistakes: string[] = [];
  if (nth !== undefined && !(Number.isInteger(nth) && nth > 0)) {
    mistakes.push(
      `The mark on "${on}" has nth: ${nth}, which counts from 1\nUse 2 for the second one.`,
    );
  } else if (nth !== undefined && readName(on).numbers) {
    mistakes.push(
      `The mark on "${on}" has nth: ${nth}, but its name says which one it is\nLeave out nth, or the number in the name.`,
    );
  } else if (!isFound) {
    const times = nth === undefined || nth === 1 ? '' : ` ${nth} times`;
    mistakes.push(`A mark is on "${on}", which is not on its slide${times}\nMark ${can}.`);
  }
  if (area && !isPart(area)) {
    mistakes.push(
      `The mark on "${on}" has the area ${area.join(', ')}, which is not a part of it\nGive left, top, width and height in percent: left and width together are at most 100, and so are top and height.`,
    );
  }
  return mistakes;
}

const isPart = ([left, top, width, height]: NonNullable<Mark['area']>) =>
  left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 100 && top + height <= 100;
