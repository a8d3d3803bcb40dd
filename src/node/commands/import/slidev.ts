import { commentsIn, readMarkdown } from './html.ts';
import {
  type ReadDeck,
  type ReadFile,
  type Settings,
  type SourceSlide,
  definitionsIn,
  readYaml,
  wordOf,
} from './source.ts';
import { linesWithCode } from './lines.ts';

interface Piece {
  yaml: string;
  body: string[];
}

/** How deep files may include each other. */
const deepest = 5;

/** Reads a deck of Slidev. */
export const readSlidev: ReadDeck = (text, readFile, lose) => {
  const pieces = piecesIn(text);
  const settings = readYaml(pieces[0]?.yaml ?? '', lose);
  const plain = settings['mdc'] === true ? withoutMdc(text) : text;
  return { settings, slides: slidesOf(plain, readFile, lose, 0) };
};

/** Styles that Markdown Components give to the words before them: `**tea**{.text-green v-click}`. */
const styles =
  /(?<=[\p{L}\p{N}\])`*"'!?.,…)])(?:\{|\s\{(?=[.#:]|v-))[.#:]?[a-zA-Z][\w.:=/"'%#\s-]*\}/gu;

/** Words in brackets with such styles: `[tea]{.text-green}`. */
const span = /\[([^[\]\n]*)\]\{[^{}\n]*\}/g;

const withoutMdc = (text: string): string =>
  linesWithCode(text)
    .map(({ line, isCode }) => (isCode ? line : line.replace(span, '$1').replace(styles, '')))
    .join('\n');

/** Splits at `---`. What follows it without a blank line is the front matter of a slide. */
function piecesIn(text: string): Piece[] {
  const lines = linesWithCode(text);
  const pieces: Piece[] = [];
  let piece: Piece = { yaml: '', body: [] };
  let isFirst = true;
  const isRule = (at: number) => /^---+\s*$/.test(lines[at]?.line ?? '');
  for (let at = 0; at < lines.length; at += 1) {
    const { line, isCode } = lines[at]!;
    if (isCode || !isRule(at)) {
      piece.body.push(line);
      continue;
    }
    if (!isFirst || piece.body.join('').trim()) pieces.push(piece);
    isFirst = false;
    piece = { yaml: '', body: [] };
    const end = lines.findIndex((_, index) => index > at && isRule(index));
    const block = end > at ? lines.slice(at + 1, end).map((one) => one.line) : [];
    const isYaml = line.trimEnd() === '---' && /^\s*(?:[\w-]+\s*:|#\s*\w)/.test(block[0] ?? '');
    if (
      isYaml &&
      block.every(
        (one) => !/^#{1,6} .*$/.test(one) || block.some((other) => /^[\w-]+:/.test(other)),
      )
    ) {
      piece.yaml = block.join('\n');
      at = end;
    }
  }
  return [...pieces, piece].filter(({ yaml, body }) => yaml || body.join('').trim());
}

function slidesOf(
  text: string,
  readFile: ReadFile,
  lose: (what: string) => void,
  depth: number,
): SourceSlide[] {
  const definitions = definitionsIn(text);
  return piecesIn(text).flatMap(({ yaml, body }): SourceSlide[] => {
    const losses: string[] = [];
    const settings = readYaml(yaml, (what) => losses.push(what));
    const own = slideOf(settings, body.join('\n'), definitions, losses, readFile);
    const file = wordOf(settings, 'src');
    if (file === undefined) return [own];
    const [path = '', range] = file.split('#');
    const inside = depth < deepest ? readFile(path, (what) => losses.push(what)) : undefined;
    if (inside === undefined) return [own];
    const included = slidesOf(inside, readFile, lose, depth + 1);
    const chosen = range ? included.filter((_, index) => isIn(range, index + 1)) : included;
    return chosen.map((slide) => ({ ...slide, skip: slide.skip || own.skip }));
  });
}

/** Whether a number is in a range such as `1,3-5`. */
const isIn = (range: string, number: number) =>
  range.split(',').some((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return number >= from! && number <= to!;
  });

function slideOf(
  settings: Settings,
  body: string,
  definitions: string,
  losses: string[],
  readFile: ReadFile,
): SourceSlide {
  const { words, notes } = splitNotes(body);
  const content = withSnippets(words, readFile, (what) => losses.push(what));
  const places = placesIn(content).map(({ name, text }) => ({
    name,
    nodes: readMarkdown(text + definitions, 'slidev'),
  }));
  const layout = wordOf(settings, 'layout');
  const image = wordOf(settings, 'image');
  const background = wordOf(settings, 'background') ?? wordOf(settings, 'backgroundImage');
  const side = /^(?:image|iframe)-(left|right)/.exec(layout ?? '')?.[1];
  const isPicture = background !== undefined && /\.\w{3,4}(?:[?#]|$)|^https?:/.test(background);
  const src = image ?? (isPicture ? background : undefined);
  const place = side === 'left' ? 'start' : side === 'right' ? 'end' : 'fill';
  const page = layout?.startsWith('iframe') ? wordOf(settings, 'url') : undefined;
  const comments = places.flatMap(({ nodes }) => commentsIn(nodes).map(({ data }) => data.trim()));
  return {
    layout,
    places,
    ...(src && { picture: { src, place } }),
    ...(page && { page }),
    notes,
    comments,
    id: wordOf(settings, 'routeAlias'),
    skip: settings['hide'] === true || settings['disabled'] === true,
    losses,
  };
}

/** The notes are a comment at the end of a slide. */
function splitNotes(body: string): { words: string; notes: string } {
  const text = body.trimEnd();
  const start = text.lastIndexOf('<!--');
  const isLast = start >= 0 && text.indexOf('-->', start) === text.length - 3;
  return isLast
    ? { words: text.slice(0, start), notes: text.slice(start + 4, -3).trim() }
    : { words: body, notes: '' };
}

/** The places of a layout: `::right::` begins one. */
function placesIn(text: string): { name: string; text: string }[] {
  const places = [{ name: 'default', lines: [] as string[] }];
  for (const { line, isCode } of linesWithCode(text)) {
    const [, name] = (!isCode && /^::\s*([\w-]+)\s*::\s*$/.exec(line)) || [];
    if (name) places.push({ name, lines: [] });
    else places.at(-1)!.lines.push(line);
  }
  return places
    .map(({ name, lines }) => ({ name, text: lines.join('\n') }))
    .filter(({ text: inside, name }) => inside.trim() || name === 'default');
}

/** Puts the code of other files where a line names them: `<<< @/snippets/tea.ts#brew {2|3}`. */
function withSnippets(text: string, readFile: ReadFile, lose: (what: string) => void): string {
  return linesWithCode(text)
    .map(({ line, isCode }) => {
      const [, path, region, info = ''] =
        (!isCode && /^\s*<<<\s*([^\s#{]+)(#[\w-]+)?\s*(.*)$/.exec(line)) || [];
      if (path === undefined) return line;
      const code = readFile(path.replace(/^@\//, './'), lose);
      if (code === undefined) return '';
      const language = /^[\w+-]/.test(info) ? '' : (/\.(\w+)$/.exec(path)?.[1] ?? '');
      const shown = region ? regionOf(code, region.slice(1)) : code;
      return `~~~~~~~~${language} ${info}\n${shown.trimEnd()}\n~~~~~~~~`;
    })
    .join('\n');
}

/** The lines of a region: between `#region brew` and `#endregion`. */
function regionOf(code: string, name: string): string {
  const lines = code.split('\n');
  const start = lines.findIndex((line) => new RegExp(`#region\\s+${name}\\b`).test(line));
  if (start < 0) return code;
  const end = lines.findIndex((line, index) => index > start && /#endregion/.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}
