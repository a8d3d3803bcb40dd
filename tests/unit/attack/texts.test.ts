import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { quote } from '../../../src/check/texts.ts';
import { formatTime, planTalk, timeBehind } from '../../../src/core/plan.ts';
import { literalText, piecesOf, plainText } from '../../../src/core/richText.ts';
import { countWords } from '../../../src/core/countWords.ts';
import { escapeHtml } from '../../../src/core/escaped.ts';
import { orList, printable, textOfError, wellFormed } from '../../../src/core/words.ts';
import { toHtml } from '../../../src/node/commands/check/html.ts';
import { toJson } from '../../../src/node/commands/check/json.ts';
import { toText } from '../../../src/node/commands/check/text.ts';
import { pictureName, toFileName } from '../../../src/node/commands/export/names.ts';
import { writeScript } from '../../../src/node/commands/export/script.ts';
import { insertText } from '../../../src/node/vite/pageText.ts';
import { insertPoster } from '../../../src/node/vite/poster.ts';
import { anyNumber, anyText, anything, attack } from './attack.ts';

const invisible = /[\u00AD\u200B]/g;
const unmarked = (text: string) => text.replace(/[\s\\*`~=[\]]/g, '').replace(invisible, '');

attack('a text loses nothing but its marks', anyText, (text) => {
  expect(unmarked(plainText(text))).toBe(unmarked(text));
  expect(piecesOf(text).map((piece) => piece.text)).not.toContain('');
});

attack('a text whose marks are escaped is shown as it is', anyText, (text) => {
  expect(
    piecesOf(literalText(text))
      .map(({ text: shown }) => shown)
      .join(''),
  ).toBe(text);
  expect(piecesOf(literalText(text)).flatMap(({ marks }) => marks)).toEqual([]);
});

attack('a text without marks is one piece', anyText, (text) => {
  const plain = text.replace(/[\\*`~=[]/g, '');
  expect(piecesOf(plain)).toEqual(plain === '' ? [] : [{ text: plain, marks: [] }]);
});

attack('the words of two texts are those of both', fc.tuple(anyText, anyText), ([one, other]) => {
  expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other));
  expect(countWords(one)).toBeLessThanOrEqual(one.length);
});

attack(
  'a quote is as well-formed as the text, and short',
  fc.array(anyText).map((texts) => texts.join('')),
  (text) => {
    const isWhole = (some: string) => !/\p{Cs}/u.test(some);
    if (isWhole(text)) expect(isWhole(quote(text))).toBe(true);
    expect(quote(text).length).toBeLessThanOrEqual(50);
  },
);

attack('everything that is thrown can be shown', anything, (error) => {
  expect(typeof textOfError(error)).toBe('string');
  expect(orList([textOfError(error)])).toBe(textOfError(error));
});

const longName = fc
  .tuple(anyText, fc.constantFrom(1, 1, 20))
  .map(([text, times]) => text.repeat(times));
const isFileName = (name: string) => {
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]$/u);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
};

attack(
  'any title gives a file name that all systems take',
  longName,
  (title) => {
    isFileName(`${toFileName(title)}-pictures`);
    isFileName(`${toFileName(title)}-handout.html`);
    isFileName(`${toFileName(title)}.pdf`);
    expect(toFileName(title)).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
  },
  ['Con'],
);

attack(
  'the pictures of a talk have names that all systems take and tell apart',
  fc.array(longName),
  (ids) => {
    const names = ids.map((id, at) => pictureName(id, { number: at + 1, of: ids.length }));
    for (const name of names) isFileName(`${name}.10000.png`);
    const folded = names.map((name) => name.normalize('NFKC').toUpperCase().toLowerCase());
    expect(new Set(folded).size).toBe(ids.length);
    expect(names).toEqual(names.toSorted());
  },
);

const slide = fc.record(
  {
    id: fc.uuid(),
    title: anyText,
    notes: fc.option(anyText, { nil: undefined }),
    cues: fc.array(fc.option(anyText, { nil: undefined }), { maxLength: 3 }),
    minutes: fc.option(anyNumber, { nil: undefined }),
    steps: fc.nat(9),
  },
  { requiredKeys: ['id', 'title', 'cues', 'steps'] },
);

attack(
  'a plan has a time for each slide, whatever the numbers of its author',
  fc.tuple(
    fc.array(slide),
    fc.option(anyNumber, { nil: undefined }),
    fc.record({ wordsPerMinute: anyNumber, secondsPerStep: anyNumber }, { requiredKeys: [] }),
    fc.nat(9),
  ),
  ([slides, duration, rates, slideIndex]) => {
    const plan = planTalk(slides, duration, rates);
    const times = [plan.total, ...plan.minutes.values()];
    expect(times.filter((time) => !(time >= 0 && time < Infinity))).toEqual([]);
    expect(plan.minutes.size).toBe(slides.length);
    const behind = timeBehind(plan, slides, slideIndex, { spent: new Map(), runningSince: null });
    for (const time of [...times.map((minutes) => minutes * 60_000), behind])
      expect(formatTime(time)).toMatch(/^(?:\d+:)?\d+:\d\d$/);
  },
  [[[{ id: 'a', title: '', cues: [], steps: 0, minutes: 5e-324 }], 1, {}, 0]],
);

type Nodes = readonly DefaultTreeAdapterTypes.ChildNode[];

/** HTML as a browser reads it: the names of its elements, and its text. */
function read(html: string): { tags: string[]; text: string } {
  const tags: string[] = [];
  const textOf = (nodes: Nodes): string =>
    nodes
      .map((node) => {
        if ('value' in node) return node.value;
        tags.push(node.nodeName);
        return 'childNodes' in node ? textOf(node.childNodes) : '';
      })
      .join('');
  const text = textOf(parseFragment(wellFormed(html)).childNodes);
  return { tags, text };
}

const elementsIn = (node: DefaultTreeAdapterTypes.ChildNode): DefaultTreeAdapterTypes.Element[] =>
  'tagName' in node ? [node, ...node.childNodes.flatMap(elementsIn)] : [];

/** A text as HTML can have it: there, NUL is no character and lines end in one way. */
const inHtml = (text: string) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');

/** A text as it is read: spaces between words are all the same, and asterisks can be marks. */
const words = (text: string) =>
  text
    .replace(/[\0\uFFFD-\uFFFF\uFDD0-\uFDD3*~`=\p{Cs}]/gu, '')
    .replace(invisible, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');

attack(
  'text in HTML is read as it was, and is no markup',
  fc.tuple(anyText, anyText),
  ([text, value]) => {
    const html = `<p title="${escapeHtml(value)}">${escapeHtml(text)}</p>`;
    expect(read(html)).toEqual({ tags: ['p'], text: inHtml(wellFormed(text)) });
    const [node] = parseFragment(wellFormed(html)).childNodes;
    expect(node && 'attrs' in node && node.attrs[0]?.value.replaceAll('\uFFFD', '')).toBe(
      inHtml(wellFormed(value).replaceAll('\0', '')).replaceAll('\uFFFD', ''),
    );
  },
);

const page = '<html><head><title>Tea</title></head><body><div id="root"></div></body></html>';

const tagsOfText = new Set('div a header h1 p nav ol li bdi main article h2 img'.split(' '));

attack(
  'the page for visitors without scripts has the texts of the talk, and no tags of theirs',
  fc.record({
    title: anyText,
    author: anyText,
    id: anyText,
    part: anyText,
    shown: anyText,
    alt: anyText,
  }),
  ({ title, author, id, part, shown, alt }) => {
    const element = createElement(
      'div',
      {},
      createElement('h1', {}, shown),
      createElement('img', { alt }),
    );
    const html = renderToStaticMarkup(element);
    const slides = [{ id, title, part, cues: [], steps: 0, html }];
    const made = insertText(
      page,
      { poster: '', styles: '', title, author, slides },
      { base: './', picture: true },
    );
    const inside = /<noscript>([^]*)<\/noscript>/.exec(made)?.[1] ?? '';
    const { tags, text } = read(inside.replace(/<style>.*?<\/style>/g, ''));
    expect(tags.filter((tag) => !tagsOfText.has(tag))).toEqual([]);
    const heading = shown.trim() ? shown : title;
    expect(text.replace(/\s/g, '')).toBe(
      inHtml(wellFormed(['Skip to the slides', title, author, title, heading].join(' '))).replace(
        /\s/g,
        '',
      ),
    );
    const head = /<title>Tea<\/title>([^]*)<\/head>/.exec(made)?.[1] ?? '';
    expect(new Set(read(head).tags)).toEqual(new Set(['meta']));
    expect(read(head).text).toBe('');
  },
);

const written = fc.record({
  title: anyText,
  author: anyText,
  part: anyText,
  name: anyText,
  notes: anyText,
  cue: anyText,
});

attack(
  'a script in Markdown says all that the speaker says, as text alone',
  written,
  ({ title, author, part, name, notes, cue }) => {
    const slides = [{ id: 'a', title: name, part, notes, cues: [cue], steps: 1, minutes: 1 }];
    const { text } = writeScript({ title, author, slides }, (all) => [...all]);
    const html = marked.parse(text, { async: false });
    const shown = read(html);
    const allowed = 'h1 h2 h3 p ul ol li strong em del code br'.split(' ');
    expect({ text, tags: shown.tags.filter((tag) => !allowed.includes(tag)) }).toEqual({
      text,
      tags: [],
    });
    const expected = [
      words(title),
      words(author),
      '· 1 slide · 1:00 minutes',
      words(part),
      '1.',
      words(name),
      '(1:00)',
      words(notes),
      cue && 'Step 1:',
      words(cue),
    ]
      .filter(Boolean)
      .join(' ');
    const bare = (some: string) => some.replace(/[\s\\·•+-]|\d+[.)]/g, '');
    expect({ text, shown: bare(words(shown.text)) }).toEqual({ text, shown: bare(expected) });
  },
  [{ title: '', author: '', part: '', name: '', notes: '\f> ', cue: '' }],
);

const inPage = createContext({});

attack('the first slide stays when the address is its own, whatever its id', anyText, (given) => {
  const id = wellFormed(given);
  const poster = renderToStaticMarkup(createElement('section', { 'data-slide': id }));
  const body = parse(insertPoster(page, poster)).childNodes.flatMap(elementsIn);
  expect(body.map(({ nodeName }) => nodeName)).toEqual([
    'html',
    'head',
    'title',
    'body',
    'div',
    'style',
    'section',
    'script',
    'script',
    'script',
    'div',
    'template',
    'script',
  ]);
  const [fit] = body.filter(({ nodeName }) => nodeName === 'script');
  const [code] = fit?.childNodes.map((node) => ('value' in node ? node.value : '')) ?? [];
  let isHidden = false;
  const still = {
    setAttribute() {},
    lastElementChild: { replaceChildren: () => (isHidden = true) },
  };
  const document = { getElementById: () => still };
  const location = { search: '', hash: `#${encodeURIComponent(id)}` };
  runInContext(code!, Object.assign(inPage, { document, location }));
  expect(isHidden).toBe(false);
});

attack(
  'the reports of a check have any text, and no markup of theirs',
  fc.record({ title: anyText, message: anyText, advice: anyText, reason: anyText, theme: anyText }),
  ({ title, message, advice, reason, theme }) => {
    const slide = {
      id: 'a',
      number: 1,
      title,
      steps: 0,
      spoken: 1,
      waive: {},
      isCounted: true,
      texts: [],
      found: [],
    };
    const states = [{ theme, aspectRatio: '16:9', step: 0 } as const];
    const about = { slide: 'a', subject: message, message, advice, states };
    const finding = { ...about, category: 'fit', rule: 'outside' } as const;
    const result = {
      talk: {
        title,
        lang: 'en',
        slides: [slide],
        themes: [theme],
        aspectRatio: '16:9' as const,
        found: [],
      },
      rules: [],
      themes: [theme, 'other'],
      aspectRatios: ['16:9'] as const,
      slides: [slide],
      states: 1,
      seconds: 1,
      findings: [finding],
      waived: [{ ...finding, reason }],
    };
    const { tags, text } = read(toHtml(result));
    expect(new Set(tags)).toEqual(
      new Set([
        'meta',
        'title',
        'link',
        'style',
        'header',
        'h1',
        'p',
        'main',
        'section',
        'h2',
        'article',
        'div',
        'h3',
      ]),
    );
    for (const some of [message, advice, reason, theme])
      expect(text).toContain(inHtml(wellFormed(some)));
    const { findings } = JSON.parse(toJson(result)) as { findings: object[] };
    expect(findings).toEqual([finding]);
    const written = toText(result, false);
    expect(written).toContain(printable(advice));
    // Escape sequences would act on the terminal that shows a report.
    for (const report of [written, toJson(result)]) expect(report).not.toMatch(/[^\P{Cc}\n\t]/u);
  },
);
