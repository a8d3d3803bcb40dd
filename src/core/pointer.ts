/*
 * What the windows of a talk tell each other of the laser, the pen and the zoom, on a channel of their own. Places are
 * shares of a slide's width and height, so windows of all sizes and aspect ratios agree.
 */
import { property, toCount, toName, toNumber } from './outside.ts';

/** A place on a slide: shares of its width and of its height. */
export interface Spot {
  x: number;
  y: number;
}

/** A slide at a step, to which drawings belong. */
export interface Place {
  /** The id of the slide. */
  slide: string;
  /** Items revealed. */
  step: number;
}

/** A line that somebody has drawn. */
export interface Stroke {
  id: string;
  /** Its color: the number of an accent of the theme. */
  ink: number;
  /** Whether a pen has measured its pressure; otherwise the speed of the line stands for it. */
  isPressed: boolean;
  /** Three numbers for each point: the shares of width and height, and the pressure from 0 to 1. */
  points: readonly number[];
}

/** Strokes that are added at a place, and the ids of those that are removed. */
export interface Change {
  at: Place;
  added: readonly Stroke[];
  removed: readonly string[];
  /** Whether it takes back the last change there. */
  isUndo: boolean;
}

/** All strokes at a place. */
export interface Drawn {
  at: Place;
  strokes: readonly Stroke[];
}

/** What one window tells the others. */
export type PointerMessage =
  /** Asks for what is drawn and shown, and says for which window. */
  | { type: 'hello'; window: string }
  /** Where the laser is, or that it is off. Without a slide, it is on the one that a window shows. */
  | { type: 'laser'; slide?: string; spot?: Spot }
  /** The place that the slide is zoomed into, or that it is not. */
  | { type: 'zoom'; slide: string; spot?: Spot }
  /** A stroke that is being drawn: its points from a number on. */
  | { type: 'draw'; at: Place; stroke: Stroke; from: number }
  | ({ type: 'change' } & Change)
  /** Answers `hello`. */
  | { type: 'drawings'; window: string; drawings: readonly Drawn[] };

/** The number of inks: one for each accent of a theme. */
export const inkCount = 6;

/** The most strokes of a talk. */
export const mostStrokes = 10_000;

/** The most points of a stroke: a longer line is several strokes. */
export const mostPoints = 2000;

/** The most steps of a slide. */
const mostSteps = 10_000;

/** A message from outside; undefined if it is not one that this version knows. Wrong strokes are left out. */
export function toPointerMessage(value: unknown): PointerMessage | undefined {
  const [type, slide, spot] = [read('type'), toName(read('slide')), toSpot(read('spot'))];
  const [window, at] = [toName(read('window')), toPlace(read('at'))];
  function read(name: string) {
    return property(value, name);
  }
  switch (type) {
    case 'hello':
      return window === undefined ? undefined : { type, window };
    case 'laser':
      return isWrong('slide', slide) || isWrong('spot', spot) ? undefined : { type, slide, spot };
    case 'zoom':
      return slide === undefined || isWrong('spot', spot) ? undefined : { type, slide, spot };
    case 'draw': {
      const stroke = toStroke(read('stroke'));
      const from = toCount(read('from'), mostPoints);
      return at && stroke && from !== undefined ? { type, at, stroke, from } : undefined;
    }
    case 'change':
      return (
        at && {
          type,
          at,
          added: toList(read('added'), toStroke),
          removed: toList(read('removed'), toName),
          isUndo: read('isUndo') === true,
        }
      );
    case 'drawings':
      return window === undefined
        ? undefined
        : { type, window, drawings: toDrawings(read('drawings')) };
    default:
      return undefined;
  }
  /** Whether a part is there, and wrong. */
  function isWrong(name: string, part: unknown) {
    return read(name) !== undefined && part === undefined;
  }
}

/** Drawings from outside, without those that are wrong. */
export const toDrawings = (value: unknown): Drawn[] =>
  toList(value, (drawn) => {
    const at = toPlace(property(drawn, 'at'));
    return at && { at, strokes: toList(property(drawn, 'strokes'), toStroke) };
  });

/** A share as it is sent and stored: a tenth of a pixel of a slide. */
export const toShare = (share: number): number => Math.round(share * 1e4) / 1e4;

function toSpot(value: unknown): Spot | undefined {
  const [x, y] = ['x', 'y'].map((name) => toNumber(property(value, name), 0, 1));
  return x === undefined || y === undefined ? undefined : { x, y };
}

function toPlace(value: unknown): Place | undefined {
  const slide = toName(property(value, 'slide'));
  const step = toCount(property(value, 'step'), mostSteps);
  return slide === undefined || step === undefined ? undefined : { slide, step };
}

function toStroke(value: unknown): Stroke | undefined {
  const id = toName(property(value, 'id'));
  const ink = toCount(property(value, 'ink'), inkCount - 1);
  const points = property(value, 'points');
  const isRight =
    Array.isArray(points) &&
    points.length > 0 &&
    points.length <= mostPoints * 3 &&
    points.length % 3 === 0 &&
    // A hole of an array is no number.
    Array.from(points).every((share) => toNumber(share, 0, 1) !== undefined);
  if (id === undefined || ink === undefined || !isRight) return undefined;
  return { id, ink, isPressed: property(value, 'isPressed') === true, points };
}

function toList<Item>(value: unknown, toOne: (value: unknown) => Item | undefined): Item[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostStrokes).flatMap((item) => toOne(item) ?? []);
}
