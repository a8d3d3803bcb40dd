import { type DefaultTreeAdapterTypes as Tree, parse, serializeOuter } from 'parse5';
import type { DrawingFile } from '../../core/drawing.ts';
import { hashOf } from '../../core/hash.ts';
import { cleanDrawing, isElement } from './cleanDrawing.ts';
import { groundOf } from './drawingGround.ts';
import { namesInStyles } from './drawingStyles.ts';
import { nameLayers } from './layerNames.ts';

/** A drawing, and what it had that cannot be in a talk. */
export interface ReadDrawing {
  drawing: DrawingFile;
  removed: readonly string[];
}

/**
 * Reads a drawing for a page: by the rules of HTML, which are those of the page that will show it.
 *
 * @param file its name, for messages
 * @throws Error if it is no drawing, or its size is not known
 */
export function readDrawing(text: string, file: string): ReadDrawing {
  const svg = drawingIn(text);
  if (!svg) {
    throw new Error(
      `[lectern] The file ${file} has no <svg> in it, so it cannot be drawn. Export it as an SVG.`,
    );
  }
  const box = boxOf(svg);
  if (!box) {
    throw new Error(
      `[lectern] The drawing ${file} has neither a viewBox nor a width and a height, so its shape is not known. Give its <svg> a viewBox, such as viewBox="0 0 800 600".`,
    );
  }
  const key = `drawing-${(hashOf(`${file}\n${text}`) >>> 0).toString(36)}`;
  const names = nameLayers(svg);
  const left = new Map<string, number>();
  const leaveOut = (what: string) => {
    const short = what.replace(/\s+/g, ' ').slice(0, 80);
    left.set(short, (left.get(short) ?? 0) + 1);
  };
  cleanDrawing(svg, { key, ...namesInStyles(sheetsIn(svg)), leaveOut });
  for (const [name, value] of [
    ['viewBox', box.join(' ')],
    ['width', '100%'],
    ['height', '100%'],
  ] as const) {
    svg.attrs = [...svg.attrs.filter((attribute) => attribute.name !== name), { name, value }];
  }
  const [, , width, height] = box;
  const shapes = countShapes(svg);
  const ground = groundOf(svg, box);
  // Rules of a style sheet may say which shape is next to which.
  if (shapes > most && sheetsIn(svg).length === 0) joinShapes(svg);
  const drawing = {
    file,
    svg: serializeOuter(svg),
    key,
    width,
    height,
    names,
    ...(shapes > most && { shapes }),
    ...ground,
  };
  const removed = [...left].map(([what, count]) => (count > 1 ? `${what} (${count} times)` : what));
  return { drawing, removed };
}

/** The most shapes that a browser lays out, dims and prints in a second or two. */
const most = 5000;

const shape = /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|use|image)$/;

const countShapes = ({ tagName, childNodes }: Tree.Element): number =>
  childNodes
    .filter(isElement)
    .reduce((count, child) => count + countShapes(child), shape.test(tagName) ? 1 : 0);

/** Puts shapes without names that follow each other into one group: a browser dims that at once, and not each of them. */
function joinShapes(parent: Tree.Element) {
  let group: Tree.Element | undefined;
  parent.childNodes = parent.childNodes.flatMap((child): Tree.ChildNode[] => {
    const isShape = isElement(child) && shape.test(child.tagName);
    if (isElement(child) && /^(?:g|svg)$/.test(child.tagName)) joinShapes(child);
    if (!isShape || child.attrs.some(({ name }) => name === 'data-layer')) {
      // The space between two shapes ends no group.
      if (isElement(child)) group = undefined;
      return [child];
    }
    if (group) {
      group.childNodes.push(child);
      return [];
    }
    group = { ...parent, tagName: 'g', nodeName: 'g', attrs: [], childNodes: [child] };
    return [group];
  });
}

/** The first drawing in a text. XML can give its elements a prefix, which HTML does not know. */
function drawingIn(text: string): Tree.Element | undefined {
  const plain = text.replace(/<(\/?)svg:(?=[a-z])/gi, '<$1');
  return firstSvg(parse(`<!doctype html><body>${plain}`));
}

function firstSvg(node: Tree.Node): Tree.Element | undefined {
  if (isElement(node) && node.tagName === 'svg') return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = firstSvg(child);
    if (found) return found;
  }
  return undefined;
}

const sheetsIn = (node: Tree.Element): string[] =>
  node.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName !== 'style') return sheetsIn(child);
    return child.childNodes.map((text) => ('value' in text ? text.value : ''));
  });

type Box = readonly [x: number, y: number, width: number, height: number];

/** Where the drawing is in its own coordinates. */
function boxOf({ attrs }: Tree.Element): Box | undefined {
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value ?? '';
  const written = value('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] =
    written.length === 4 ? written : [0, 0, length(value('width')), length(value('height'))];
  const box = [x!, y!, width!, height!] as const;
  return box.every(Number.isFinite) && box[2] > 0 && box[3] > 0 ? box : undefined;
}

/** A length in px: a share of something has none. */
const length = (text: string) => (/%\s*$/.test(text) ? NaN : parseFloat(text));
