import { Marked } from 'marked';
import {
  type Node,
  attributeOf,
  childrenOf,
  commentsIn,
  isElement,
  readMarkdown,
  textOf,
} from './html.ts';
import {
  type ReadDeck,
  type Settings,
  type SourceSlide,
  definitionsIn,
  frontMatter,
  leftSettings,
  readYaml,
  wordOf,
  wordsOf,
} from './source.ts';

/** What Marp reads in a comment; any other comment is a note. */
const directives =
  /^_?(?:class|paginate|header|footer|color|background(?:Color|Image|Position|Repeat|Size)|theme|style|headingDivider|size|math|marp|title|author|description|keywords|url|image|lang|transition|auto-scaling|footnotes)$/;

/** Reads a deck of Marp. */
export const readMarp: ReadDeck = (text, _, lose) => {
  const { settings, rest } = frontMatter(text, lose);
  const definitions = definitionsIn(rest);
  const divider = [settings['headingDivider'] ?? []].flat().map(Number);
  const levels =
    divider.length === 1 ? [1, 2, 3, 4, 5, 6].filter((level) => level <= divider[0]!) : divider;
  let kept: Settings = settings;
  const slides = split(rest, levels).map((body) => {
    const slide = slideOf(body + definitions, kept);
    kept = slide.settings;
    return slide.slide;
  });
  return { settings, slides };
};

/** Splits at rules, and before headings of some levels. */
function split(text: string, levels: readonly number[]): string[] {
  const slides = [''];
  for (const token of new Marked().lexer(text)) {
    const begins = token.type === 'heading' && levels.includes(Number(token['depth']));
    const hasWords = slides
      .at(-1)!
      .replace(/<!--[^]*?-->/g, '')
      .trim();
    if (token.type === 'hr' || (begins && hasWords)) slides.push('');
    if (token.type !== 'hr') slides[slides.length - 1] += token.raw;
  }
  return slides.filter((body, index) => body.trim() || index > 0);
}

/** A slide, and the settings that hold for those after it. */
function slideOf(body: string, before: Settings): { slide: SourceSlide; settings: Settings } {
  const nodes = readMarkdown(body, 'marp');
  const notes: string[] = [];
  let settings = before;
  let own: Settings = {};
  let said: Settings = {};
  for (const { data } of commentsIn(nodes)) {
    const given = directivesIn(data);
    const names = Object.keys(given);
    if (names.length > 0 && names.every((name) => directives.test(name))) {
      const isOwn = ([name]: [string, unknown]) => name.startsWith('_');
      const entries = Object.entries(given);
      settings = { ...settings, ...Object.fromEntries(entries.filter((entry) => !isOwn(entry))) };
      const plain = entries.filter(isOwn).map(([name, value]) => [name.slice(1), value]);
      own = { ...own, ...Object.fromEntries(plain) };
      said = { ...said, ...given, ...Object.fromEntries(plain) };
    } else if (data.trim() && !/^\s*fit\s*$/.test(data)) notes.push(data.trim());
  }
  const all = { ...settings, ...own };
  const classes = wordsOf(all, 'class').join(' ');
  const url = /url\(\s*["']?([^"')]+)/.exec(wordOf(own, 'backgroundImage') ?? '')?.[1];
  const layout = /(?:^|\s)(?:lead|title|cover\w*)(?:\s|$)/.test(classes) ? 'lead' : undefined;
  const lost = readKeywords(nodes);
  return {
    settings,
    slide: {
      layout,
      places: [{ name: 'default', nodes }],
      ...(url && { picture: { src: url, place: 'fill' as const } }),
      notes: notes.join('\n\n'),
      comments: [],
      losses: [
        ...leftSettings({
          ...said,
          ...(layout && { class: undefined }),
          ...(url && { backgroundImage: undefined }),
        }),
        ...lost,
        ...emojiIn(nodes),
      ],
    },
  };
}

/** What a comment says to Marp. The values of its lines need not be YAML, as in `header: **Tea**`. */
function directivesIn(data: string): Settings {
  const lines = data
    .trim()
    .split('\n')
    .map((line) => /^\s*(_?[\w-]+)\s*:(?:\s+(.*))?$/.exec(line));
  if (lines.some((line) => line === null))
    return readYaml(data.replace(/^[^\S\n]+(?=\S)/, ''), () => {});
  return Object.fromEntries(
    lines.map((line) => {
      const [whole, name = '', words = ''] = line!;
      return [name, readYaml(whole.trim(), () => {})[name] ?? words.trim()];
    }),
  );
}

const keyword =
  /^(?:bg|fit|auto|cover|contain|vertical|left|right|\d+(?:\.\d+)?%|(?:left|right|w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia):\S+|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|center|#\w+)$/;

/** Keywords for the size and the colors of a picture: a slide of a talk has neither. */
const looks =
  /^(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::|$)|^\d+(?:\.\d+)?%$/;

/** Takes the keywords out of the alternative texts of pictures, `![bg left:40%](…)`, and says what is lost. */
function readKeywords(nodes: readonly Node[]): string[] {
  return nodes.filter(isElement).flatMap((node) => {
    if (node.tagName !== 'img') return readKeywords(childrenOf(node));
    const words = (attributeOf(node, 'alt') ?? '').split(/\s+/);
    const keywords = words.filter((word) => keyword.test(word));
    const side = keywords.find((word) => /^(?:left|right)/.test(word));
    const place = side?.startsWith('left') ? 'start' : side ? 'end' : 'fill';
    node.attrs = node.attrs.filter(({ name }) => name !== 'alt');
    node.attrs.push({ name: 'alt', value: words.filter((word) => !keyword.test(word)).join(' ') });
    if (keywords.includes('bg')) node.attrs.push({ name: 'data-place', value: place });
    const lost = keywords.filter((word) => looks.test(word)).join(' ');
    return lost
      ? [
          `“${lost}” of the picture ${attributeOf(node, 'src')}: a slide shows a picture as it is, as large as it fits`,
        ]
      : [];
  });
}

/** Says which names of emoji Marp would draw. */
const emojiIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (isElement(node))
      return /^(?:code|pre)$/.test(node.tagName) ? [] : emojiIn(childrenOf(node));
    const names =
      node.nodeName === '#text' ? textOf(node).match(/(?<![\w:]):[a-z+-][\w+-]*:(?![\w:])/g) : null;
    return (names ?? []).map((name) => `the emoji ${name} stays a word: write the emoji itself`);
  });
