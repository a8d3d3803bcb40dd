import { type Place, type Spot, type Stroke, mostPoints, toShare } from '../core/pointer.ts';

/** A stroke that grows. */
interface Growing {
  at: Place;
  stroke: Stroke & { points: number[] };
  /** The pointer that draws it. */
  pointerId: number;
  pointerType: string;
  /** How many of its points the other windows know. */
  told: number;
}

/** What a pencil does with its strokes. */
export interface PencilEvents {
  onGrow: (at: Place, stroke: Stroke) => void;
  onFinish: (at: Place, stroke: Stroke) => void;
  /** Called with a stroke that was not meant. */
  onDrop: (at: Place, stroke: Stroke) => void;
}

/** Makes strokes of what a mouse, a finger or a pen does. */
export class Pencil {
  #name: string;
  #events: PencilEvents;
  #growing: Growing | undefined;
  #count = 0;
  /** From then on, what touches the screen is the hand that holds the pen. */
  #hasPen = false;

  /** @param name the name of the window, with which the ids of its strokes begin */
  constructor(name: string, events: PencilEvents) {
    this.#name = name;
    this.#events = events;
  }

  /** Hears an event, with the places where the pointer has been since the one before. */
  hear(
    event: PointerEvent,
    at: Place,
    ink: number,
    spots: readonly (Spot & { pressure: number })[],
  ) {
    const { type, pointerId, pointerType, button } = event;
    const isPen = pointerType === 'pen';
    this.#hasPen ||= isPen;
    if (pointerType === 'touch' && this.#hasPen) {
      if (this.#growing?.pointerType === 'touch') this.#drop();
      return;
    }
    if (type === 'pointerdown') {
      if (isPen && this.#growing?.pointerType === 'touch') this.#drop();
      if (this.#growing || button !== 0) return;
      this.#begin(at, ink, isPen, { pointerId, pointerType });
    }
    if (this.#growing?.pointerId !== pointerId) return;
    if (type === 'pointercancel') return this.#drop();
    if (type !== 'pointerleave') for (const spot of spots) this.#add(spot);
    if (type === 'pointerup') this.finish();
  }

  /** Ends the stroke that grows, if there is one. */
  finish() {
    const ended = this.#growing;
    this.#growing = undefined;
    if (ended) this.#events.onFinish(ended.at, ended.stroke);
  }

  /** What the other windows do not know yet of the stroke that grows. */
  news(): { at: Place; stroke: Stroke; from: number } | undefined {
    const growing = this.#growing;
    if (!growing || growing.told * 3 === growing.stroke.points.length) return undefined;
    const { at, stroke, told } = growing;
    growing.told = stroke.points.length / 3;
    return { at, stroke: { ...stroke, points: stroke.points.slice(told * 3) }, from: told };
  }

  #begin(
    at: Place,
    ink: number,
    isPressed: boolean,
    by: { pointerId: number; pointerType: string },
  ) {
    const id = `${this.#name} ${this.#count++}`;
    this.#growing = { at, stroke: { id, ink, isPressed, points: [] }, ...by, told: 0 };
  }

  #drop() {
    const dropped = this.#growing;
    this.#growing = undefined;
    if (dropped) this.#events.onDrop(dropped.at, dropped.stroke);
  }

  #add({ x, y, pressure }: Spot & { pressure: number }) {
    const growing = this.#growing!;
    const { at, stroke } = growing;
    const { points } = stroke;
    const [nextX, nextY] = [toShare(x), toShare(y)];
    if (nextX === points.at(-3) && nextY === points.at(-2)) return;
    points.push(nextX, nextY, stroke.isPressed ? toShare(pressure) : 0.5);
    this.#events.onGrow(at, stroke);
    if (points.length < mostPoints * 3) return;
    // A longer line goes on as another stroke.
    this.finish();
    this.#begin(at, stroke.ink, stroke.isPressed, growing);
    this.#add({ x, y, pressure });
  }
}
