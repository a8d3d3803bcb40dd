import {
  type Change,
  type Drawn,
  type Place,
  type Stroke,
  mostPoints,
  mostStrokes,
} from './pointer.ts';

/** The most strokes that grow at a time. */
const mostGrowing = 20;

/** What is drawn on the slides of a talk, and how to take it back: the same in all windows that hear all changes. */
export class Drawings {
  #places = new Map<string, Drawn>();
  /** What has changed, with what was removed. */
  #changes: { at: Place; added: readonly Stroke[]; removed: readonly Stroke[] }[] = [];
  #count = 0;
  /** The strokes that are being drawn, here or in other windows, by their ids. */
  #growing = new Map<string, { at: Place; stroke: Stroke }>();

  /** All places with strokes, and their strokes. */
  get all(): readonly Drawn[] {
    return [...this.#places.values()];
  }

  /** Whether there is no room for another stroke. */
  get isFull(): boolean {
    return this.#count >= mostStrokes;
  }

  /** The strokes at a place; those that were drawn later are above the others. */
  at(place: Place): readonly Stroke[] {
    return this.#places.get(keyOf(place))?.strokes ?? [];
  }

  /** The strokes at a place that are being drawn. */
  growingAt(place: Place): readonly Stroke[] {
    const all = [...this.#growing.values()];
    return all.filter(({ at }) => keyOf(at) === keyOf(place)).map(({ stroke }) => stroke);
  }

  /** Adds points to a stroke that is being drawn, from the point with a number on. */
  grow(at: Place, stroke: Stroke, from: number) {
    const known = this.#growing.get(stroke.id)?.stroke.points ?? [];
    // What this window has missed comes with the whole stroke.
    if (from * 3 > known.length) return;
    const points = [...known.slice(0, from * 3), ...stroke.points].slice(0, mostPoints * 3);
    this.#growing.delete(stroke.id);
    this.#growing.set(stroke.id, { at, stroke: { ...stroke, points } });
    // A window that is gone never ends its stroke.
    const [oldest] = this.#growing.keys();
    if (this.#growing.size > mostGrowing) this.#growing.delete(oldest!);
  }

  /** Replaces everything. */
  replace(drawings: readonly Drawn[]) {
    this.#places.clear();
    this.#changes = [];
    this.#count = 0;
    for (const { at, strokes } of drawings)
      for (const stroke of this.#swap(at, strokes, []).added)
        this.#changes.push({ at, added: [stroke], removed: [] });
  }

  /** Makes a change, also one of another window. */
  apply({ at, added, removed, isUndo }: Change) {
    for (const id of [...added.map((stroke) => stroke.id), ...removed]) this.#growing.delete(id);
    const changed = this.#swap(at, added, removed);
    if (isUndo) this.#forget(at);
    else if (changed.added.length + changed.removed.length > 0)
      this.#changes.push({ at, ...changed });
    // What is taken back is limited as well: a long talk must not fill the memory.
    if (this.#changes.length > mostStrokes) this.#changes.shift();
  }

  /** The change that takes back the last one at a place, if there is one. It is still to be made. */
  undo(place: Place): Change | undefined {
    const last = this.#changes.findLast(({ at }) => keyOf(at) === keyOf(place));
    const removed = last?.added.map(({ id }) => id);
    return last && removed && { at: place, added: last.removed, removed, isUndo: true };
  }

  #forget(place: Place) {
    const last = this.#changes.findLastIndex(({ at }) => keyOf(at) === keyOf(place));
    if (last >= 0) this.#changes.splice(last, 1);
  }

  /** Removes and adds strokes; returns those that were not there before, and those that were. */
  #swap(at: Place, added: readonly Stroke[], removed: readonly string[]) {
    const before = this.at(at);
    const [ids, there] = [new Set(removed), new Set(before.map(({ id }) => id))];
    const kept = before.filter(({ id }) => !ids.has(id));
    const room = mostStrokes - (this.#count - before.length + kept.length);
    const fresh = added.filter(({ id }) => !there.has(id) || ids.has(id)).slice(0, room);
    const strokes = [...kept, ...fresh];
    this.#count += strokes.length - before.length;
    if (strokes.length > 0) this.#places.set(keyOf(at), { at, strokes });
    else this.#places.delete(keyOf(at));
    return { added: fresh, removed: before.filter(({ id }) => ids.has(id)) };
  }
}

const keyOf = ({ slide, step }: Place) => `${step} ${slide}`;
