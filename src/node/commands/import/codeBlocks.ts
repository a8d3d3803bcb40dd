import { type Element, attributeOf, childrenOf, isElement, textOf } from './html.ts';

/** Code, and what is lit of it. */
export interface CodeBlock {
  is: 'code';
  code: string;
  language: string;
  fileName?: string;
  lineNumbers?: boolean;
  /** The lines of each step: `2-3`, or `all`. */
  steps: string[];
  /** Versions that follow each other. */
  versions?: { code: string; lines?: string }[];
  isStep?: boolean;
}

const fence = /^[^\S\n]*(`{3,})([^\n]*)\n([^]*?)\n?[^\S\n]*\1`*[^\S\n]*$/gm;

/** Code of Markdown, with its info string: `ts [file.ts] {1|2-3|all}`. */
export function codeFrom(element: Element): CodeBlock {
  const info = attributeOf(element, 'data-info') ?? '';
  const code = textOf(element).replace(/\n$/, '');
  if (/\bmagic-move\b/.test(info)) {
    const blocks = [...code.matchAll(fence)].map(([, , own = '', text = '']) => ({
      ...readInfo(own),
      text,
    }));
    const versions = blocks.flatMap(({ steps, text }) => {
      const lit = linesOf(steps, text.split('\n').length);
      return (lit.length > 0 ? lit : ['all']).map((lines) => ({
        code: text,
        ...(lines !== 'all' && { lines }),
      }));
    });
    if (versions.length > 1) {
      const { fileName } = readInfo(info);
      const language = blocks[0]!.language;
      return { is: 'code', language, ...(fileName && { fileName }), code, steps: [], versions };
    }
  }
  const read = readInfo(info);
  return { is: 'code', ...read, code, steps: linesOf(read.steps, code.split('\n').length) };
}

/** Code of HTML, with the attributes that reveal.js has. */
export function htmlCodeFrom(element: Element): CodeBlock {
  const inner = childrenOf(element)
    .filter(isElement)
    .find(({ tagName }) => tagName === 'code');
  const own = inner ?? element;
  const language =
    /(?:^|\s)(?:language-|lang-)?([\w+#-]+)/.exec(attributeOf(own, 'class') ?? '')?.[1] ?? '';
  const lit = attributeOf(own, 'data-line-numbers');
  const code = textOf(own).replace(/^\n|\s+$/g, '');
  const isLanguage = !/^(?:hljs|fragment|stretch|r-stretch|wrap)$/.test(language);
  return {
    is: 'code',
    code,
    language: isLanguage ? languageOf(language) : '',
    ...(lit !== undefined && { lineNumbers: true }),
    steps: linesOf(lit?.split('|') ?? [], code.split('\n').length),
  };
}

function readInfo(info: string) {
  const [name = ''] = /^[^\s{[]+/.exec(info) ?? [];
  const steps = [
    ...info.matchAll(/[{[]\s*(?:\d+:\s*)?([\d,\s|*-]+|[^}\]]*\|[^}\]]*|all|none|hide)\s*[}\]]/g),
  ].map(([, lines]) => lines!);
  const [, fileName] = /\[([^\]]*[^\]\d|,\s*-][^\]]*)\]/.exec(info) ?? [];
  return {
    language: languageOf(name),
    ...(fileName && { fileName }),
    ...(/lines:\s*true|\[\d*:?[\d|,\s-]*\]/.test(info) && { lineNumbers: true }),
    steps: steps[0]?.split('|') ?? [],
  };
}

/** Lines as the steps of a talk name them, without those that the code does not have. */
function linesOf(steps: readonly string[], count: number): string[] {
  return steps.flatMap((step) => {
    const text = step.trim();
    if (/^(?:\*|all)$/.test(text)) return ['all'];
    const ranges = text.split(',').flatMap((part) => {
      const [, first, last = first] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? [];
      const [from, to] = [Math.max(1, Number(first)), Math.min(count, Number(last))];
      return from <= to ? [from === to ? `${from}` : `${from}-${to}`] : [];
    });
    return ranges.length > 0 ? [ranges.join(', ')] : [];
  });
}

/** Names of languages that Shiki does not have, or that are no language. */
const otherNames: Readonly<Record<string, string>> = {
  none: '',
  plain: '',
  plaintext: '',
  text: '',
  txt: '',
  output: '',
  console: 'shellsession',
  golang: 'go',
  dotenv: 'ini',
};

const languageOf = (name: string): string => {
  const plain = name.toLowerCase().replace(/^\.|[^\w+#.-].*$/g, '');
  return otherNames[plain] ?? plain;
};
