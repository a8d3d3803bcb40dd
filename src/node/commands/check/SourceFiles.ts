import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { About, Source } from '../../../core/page.ts';
import type { Vite } from '../../project.ts';
import {
  type Node,
  childrenOf,
  isNode,
  langOf,
  partOf,
  templateTexts,
} from '../../vite/modules.ts';
import type { Finding, Place, Result } from './Result.ts';

/** A module of the author. */
export interface SourceFile {
  code: string;
  tree: Node;
}

/** A text that a module has: between quotes, in a template or between tags. */
export interface WrittenText {
  /** Where it begins and ends, without its quotes. */
  start: number;
  end: number;
  kind: 'string' | 'attribute' | 'template' | 'jsx';
  value: string;
}

/** The modules of a talk, each read once. */
export class SourceFiles {
  readonly #root: string;
  readonly #page: string | undefined;
  readonly #vite: Pick<Vite, 'parseAst'>;
  readonly #files = new Map<string, SourceFile | undefined>();

  /**
   * @param root the folder of the project: paths are relative to it
   * @param vite what reads a module
   * @param page the file of the talk, if there are several
   */
  constructor(root: string, vite: Pick<Vite, 'parseAst'>, page?: string) {
    this.#root = root;
    this.#page = page;
    this.#vite = vite;
  }

  /** A module; undefined if it is not there any more, or cannot be read. */
  read(file: string): SourceFile | undefined {
    if (!this.#files.has(file)) this.#files.set(file, this.#read(file));
    return this.#files.get(file);
  }

  #read(file: string): SourceFile | undefined {
    const lang = langOf(file);
    if (!lang) return undefined;
    try {
      const code = readFileSync(file, 'utf8');
      return { code, tree: this.#vite.parseAst(code, { lang }) };
    } catch {
      return undefined;
    }
  }

  /** Gives each finding the place in the author's code. */
  locate(result: Result): Result {
    const located = <Some extends Finding>(one: Some) => {
      const { source: _, ...finding } = one;
      return { ...finding, ...this.#placeOf(sourcesOf(one, result), finding) };
    };
    return {
      ...result,
      root: this.#root,
      page: this.#page,
      findings: result.findings.map(located),
      waived: result.waived.map(located) as Result['waived'],
    };
  }

  /** The place of a text of the page, or of the innermost element around it. */
  placeOf({ around, text }: About): Place | undefined {
    return this.#placeOf(around, { subject: text });
  }

  /**
   * The place of what a finding is about, if it is found once in what it is in; otherwise that of the innermost element.
   *
   * @param around the elements that it is in, the innermost first
   */
  #placeOf(
    around: readonly Source[],
    { rule, subject }: Partial<Pick<Finding, 'rule'>> & Pick<Finding, 'subject'>,
  ): Place | undefined {
    const places = around.map(({ file, ...at }) => {
      const module = this.read(file);
      const element = module && elementAt(module, at);
      const start =
        element &&
        (rule === 'waiver'
          ? waiverIn(element, subject)?.property.start
          : placeIn(module, element, subject));
      const path = relative(this.#root, file).replaceAll('\\', '/');
      return {
        isExact: start !== undefined,
        place: { file: path, ...(start === undefined ? at : positionOf(module!.code, start)) },
      };
    });
    return (places.find(({ isExact }) => isExact) ?? places[0])?.place;
  }
}

/** Where the elements are written that a finding is in: its own, and its slide. */
export const sourcesOf = ({ source, slide }: Finding, { slides }: Result): Source[] =>
  [source, slides.find(({ id }) => id === slide)?.source].filter((one) => one !== undefined);

/** The JSX element that begins at a place. */
export function elementAt(
  { code, tree }: SourceFile,
  { line, column }: Pick<Place, 'line' | 'column'>,
): Node | undefined {
  const before = code.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  const find = (node: Node): Node | undefined => {
    if (node.start === start && node.type === 'JSXElement') return node;
    for (const child of childrenOf(node)) {
      const found = child.start <= start && start < child.end ? find(child) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return find(tree);
}

function positionOf(code: string, at: number): Pick<Place, 'line' | 'column'> {
  const lines = code.slice(0, at).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** Where a text stands in an element, if it stands there once. */
function placeIn({ code }: SourceFile, element: Node, subject: string): number | undefined {
  if (subject.trim() === '') return undefined;
  // A slide may draw other signs than were typed: of a text with words, only these count.
  const read = hasWords.test(subject) ? wordsOf : (text: string) => text;
  const [found, ...more] = textsIn(element, code).flatMap((text) =>
    read(text.value)
      .split(read(subject))
      .slice(1)
      .map(() => text),
  );
  if (!found || more.length > 0) return undefined;
  const exact = code.indexOf(subject, found.start);
  if (exact >= 0 && exact < found.end) return exact;
  return found.start + code.slice(found.start, found.end).search(/\S/);
}

const hasWords = /[\p{L}\p{N}]/u;

/** The words of a text, each between two spaces. */
const wordsOf = (text: string) => ` ${(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('  ')} `;

/** The texts in an element and what is in it. */
export function textsIn(node: Node, code: string): WrittenText[] {
  const { start, end } = node;
  const value = partOf(node, 'value');
  switch (node.type) {
    case 'JSXText':
      return [{ start, end, kind: 'jsx', value: String(value) }];
    case 'TemplateLiteral':
      return [
        ...templateTexts(node).map((text) => ({
          ...text,
          kind: 'template' as const,
          value: code.slice(text.start, text.end),
        })),
        ...(partOf(node, 'expressions') as Node[]).flatMap((inside) => textsIn(inside, code)),
      ];
    case 'Literal':
      return typeof value === 'string'
        ? [{ start: start + 1, end: end - 1, kind: 'string', value }]
        : [];
    case 'JSXAttribute':
      return isNode(value)
        ? textsIn(value, code).map((text) =>
            value.type === 'Literal' ? { ...text, kind: 'attribute' } : text,
          )
        : [];
    default:
      return childrenOf(node).flatMap((child) => textsIn(child, code));
  }
}

/** A waiver in `waive={{ … }}`, and what it is in. */
export interface WrittenWaiver {
  attribute: Node;
  object: Node;
  property: Node;
}

/** The waiver of a rule that an element has. */
export function waiverIn(element: Node, rule: string): WrittenWaiver | undefined {
  const opening = partOf(element, 'openingElement') as Node;
  const attribute = childrenOf(opening).find((one) => nameOf(partOf(one, 'name')) === 'waive');
  const value = attribute && partOf(attribute, 'value');
  const object = isNode(value) ? partOf(value, 'expression') : undefined;
  if (!attribute || !isNode(object) || object.type !== 'ObjectExpression') return undefined;
  const property = childrenOf(object).find((one) => nameOf(partOf(one, 'key')) === rule);
  return property && { attribute, object, property };
}

/** The name of an identifier, or of a text in quotes. */
const nameOf = (node: unknown) =>
  isNode(node) ? (partOf(node, 'name') ?? partOf(node, 'value')) : undefined;
