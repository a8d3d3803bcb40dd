import { nearest } from './nearest.ts';
import { plainText } from './richText.ts';

/** A drawing with named layers, as `lectern/vite` makes it of a file with `?drawing`. */
export interface DrawingFile {
  /** The file, for messages. */
  file: string;
  /** The drawing, without scripts and foreign addresses. Layers have `data-layer`, with their places in `names`. */
  svg: string;
  /** The class around the drawing: its styles begin with it, and its ids and fonts have it, too. */
  key: string;
  width: number;
  height: number;
  /** The names of its groups, layers and shapes. */
  names: readonly string[];
  /** How many shapes it has; undefined if they are not too many for a browser. */
  shapes?: number;
  /** The color of its own ground; undefined if it has none. */
  ground?: string;
  /** The ground that its lines and letters are drawn for; undefined if they can be seen on both. */
  drawnOn?: 'light' | 'dark';
}

/** The name of a layer, or several: what a group, layer or shape is called in the program that drew it. */
export type LayerNames = string | readonly string[];

/** What a key press does to a drawing. */
export interface DrawingStep {
  /** The layers that appear. They are not there before, unless an earlier step names them. */
  show?: LayerNames;
  /** The layers that are lit at this step: all others are dimmer. */
  light?: LayerNames;
  /** The layers that are dimmer at this step. */
  dim?: LayerNames;
  /** The layers that go away. */
  hide?: LayerNames;
  /** What the step means; it appears below the drawing of a `DrawingSlide`. */
  text?: string;
  /** What the step shows, for people who cannot see it. @default its text, or the words in its layers */
  alt?: string;
  /** The note that the presenter view shows at this step. */
  cue?: string;
}

/** How the layers of a drawing look, by their places in its names. */
export interface DrawingState {
  hidden: readonly number[];
  dimmed: readonly number[];
  /** Empty if all of them are. */
  lit: readonly number[];
}

/** A step with its parts: names alone are what it shows. */
export const drawingStep = (step: LayerNames | DrawingStep): DrawingStep =>
  typeof step === 'string' || isList(step) ? { show: step } : step;

const isList = (step: readonly string[] | DrawingStep): step is readonly string[] =>
  Array.isArray(step);

const listOf = (names: LayerNames = []) => (typeof names === 'string' ? [names] : names);

/** What a step shows, in the words of its author. */
export const nameDrawingStep = ({ alt, text }: DrawingStep): string | undefined =>
  alt ?? (text && plainText(text));

/**
 * How a drawing looks after some of its steps.
 *
 * @param at the number of steps @default all of them, with nothing lit or dimmed
 * @throws Error if the drawing has no layer of a name
 */
export function drawingAt(
  drawing: DrawingFile,
  steps: readonly DrawingStep[],
  at?: number,
): DrawingState {
  const places = (names?: LayerNames) => listOf(names).map((name) => placeOf(drawing, name));
  const all = steps.map(({ show, light, dim, hide }) => ({
    show: places(show),
    light: places(light),
    dim: places(dim),
    hide: places(hide),
  }));
  const hidden = new Set<number>();
  const named = new Set<number>();
  for (const { show, light, dim, hide } of all) {
    for (const place of show) if (!named.has(place)) hidden.add(place);
    for (const place of [...show, ...light, ...dim, ...hide]) named.add(place);
  }
  for (const { show, hide } of all.slice(0, at)) {
    for (const place of show) hidden.delete(place);
    for (const place of hide) hidden.add(place);
  }
  const now = at ? all[at - 1] : undefined;
  return { hidden: [...hidden], dimmed: now?.dim ?? [], lit: now?.light ?? [] };
}

/** Names are compared without their capitals, and as programs write spaces. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** What to do with a drawing of so many shapes: what is wrong, and what to do in the next line. */
export const tooManyShapes = ({ file, shapes }: DrawingFile): string | undefined =>
  shapes === undefined
    ? undefined
    : `The drawing ${file} has ${shapes} shapes, and a browser takes long to draw them\nSimplify it, or save it as a picture and use a PictureSlide.`;

/** The drawings that are shown, by the element that has one in it: marks look for their layers. */
export const shownDrawings = new WeakMap<object, DrawingFile>();

/** The place of a layer in the names of a drawing; -1 if it has no layer of that name. */
export function layerPlace({ names }: Pick<DrawingFile, 'names'>, wanted: string): number {
  const exact = names.indexOf(wanted);
  return exact < 0 ? names.findIndex((name) => plain(name) === plain(wanted)) : exact;
}

/** The names of layers in a message. */
export function listLayers(names: readonly string[]): string {
  const listed = names.slice(0, most).map((name) => `"${name}"`);
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `${listed.join(', ')}${more}`;
}

/** The most names in a message. */
const most = 30;

function placeOf({ file, names }: DrawingFile, wanted: string): number {
  const place = layerPlace({ names }, wanted);
  if (place >= 0) return place;
  if (names.length === 0) {
    throw new Error(
      `[lectern] The drawing ${file} has no layer "${wanted}", because nothing in it has a name. Name its groups or layers in the program that drew it, and export it with their names or ids.`,
    );
  }
  const [near] = nearest(wanted, names);
  throw new Error(
    `[lectern] The drawing ${file} has no layer "${wanted}". ${near ? `Did you mean "${near}"? ` : ''}It has ${listLayers(names)}.`,
  );
}
