import type { Plugin } from 'vite';
import { ownFolder } from '../ownModule.ts';
import { type Node, childrenOf, isNode, langOf, partOf } from './modules.ts';

const spoken = new Set(['notes', 'cue']);

/** Removes what the speaker says from a talk before it is built: every `notes` and every `cue`. */
export function withoutNotes(): Plugin {
  return {
    name: 'lectern:without-notes',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const lang = langOf(file);
      // In the library itself, `notes` is a name without words.
      const isForeign = file.includes('/node_modules/') || file.startsWith(ownFolder);
      if (!lang || isForeign || !/\b(?:notes|cue)\b/.test(code)) return undefined;
      const cuts = cutsIn(this.parse(code, { lang }), code);
      // From the end: the positions before a cut stay right. No cut contains another.
      const shorter = cuts
        .sort(([one], [other]) => other - one)
        .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code);
      return cuts.length > 0 ? { code: shorter, map: null } : undefined;
    },
  };
}

type Cut = [start: number, end: number];

/** The places of all notes and cues: as attributes in JSX, and as properties of objects. */
function cutsIn(node: Node, code: string): Cut[] {
  if (node.type === 'JSXAttribute' && isSpoken(partOf(node, 'name'))) {
    return [[node.start, node.end]];
  }
  return childrenOf(node).flatMap((child) => {
    const isCut =
      node.type === 'ObjectExpression' &&
      child.type === 'Property' &&
      !partOf(child, 'computed') &&
      isSpoken(partOf(child, 'key'));
    if (!isCut) return cutsIn(child, code);
    const comma = /^\s*,/.exec(code.slice(child.end))?.[0].length ?? 0;
    return [[child.start, child.end + comma]];
  });
}

const isSpoken = (name: unknown) =>
  isNode(name) && spoken.has(String(partOf(name, name.type === 'Literal' ? 'value' : 'name')));
