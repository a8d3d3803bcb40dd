import { type Line, type Place, boxesAlong, grown, overlap, overlapOf } from './place.ts';

/** What a mark is. */
export type MarkShape = 'circle' | 'underline' | 'arrow' | 'label';

/** The space between what is marked and its mark, in px. */
export const space = 10;

/** How wide the line of the ground around the lines of a mark is, in px. */
export const haloWidth = 10;

/** The line around a place: a circle, which is longer around a line of text. */
export function circleAround(place: Place): Place & { radius: number } {
  const box = {
    left: place.left - space * 1.4,
    top: place.top - space,
    right: place.right + space * 1.4,
    bottom: place.bottom + space,
  };
  return { ...box, radius: Math.min(box.right - box.left, box.bottom - box.top) / 2 };
}

/**
 * What a circle is drawn around: a place, with less space above and below where other lines are near. The line around it
 * is then in the middle between them.
 *
 * @param words where the texts of the slide are
 */
export function fittedIn(words: readonly Place[], place: Place): Place {
  const { left, right } = circleAround(place);
  const middle = ({ top, bottom }: Place) => (top + bottom) / 2;
  const beside = words.filter((other) => other.left < right && other.right > left);
  const above = beside.filter((other) => middle(other) < place.top).map(({ bottom }) => bottom);
  const below = beside.filter((other) => middle(other) > place.bottom).map(({ top }) => top);
  const room = Math.min(place.top - Math.max(...above), Math.min(...below) - place.bottom);
  // The same on both sides: what is marked is in the middle.
  const less = Math.max(space - room / 2, 0);
  return { ...place, top: place.top + less, bottom: place.bottom - less };
}

/** The lines of a mark, as data of a path. */
export function shapesOf(
  shape: MarkShape,
  targets: readonly Place[],
  line: Line | undefined,
): string[] {
  const lines = line ? [(shape === 'arrow' ? arrowPath : linePath)(line)] : [];
  if (shape === 'underline') return [...targets.map(lineBelow), ...lines];
  return shape === 'circle' ? [...targets.map(circlePath), ...lines] : lines;
}

function circlePath(target: Place): string {
  const { left, top, right, bottom, radius } = circleAround(target);
  const corner = `a${radius} ${radius} 0 0 1`;
  return `M${left + radius} ${top}H${right - radius}${corner} ${radius} ${radius}V${bottom - radius}${corner} ${-radius} ${radius}H${left + radius}${corner} ${-radius} ${-radius}V${top + radius}${corner} ${radius} ${-radius}Z`;
}

/** The line below a place, a little bent, as one draws it. */
const lineBelow = ({ left, right, bottom }: Place): string =>
  `M${left} ${bottom + 5}Q${(left + right) / 2} ${bottom + 1} ${right} ${bottom + 4}`;

const linePath = ({ from, to }: Line): string =>
  `M${from.map(Math.round).join(' ')}L${to.map(Math.round).join(' ')}`;

/** An arrow from a point to another, with its head. */
function arrowPath({ from: [x, y], to: [toX, toY] }: Line): string {
  const angle = Math.atan2(toY - y, toX - x);
  const wing = (turn: number) => {
    const [dx, dy] = [Math.cos(angle + turn) * 22, Math.sin(angle + turn) * 22];
    return `${(toX - dx).toFixed(1)} ${(toY - dy).toFixed(1)}`;
  };
  return `M${x} ${y}L${toX} ${toY}M${wing(0.5)}L${toX} ${toY}L${wing(-0.5)}`;
}

/**
 * Whether the lines of a mark, as wide as their halo, run over other words than those that are marked.
 *
 * @param whole what is marked, if the target is fitted in between others
 */
export function coversWords(
  shape: MarkShape,
  target: Place,
  line: Line | undefined,
  words: readonly Place[],
  whole = target,
): boolean {
  const { left, right, bottom } = target;
  const below = { left, top: bottom, right, bottom: bottom + space };
  const own = { circle: circleAround(target), underline: below, arrow: target, label: target };
  const drawn = [own[shape], ...(line ? boxesAlong(line) : [])];
  // Places are rounded to whole px.
  const marked = grown(whole, 1);
  return drawn
    .map((part) => grown(part, haloWidth / 2))
    .some((part) =>
      words.some((text) => overlap(part, text) > overlap(overlapOf(part, marked), text)),
    );
}
