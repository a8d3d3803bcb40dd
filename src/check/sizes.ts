import { attributes, chartValues, creditLine, drawingLayers, parameters } from '../core/page.ts';
import { type Found, limits } from '../core/rules.ts';
import { at } from './sourceOf.ts';
import { isDecoration, isInHead, quote, textsOf } from './texts.ts';

/**
 * Finds sizes of type that are not in the scale of the theme, too many of them, or no text that is clearly the largest.
 * The page knows the scale of the talk's own theme only, and at 4:3 all sizes are larger.
 */
export function findSizes(slide: HTMLElement, isComplete: boolean): Found[] {
  const scale = scaleIn(slide);
  if (!scale) return [];
  const texts = [...textsOf(slide)].filter(
    ({ element }) =>
      !element.closest(
        `[${attributes.frame}], [${attributes.icon}], [${creditLine}], [${drawingLayers}], ${chart}, pre, sup, sub, math`,
      ) &&
      !isDecoration(element) &&
      !isInHead(element, slide),
  );
  return [
    ...findForeign(texts, scale),
    ...findManySizes(texts, scale),
    ...(isComplete && !slide.querySelector('pre') ? findLargest(texts, scale) : []),
  ];
}

/** The drawing of a chart, which chooses sizes, and gets smaller where it has less room. */
const chart = `:has(> * > [${chartValues}]) > svg`;

type Text = ReturnType<typeof textsOf> extends Iterable<infer One> ? One : never;
type Scale = ReadonlyMap<string, number>;

/** The font sizes of the slide, by name, if it is shown in the talk's own theme and these are not enlarged. */
function scaleIn(slide: HTMLElement): Scale | undefined {
  const { theme, themes = [] } = window.lectern ?? {};
  const shown = new URLSearchParams(window.location.search).get(parameters.theme) ?? themes[0];
  if (!theme || shown !== themes[0]) return undefined;
  const isEnlarged = parseFloat(getComputedStyle(slide).fontSize) !== theme.fontSizes.body;
  return isEnlarged ? undefined : new Map(Object.entries(theme.fontSizes));
}

/** The figures and the display text of a theme are as large as their column allows. */
const isFitted = (size: number, scale: Scale) => size > scale.get('figure')! - 1;

/** Labels may be smaller than the theme's, down to the limit of `size`: the head of a slide is. */
const isLabel = (size: number, scale: Scale) => size < scale.get('label')! + 0.5;

function findForeign(texts: readonly Text[], scale: Scale): Found[] {
  const found = new Map<number, Found>();
  for (const { element, content, size } of texts) {
    if (isFitted(size, scale) || isLabel(size, scale) || found.has(size)) continue;
    const apart = ([, other]: readonly [string, number]) => Math.abs(other - size);
    const nearest = [...scale].reduce((a, b) => (apart(b) < apart(a) ? b : a));
    if (apart(nearest) < 0.5) continue;
    found.set(size, {
      rule: 'scale',
      subject: px(size),
      message: `${quote(content)} has a font size of ${px(size)}, which is not in the theme`,
      advice: `Use a size of the theme, such as fontSizes.${nearest[0]} (${px(nearest[1])}): sizes that are almost the same look like a mistake.`,
      ...at(element),
    });
  }
  return [...found.values()];
}

function findManySizes(texts: readonly Text[], scale: Scale): Found[] {
  const counted = texts
    .map(({ size }) => size)
    .filter((size) => !isFitted(size, scale))
    .map((size) => Math.round(isLabel(size, scale) ? scale.get('label')! : size));
  const sizes = [...new Set(counted)].toSorted((a, b) => a - b);
  if (sizes.length <= limits.scale) return [];
  return [
    {
      rule: 'scale',
      subject: '',
      message: `The slide has texts of ${sizes.length} sizes: ${sizes.join(', ')} px`,
      advice: `Use at most ${limits.scale}, so that people see at once what is more important. Large figures and display text do not count.`,
      badness: sizes.length,
    },
  ];
}

function findLargest(texts: readonly Text[], scale: Scale): Found[] {
  const body = scale.get('body')!;
  // A theme may have smaller headings.
  const least = Math.min(body * limits.largest, scale.get('title')!);
  const largest = Math.max(...texts.map(({ size }) => size));
  if (texts.length === 0 || largest > least - 0.5) return [];
  return [
    {
      rule: 'largest',
      subject: '',
      message: `The largest text has ${px(largest)}, ${(largest / body).toFixed(1)} times the size of running text: nothing is clearly the first thing to read`,
      advice: `Give one text ${px(Math.ceil(least))} or more (${limits.largest} times ${px(body)}): the heading, or what the slide is about.`,
      badness: least - largest,
    },
  ];
}

const px = (size: number) => `${Number(size.toFixed(1))} px`;
