import type { CDPSession, Page } from 'playwright-core';
import { type Opened, openDeck } from './openDeck.ts';
import { type TalkSlide, asTyped, drawnHeadingOf, headingOf, stepsOf, talk } from './talk.ts';

/** What a person finds at one step. */
interface Place {
  address: string;
  headings: string[];
  /** What can be seen, without the frame and the words on callouts. */
  drawn: string;
  /** The same, as it was typed. */
  text: string;
  frame: string;
  /** What a screen reader finds in the slides, without emoji. */
  spoken: string;
  /** What is there, but cannot be seen. */
  faint: string[];
  tab: string;
}

describe('the talk, from start to end with the keys of a clicker', () => {
  let opened: Opened;
  let start: Place;
  const forward: Place[] = [];
  const back: Place[] = [];
  let afterLast: Place;
  let beforeFirst: Place;
  let announced: string[];
  let history: number[];

  beforeAll(async () => {
    // Nothing here depends on the size, and a small window is drawn faster.
    const deck = await openDeck({ viewport: { width: 656, height: 369 } });
    opened = deck;
    const { page, press } = deck;
    const tree = await page.context().newCDPSession(page);
    const presses = expected.length - 1;
    await listen(page);
    const lengthBefore = await page.evaluate(() => window.history.length);

    start = await look(page, tree);
    for (let n = 0; n < presses; n++) {
      await press('PageDown');
      forward.push(await look(page, tree));
    }
    await press('PageDown');
    afterLast = await look(page, tree);
    for (let n = 0; n < presses; n++) {
      await press('PageUp');
      back.push(await look(page, tree));
    }
    await press('PageUp');
    beforeFirst = await look(page, tree);

    announced = await page.evaluate(() => window.announced);
    history = [lengthBefore, await page.evaluate(() => window.history.length)];
  });

  it('shows exactly one slide at each step, and its address', () => {
    const places = [start, ...forward];
    expect(places.map(({ address, headings }) => ({ address, headings }))).toEqual(
      expected.map(({ slide, step }) => ({
        address: step > 0 ? `#${slide.id}/${step}` : `#${slide.id}`,
        headings: [drawnHeadingOf(slide)],
      })),
    );
  });

  it('draws quotes, apostrophes and dots as English has them', () => {
    const drawn = [start, ...forward].map(({ drawn: text }) => text).join(' ');
    expect(drawn).not.toMatch(/["']|\.{3}/);
    expect(drawn).toContain('“Just vibe with it 🎵”');
    expect(drawn).toContain('…or are they? Let’s look');
  });

  it('shows the revealed text in the author’s order, and no other text', () => {
    expect([start, ...forward].map(({ text }) => text)).toEqual(
      expected.map(({ slide, step }) => wordsOf(slide, step)),
    );
    expect([start, ...forward].flatMap(({ faint }) => faint)).toEqual([]);
  });

  it('tells screen readers what has been revealed, and nothing else', () => {
    expect([start, ...forward].map(({ spoken }) => spoken)).toEqual(
      expected.map(({ slide, step }) => {
        const frame = frameOf(slide);
        return letters(`${frame} ${wordsOf(slide, step)}`);
      }),
    );
  });

  it('goes back through the same positions with Page Up', () => {
    expect(back).toEqual([start, ...forward].slice(0, -1).reverse());
  });

  it('stays on the last step, and on the first', () => {
    expect(afterLast).toEqual(forward.at(-1));
    expect(beforeFirst).toEqual(start);
  });

  it('names the part, the kicker and the number of each slide but the first in its head', () => {
    expect([start, ...forward].map(({ frame }) => frame)).toEqual(
      expected.map(({ slide }) => frameOf(slide)),
    );
  });

  it('names the slide in the tab', () => {
    expect([start, ...forward].map(({ tab }) => tab)).toEqual(
      expected.map(({ slide }) => `${headingOf(slide)} · Vibe coding`),
    );
  });

  it('announces each slide once, and each step', () => {
    const announcements = talk.map(
      (slide, index) => `Slide ${index + 1} of ${talk.length}: ${drawnHeadingOf(slide)}`,
    );
    // What is on a slide may follow its name, and back at its start, its name is said once more.
    const slides = announced
      .filter((text) => text.startsWith('Slide '))
      .map((text) => announcements.find((name) => asTyped(text).startsWith(name)) ?? text);
    expect(slides.filter((text, at) => text !== slides[at - 1])).toEqual([
      ...announcements.slice(1),
      ...announcements.slice(0, -1).reverse(),
    ]);
    const steps = talk.reduce((sum, slide) => sum + stepsOf(slide), 0);
    expect(announced.filter((text) => /^(?:Start|End) of the talk$/.test(text))).toHaveLength(2);
    expect(announced).toHaveLength(2 * (talk.length - 1 + steps) + 2);
  });

  it("adds nothing to the browser's history", () => {
    expect(history[1]).toBe(history[0]);
  });

  it('logs nothing, and requests nothing from another machine', () => {
    expect(opened.problems).toEqual([]);
  });
});

/** Every step of the talk, in its order. */
const expected = talk.flatMap((slide) =>
  Array.from({ length: stepsOf(slide) + 1 }, (_, step) => ({ slide, step })),
);

/** The lines that are in the head of the slide. */
const isInHead = ({ is }: TalkSlide['lines'][number]) =>
  ['phase number', 'level number', 'kicker'].includes(is);

/** The slides show what it is before its tools, and the title of a paper before its authors. */
const inShownOrder = ({ is, text }: TalkSlide['lines'][number]) => {
  const [first = '', second = '', ...others] = text
    .split(/(?<=\})|(?=\{)/)
    .filter((piece) => !piece.startsWith('{'));
  if (is === 'tools: what it is') return [second, first].join(' ');
  const [icon, ...authors] = first.split(' ');
  if (/Tamkin/.test(first)) return [icon, second, authors.join(' '), ...others].join(' ');
  return text;
};

function wordsOf({ lines }: TalkSlide, step: number) {
  const shown = lines.filter((line) => (line.step ?? 0) <= step && !isInHead(line));
  const [title, ...rest] = shown.filter((line) => !line.beside);
  const texts = [title!, ...shown.filter((line) => line.beside), ...rest].map(inShownOrder);
  // The emoji of a platform is a picture beside its link.
  const [, emoji, name] = /^(\p{Extended_Pictographic}) (.*)$/u.exec(texts[0]!) ?? [];
  if (!emoji || !lines.some(({ is }) => is === 'source link')) return words(texts);
  const isLinked = shown.at(-1)!.is === 'source link';
  return words([name!, ...texts.slice(1), ...(isLinked ? [emoji] : [])]);
}

const words = (texts: readonly string[]) =>
  texts
    .join(' ')
    .replace(/\{.*?\}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();

/** Only letters, digits and signs: the accessibility tree has no spaces between its texts. */
const letters = (text: string) =>
  text.replace(/\p{Extended_Pictographic}|[\u{FE0F}\u{200D}\s]/gu, '').toLowerCase();

/** The head of a slide: a section counts the parts there, and the title slide has none. */
function frameOf(slide: TalkSlide) {
  if (slide === talk[0]) return '';
  const parts = [...new Set(talk.map(({ part }) => part))];
  if (slide.lines.some(({ is }) => is === 'subtitle')) {
    return `part ${parts.indexOf(slide.part) + 1} of ${parts.length}`;
  }
  const kicker = slide.lines.filter(isInHead).map(({ text }) => text);
  return [slide.part, ...kicker, talk.indexOf(slide) + 1].join(' ').toLowerCase();
}

const calloutWords = ['benefit', 'risk', 'warning', 'status'];
const isCalloutWord = (text: string) => calloutWords.includes(text.trim().toLowerCase());

declare global {
  interface Window {
    announced: string[];
  }
}

/** Notes what the page announces from now on. */
async function listen(page: Page) {
  await page.getByRole('status').evaluate((status) => {
    window.announced = [];
    new MutationObserver(() => window.announced.push(status.textContent ?? '')).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

async function look(page: Page, tree: CDPSession): Promise<Place> {
  const seen = await page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const textsOf = (element: HTMLElement) =>
      element.innerText.split('\n').filter((text) => text.trim());
    const slides = [...document.querySelectorAll<HTMLElement>('main section')].filter(isSeen);
    const elements = slides.flatMap((slide) => [...slide.querySelectorAll<HTMLElement>('*')]);
    return {
      address: window.location.hash,
      headings: elements
        .filter((element) => element.matches('h1, h2') && isSeen(element))
        .map((heading) => heading.innerText.replace(/\s+/g, ' ')),
      head: slides.flatMap((slide) => textsOf(slide.querySelector<HTMLElement>(':scope > div')!)),
      blocks: slides.flatMap(textsOf),
      faint: elements
        .filter((element) => isSeen(element) && !element.checkVisibility({ opacityProperty: true }))
        .map((element) => element.innerText),
      tab: document.title,
    };
  });

  const { blocks, head, ...rest } = seen;
  const content = blocks.slice(head.length);
  const drawn = words(content.filter((text) => !isCalloutWord(text)));
  return {
    ...rest,
    headings: rest.headings.map(asTyped),
    drawn,
    text: asTyped(drawn),
    frame: head.join(' ').toLowerCase(), // it is set in capitals
    spoken: await listenTo(tree),
  };
}

/** The text of the slides as assistive technology gets it. */
async function listenTo(tree: CDPSession) {
  const { nodes } = await tree.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const texts = (id: string): string[] => {
    const node = byId.get(id);
    if (!node) return [];
    if (node.role?.value === 'StaticText') return node.ignored ? [] : [String(node.name?.value)];
    return (node.childIds ?? []).flatMap(texts);
  };
  const main = nodes.find((node) => node.role?.value === 'main');
  const said = texts(main?.nodeId ?? '').filter((text) => !isCalloutWord(text));
  return letters(asTyped(said.join('')));
}
