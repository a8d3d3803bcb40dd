/** The known names that are most similar to an unknown one: at most three, the nearest first. */
export function nearest(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return known
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= mostDistant(candidate))
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** How many letters may differ. */
const mostDistant = (name: string) => Math.max(1, Math.floor(name.length / 3));

/** How many letters differ; a name that contains the other is one step away. */
function distanceOf(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 2 && long.includes(short)) return Math.min(1, long.length - short.length);
  // An unknown name can be very long, and the exact distance would take too long.
  return long.length - short.length > mostDistant(long) ? Infinity : lettersBetween(one, other);
}

/** The Levenshtein distance: how many letters to insert, remove or replace. */
function lettersBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (let at = 1; at < row.length; at++) {
      const replaced = row[at - 1]! + (other[at - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
