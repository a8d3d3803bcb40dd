import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { formulaMistakes, formulas } from '../../core/page.ts';
import { piecesOf } from '../../core/richText.ts';
import { shorten } from '../../core/words.ts';
import { ownMessageOf } from '../errors.ts';
import { ownFolder } from '../ownModule.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';
import { mayHaveSlides, scripts, withEntries } from './slideModules.ts';
import { namesIn, parsed, propertiesOf, textOf } from './texts.ts';

/** The font of formulas, and what MathML needs to look the same in all browsers. */
const styles = `${ownFolder}theme/math.css`.replaceAll('\\', '/');

/**
 * Leaves formulas in MathML in the modules that have their TeX, between dollars in a text or as the prop `tex`. With
 * the first one comes the font: a talk without formulas has neither.
 */
export function math(): Plugin {
  let root = '';
  return {
    name: 'lectern:math',
    // Other plugins have made JavaScript of JSX and Markdown by now.
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    transform: {
      // Files that are imported as they are have dollars of their own.
      filter: { id: { exclude: [...scripts.exclude, /[?&](?:raw|url)\b/] } },
      async handler(module, id) {
        if (!/\$[^{]|\btex\b/.test(module) || !mayHaveSlides(module, id)) return undefined;
        const found = formulasIn(parsed(this, module));
        if (found.length === 0) return undefined;
        // Loaded with the first formula: it is as large as all of Lectern.
        const { default: temml } = await import('temml');
        const drawn = new Map<string, string>();
        const wrong = new Map<string, string>();
        for (const { tex, isDisplay, isDoubtful } of found) {
          try {
            const html = temml.renderToString(tex, { displayMode: isDisplay, throwOnError: true });
            if (isDisplay) drawn.set(`$$${tex}`, html);
            else drawn.set(tex, `<span class="lectern-formula">${html}</span>`);
          } catch (error) {
            if (isDoubtful) continue;
            const reason = reasonOf(error);
            wrong.set(tex, reason);
            const place = `${relative(root, id)}${await lineOf(isDisplay ? tex : `$${tex}$`, id)}`;
            this.warn(
              `[lectern] The formula "${shorten(tex, 80)}" in ${place} cannot be typeset: ${reason}. It is shown as TeX. Correct it: temml.org/docs/en/supported.html has the commands. If it is no formula, write \\$ for its dollars.`,
            );
          }
        }
        const styled = withEntries(module, formulas, drawn, `import ${JSON.stringify(styles)};`);
        return withEntries(styled?.code ?? module, formulaMistakes, wrong) ?? styled;
      },
    },
  };
}

/** The line that a formula is in, after a colon; in a JavaScript string, it has two backslashes for each. */
async function lineOf(typed: string, id: string) {
  const file = await readFile(id.replace(/\?.*$/, ''), 'utf8').catch(() => '');
  const at = Math.max(file.indexOf(typed), file.indexOf(typed.replaceAll('\\', '\\\\')));
  return at < 0 ? '' : `:${file.slice(0, at).split('\n').length}`;
}

/** What is wrong with a formula. After its place, Temml repeats the formula, underlined letter by letter. */
function reasonOf(error: unknown) {
  const [reason = ''] = ownMessageOf(error).split('\n');
  return reason.trim().replace(/( at (?:position \d+|end of input)):.*$/, '$1');
}

/** A formula that a module shows. */
export interface Formula {
  tex: string;
  /** Whether it stands alone, and not in a text. */
  isDisplay: boolean;
  /** Whether it may be something else: a text that is given to a function. */
  isDoubtful: boolean;
}

/** Finds the formulas of a module. Those in notes stay TeX. */
export function formulasIn(tree: unknown): Formula[] {
  if (!isNode(tree)) return [];
  const names = namesIn(tree);
  const found: Formula[] = [];
  const visit = (node: Node, isDoubtful = false) => {
    if (node.type === 'ObjectExpression') {
      const display = textOf(new Map(propertiesOf(node)).get('tex'), names);
      if (display !== undefined) found.push({ tex: display, isDisplay: true, isDoubtful: false });
    }
    if (isLeftOut(node)) return;
    const text = isText(node) ? textOf(node, names) : undefined;
    if (text === undefined) {
      const isCall = /^(?:Call|New)Expression$/.test(node.type);
      // The template of a tag, such as that of a style, is no text; what is in it can have some.
      const isTagged = node.type === 'TaggedTemplateExpression';
      const children = childrenOf(node);
      for (const child of isTagged ? children.flatMap(childrenOf) : children) visit(child, isCall);
      return;
    }
    for (const { marks } of text.includes('$') ? piecesOf(text.trim()) : []) {
      const tex = marks.at(-1)?.tex;
      if (tex !== undefined) found.push({ tex, isDisplay: false, isDoubtful });
    }
  };
  visit(tree);
  return found;
}

const isText = ({ type }: Node) =>
  /^(?:Literal|TemplateLiteral|TaggedTemplateExpression|BinaryExpression)$/.test(type);

/** What is no text with marks: the address of an import, notes and cues, code and what it writes, and TeX itself. */
export function isLeftOut(node: Node): boolean {
  if (/^(?:Import|Export(?:All|Named))Declaration$/.test(node.type)) {
    return isNode(partOf(node, 'source'));
  }
  const key = node.type === 'Property' ? partOf(node, 'key') : undefined;
  return (
    isNode(key) &&
    /^(?:notes|cue|tex|code|versions|region|output|commands?|prompt|href|src)$/.test(
      String(partOf(key, 'name')),
    )
  );
}
