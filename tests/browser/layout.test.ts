import { type OpenedDeck, openDeck, openFixture } from './openDeck.ts';
import { asTyped, drawnHeadingOf, talk } from './talk.ts';

// Everything is measured in px of the slide, which is 1366 px wide in every window.
const margin = 72;
const smallest = { title: 60, body: 30, label: 24 };
/** What a slide keeps free at the bottom, for the progress. */
const foot = 56;

interface Box {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Line extends Box {
  /** Lines of the same block of text have the same number. */
  block: number;
  size: number;
  /** Whether it is at the top of the slide, with the part and the number. */
  isHead: boolean;
  /** The painted boxes around the line, from the inside out. */
  inside: Box[];
}

interface MeasuredSlide {
  height: number;
  lines: Line[];
  /** Painted boxes with text in them, such as cards; those set across others on purpose are left out. */
  boxes: (Box & { within: number[] })[];
  clipped: string[];
  faint: string[];
  heading: { name: string; size: number; baseline: number };
}

/** Measures the visible slides. */
function measure(): MeasuredSlide[] {
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  return [...document.querySelectorAll('section')].filter(isSeen).map((slide) => {
    const origin = slide.getBoundingClientRect();
    const scale = origin.width / slide.offsetWidth;
    const toBox = (name: string, rect: DOMRect): Box => ({
      name,
      left: (rect.left - origin.left) / scale,
      top: (rect.top - origin.top) / scale,
      right: (rect.right - origin.left) / scale,
      bottom: (rect.bottom - origin.top) / scale,
    });
    const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
    const nameOf = (element: HTMLElement) =>
      `${element.tagName.toLowerCase()} “${shorten(element.innerText.replace(/\s+/g, ' '))}”`;

    const elements = [...slide.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.innerText?.trim() && isSeen(element),
    );
    const isPainted = (element: Element) => {
      const style = getComputedStyle(element);
      return (
        !/, 0\)$|^transparent$/.test(style.backgroundColor) ||
        style.backgroundImage !== 'none' ||
        style.boxShadow !== 'none' ||
        [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth].some(
          (width) => parseFloat(width) > 0,
        )
      );
    };
    const painted = elements.filter(isPainted);
    // A dash between words is drawn as the ground of its space.
    const inFlow = painted.filter(
      (element) =>
        getComputedStyle(element).position !== 'absolute' &&
        /[\p{L}\p{N}]/u.test(element.innerText),
    );
    const boxes = inFlow.map((element) => ({
      ...toBox(nameOf(element), element.getBoundingClientRect()),
      within: inFlow.flatMap((other, index) => (other.contains(element) ? index : [])),
    }));

    // A picture may leave its field and the slide, and so may the number of a gauge, which is a picture too.
    const pictures = [...slide.querySelectorAll<HTMLElement>('[data-size="hero"]')];
    for (const picture of pictures) picture.style.display = 'none';
    const clipped = [slide, ...elements].flatMap((element) => {
      if (element !== slide && element.querySelector('[data-size="hero"]')) return [];
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (element.closest('[role="img"]')) return [];
      if ([overflowX, overflowY].every((overflow) => overflow === 'visible')) return [];
      if (clipPath !== 'none' && element.clientWidth <= 1) return []; // visually hidden
      const x = element.scrollWidth - element.clientWidth;
      const y = element.scrollHeight - element.clientHeight;
      return x > 1 || y > 1 ? `${nameOf(element)} hides ${x} × ${y} px` : [];
    });
    for (const picture of pictures) picture.style.display = '';

    const lines: Line[] = [];
    const faint: string[] = [];
    const blocks: Element[] = [];
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!;
      const content = node.textContent ?? '';
      let owner: Element | null = parent;
      while (owner && (owner.clientWidth > 1 || getComputedStyle(owner).clipPath === 'none')) {
        owner = owner.parentElement;
      }
      // A picture may leave its field, or the slide.
      const isHidden = owner !== null || parent.closest('[data-size="hero"]') !== null;
      if (!content.trim() || !isSeen(parent) || isHidden) continue;
      if (parent.closest('[data-size="hero"]')) continue;
      if (!parent.checkVisibility({ opacityProperty: true })) faint.push(content);
      let element = parent;
      while (getComputedStyle(element).display === 'inline') element = element.parentElement!;
      if (!blocks.includes(element)) blocks.push(element);
      const block = blocks.indexOf(element);
      const size = parseFloat(getComputedStyle(parent).fontSize);
      const inside = painted
        .filter((box) => box.contains(parent))
        .reverse()
        .map((box) => toBox(nameOf(box), box.getBoundingClientRect()));
      for (const { 0: word, index } of content.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        for (const rect of range.getClientRects()) {
          const box = toBox(word, rect);
          const line = lines.findLast((other) => other.block === block);
          const gap = line ? box.left - line.right : 0;
          if (line && Math.abs(line.bottom - box.bottom) < size / 2 && Math.abs(gap) < size) {
            line.name += gap > size / 10 ? ` ${word}` : word;
            line.left = Math.min(line.left, box.left);
            line.top = Math.min(line.top, box.top);
            line.right = Math.max(line.right, box.right);
            line.bottom = Math.max(line.bottom, box.bottom);
          } else {
            lines.push({
              ...box,
              block,
              size,
              isHead: slide.querySelector(':scope > div')!.contains(parent),
              inside,
            });
          }
        }
      }
    }

    const heading = slide.querySelector<HTMLElement>('h1, h2')!;
    const titleStyle = getComputedStyle(heading);
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.font = `${titleStyle.fontWeight} ${titleStyle.fontSize} ${titleStyle.fontFamily}`;
    const { fontBoundingBoxDescent } = canvas.measureText('x');
    const [firstLine] = lines.filter(({ block }) => blocks[block] === heading);
    return {
      height: slide.offsetHeight,
      lines,
      boxes,
      clipped,
      faint,
      heading: {
        name: heading.innerText.replace(/\s+/g, ' '),
        size: parseFloat(titleStyle.fontSize),
        baseline: firstLine!.bottom - fontBoundingBoxDescent,
      },
    };
  });
}

const windows = [
  { width: 1366, height: 768 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

/** Every slide of the deck at its last step, in a window of each size. */
async function measureDeck() {
  const { page, go } = await openDeck();
  const measured: MeasuredSlide[][] = windows.map(() => []);
  for (const { id } of talk) {
    await go(`#${id}/final`);
    for (const [index, size] of windows.entries()) {
      await page.setViewportSize(size);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      measured[index]!.push(...(await page.evaluate(measure)));
    }
  }
  return measured;
}

let ofDeck: Promise<MeasuredSlide[][]> | undefined;

/** The deck in the window of that number. All windows are measured on one way through the talk. */
async function deckIn(window: number) {
  ofDeck ??= measureDeck();
  return (await ofDeck)[window]!;
}

let stills: OpenedDeck | undefined;

async function measureStills(theme: string, ratio: string) {
  const path = `/talk.html?stills&theme=${theme}&ratio=${ratio}`;
  if (stills) await stills.load(path);
  stills ??= await openFixture(path);
  return stills.page.evaluate(measure);
}

describe.each([
  ['the deck in a window of 1366 × 768', () => deckIn(0)],
  ['the deck in a window of 1280 × 800', () => deckIn(1)],
  ['the deck in a window of 1024 × 768', () => deckIn(2)],
  ['stills, midnight, 16:10', () => measureStills('midnight', '16:10')],
  ['stills, midnight, 4:3', () => measureStills('midnight', '4:3')],
  ['stills, paper, 16:9', () => measureStills('paper', '16:9')],
  ['stills, paper, 16:10', () => measureStills('paper', '16:10')],
  ['stills, paper, 4:3', () => measureStills('paper', '4:3')],
])('%s', (_name, measureSlides) => {
  let slides: MeasuredSlide[];

  beforeAll(async () => {
    slides = await measureSlides();
  });

  /** The problems, slide by slide, without slides that have none. */
  const wrong = (rule: (slide: MeasuredSlide, index: number) => string[]) =>
    slides.flatMap((slide, index) =>
      rule(slide, index).map((text) => `${talk[index]?.id}: ${text}`),
    );

  /** The texts, without icons. */
  const content = (slide: MeasuredSlide) =>
    slide.lines.filter(({ isHead, name }) => !isHead && /[\p{L}\p{N}]/u.test(name));

  /** Where a line begins: a quotation mark hangs into the margin. */
  const startOf = ({ name, left }: Box) => (name.startsWith('“') ? left + 32 : left);

  it('shows every slide of the talk', () => {
    expect(slides.map(({ heading }) => asTyped(heading.name))).toEqual(talk.map(drawnHeadingOf));
    expect(wrong(({ faint }) => faint)).toEqual([]);
  });

  it('clips nothing', () => {
    expect(wrong(({ clipped }) => clipped)).toEqual([]);
  });

  it('keeps the margins, and stays above the frame', () => {
    // A field or a band goes to an edge of the slide, or to both. Texts are in it.
    const isField = ({ left, right }: Box) => Math.abs(left) < 1 || Math.abs(right - 1366) < 1;
    expect(
      wrong((slide) =>
        [...content(slide), ...slide.boxes.filter((box) => !isField(box))].flatMap((box) => [
          ...(startOf(box) < margin - 1 ? [`${box.name} begins at ${px(box.left)}`] : []),
          ...(box.right > 1366 - margin + 1 ? [`${box.name} ends at ${px(box.right)}`] : []),
          ...(box.top < 80 ? [`${box.name} begins at ${px(box.top)}, in the head`] : []),
          ...(box.bottom > slide.height - foot + 1
            ? [`${box.name} is ${px(box.bottom - slide.height + foot)} too low`]
            : []),
        ]),
      ),
    ).toEqual([]);
  });

  it('has no texts that overlap', () => {
    expect(
      wrong(({ lines }) =>
        lines.flatMap((line, index) =>
          lines
            .slice(index + 1)
            .filter((other) => other.block !== line.block && overlap(ink(line), ink(other)))
            .map((other) => `“${line.name}” and “${other.name}”`),
        ),
      ),
    ).toEqual([]);
  });

  it('keeps text within its card, and cards apart from each other', () => {
    expect(
      wrong(({ lines, boxes }) => [
        ...lines.flatMap((line) =>
          line.inside
            .filter((box) => !contains(box, ink(line)))
            .map((box) => `“${line.name}” leaves ${box.name}`),
        ),
        ...boxes.flatMap((box, index) =>
          boxes
            .filter((other, at) => at > index && !other.within.includes(index))
            .filter((other) => overlap(box, other))
            .map((other) => `${box.name} meets ${other.name}`),
        ),
      ]),
    ).toEqual([]);
  });

  it('has no text too small for the last row', () => {
    expect(
      wrong((slide, index) => [
        ...content(slide)
          .filter(
            ({ name, size }) => size < (isLabel(name, index) ? smallest.label : smallest.body),
          )
          .map(({ name, size }) => `“${name}” at ${px(size)}`),
        ...(slide.heading.size < smallest.title ? [`the title at ${px(slide.heading.size)}`] : []),
      ]),
    ).toEqual([]);
  });

  it('has at most 60 characters in a line', () => {
    expect(
      wrong((slide, index) =>
        content(slide)
          .filter(({ name }) => name.length > 60 && !isLabel(name, index))
          .map(({ name }) => `${name.length} characters: “${name}”`),
      ),
    ).toEqual([]);
  });

  it('keeps the titles on one baseline', () => {
    const titles = slides.filter(({ heading }) => heading.size < 96);
    const [first] = titles;
    expect(titles.length).toBeGreaterThan(10);
    expect(
      titles
        .filter(({ heading }) => Math.abs(heading.baseline - first!.heading.baseline) > 1)
        .map(
          ({ heading }) =>
            `${heading.name}: ${px(heading.baseline)}, not ${px(first!.heading.baseline)}`,
        ),
    ).toEqual([]);
  });
});

describe('a still', () => {
  it('shows a slide as the deck does, line by line', async () => {
    // A still outside a deck knows of no other slides, and has no number.
    const linesOf = ({ lines }: MeasuredSlide) => lines.filter(({ isHead }) => !isHead);
    const deck = (await deckIn(0)).map(linesOf);
    const ofStills = (await measureStills('midnight', '16:9')).map(linesOf);
    const texts = (slides: Line[][]) => slides.map((lines) => lines.map(({ name }) => name));
    expect(texts(ofStills)).toEqual(texts(deck));
    expect(
      ofStills.flatMap((lines, slide) =>
        lines.filter((line, index) => {
          const other = deck[slide]![index]!;
          return Math.abs(line.left - other.left) > 1 || Math.abs(line.top - other.top) > 1;
        }),
      ),
    ).toEqual([]);
  });
});

const px = (length: number) => `${Math.round(length)} px`;

/** The part of a line that glyphs fill: a line's box has room for accents above and below. */
const ink = (line: Line): Box => ({
  ...line,
  top: line.top + line.size * 0.16,
  bottom: line.bottom - line.size * 0.06,
});

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

const contains = (outer: Box, inner: Box) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

/** What may be set in the size of labels: numbers of phases and levels, tags and sources. */
function isLabel(text: string, index: number) {
  const { lines } = talk[index]!;
  const labels = lines.filter(({ is }) => ['source link'].includes(is));
  return (
    /^\d$|^\d of \d$|^(?:BENEFIT|RISK)$/i.test(text) ||
    text.startsWith('Shen & Tamkin') ||
    text.startsWith('arxiv.org/') ||
    labels.some((label) => label.text.includes(text))
  );
}

/**
 * Each text of the slides of `hebrew.html`: the side of its line that it is on, its distance from what marks it, in
 * px of the slide, and whether its first letter is on the right of its last character.
 */
const measureDirections = () =>
  [
    ...document.querySelectorAll(
      'section[data-slide] :is(h2, h3, li p, [data-text], [role=list] > li > span:not([data-size]))',
    ),
  ].map((text) => {
    const slide = text.closest('section')!;
    const scale = slide.getBoundingClientRect().width / slide.offsetWidth;
    const range = document.createRange();
    range.selectNodeContents(text);
    const all = range.getBoundingClientRect();
    const leaves = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (leaves.nextNode()) nodes.push(leaves.currentNode as Text);
    const at = (node: Text, index: number) => {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [nodes[0]!, nodes.at(-1)!];
    const icon = text.parentElement!.querySelector(
      'svg, [data-size="small"], [data-size="medium"]',
    );
    const marker = text.matches('h2, h3') ? undefined : icon?.getBoundingClientRect();
    const line = (
      text.matches('[role=list] > li > span') ? text.parentElement! : slide
    ).getBoundingClientRect();
    return {
      text: text.textContent,
      side: line.right - all.right < all.left - line.left ? 'right' : 'left',
      // A text that flows around its marker begins beside it.
      marker: marker && (marker.left >= at(first, 0).left ? 'right' : 'left'),
      gap: marker && Math.round((marker.left - all.right) / scale),
      fromRight: at(first, 0).left > at(last, last.data.trimEnd().length - 1).left,
    };
  });

it.each(['on a page that reads from right to left', 'on an English page'])(
  'sets Hebrew slides from the right, with their markers, and each text in the order of its language, %s',
  async (where) => {
    const isEnglish = where.includes('English');
    const path = `/hebrew.html?printMode${isEnglish ? '&en' : ''}`;
    if (stills) await stills.load(path);
    stills ??= await openFixture(path);
    const texts = await stills.page.evaluate(measureDirections);
    const hebrew = { side: 'right', fromRight: true };
    const english = { side: 'right', fromRight: false };
    // The slide with an English title is English, unless the page says that the talk is not.
    const side = isEnglish ? 'left' : 'right';
    const typed = texts.map(({ text, ...rest }) => ({ ...rest, text: asTyped(text) }));
    expect(typed).toMatchObject([
      { text: 'React היא ספרייה לבניית ממשקים', ...hebrew },
      {
        text: 'מהירות הקוד רץ ב-Node.js 20 תוך 3.5 שניות.',
        fromRight: true,
        marker: 'right',
        gap: 32,
      },
      { text: 'React מציירת רק את מה שהשתנה (virtual DOM).', ...hebrew, marker: 'right', gap: 32 },
      { text: 'Ship it, then fix it (or not).', ...english, marker: 'right', gap: 32 },
      { text: 'אל תריצו את זה ב-production!', ...hebrew, marker: 'right', gap: 32 },
      { text: 'הבעיות', ...hebrew },
      { text: 'CI/CD?', ...english },
      { text: '$20 לחודש' },
      { text: 'What is RAG?', ...english, side },
      { text: 'Search, then answer.', ...english, side },
      { text: 'חיפוש לפני יצירה.', ...hebrew, side },
    ]);
  },
);

it.each([
  ['from right to left', '', 'right'],
  ['from left to right', '&en', 'left'],
])(
  'the progress keeps the side of a talk that reads %s, on slides of both directions',
  async (_way, query, side) => {
    const { page } = await openFixture(`/hebrew.html?printMode${query}`);
    await page.locator('[data-progress] > [data-current]').nth(2).waitFor();
    const sides = await page.locator('[data-progress]').evaluateAll((all) =>
      all.map((bar) => {
        const passed = bar.querySelector('[data-current]')!.getBoundingClientRect();
        const { left, right } = bar.getBoundingClientRect();
        const isFull = right - left - passed.width < 10;
        return isFull ? 'both' : passed.left - left < 1 ? 'left' : 'right';
      }),
    );
    expect(sides).toEqual([side, side, 'both']);
    await page.context().close();
  },
);

it.each([1280, 1920])(
  'fills a window %i px wide with the stage of a page that reads from right to left',
  async (width) => {
    const viewport = { width, height: (width * 9) / 16 };
    const { page } = await openFixture('/hebrew.html', { viewport });
    const { x, width: drawn } = (await page.locator('section[data-slide]').first().boundingBox())!;
    expect([x, drawn].map(Math.round)).toEqual([0, width]);
  },
);
