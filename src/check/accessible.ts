import { attributes, drawingLayers } from '../core/page.ts';
import type { Found } from '../core/rules.ts';
import { union } from './rect.ts';
import { at } from './sourceOf.ts';
import { scriptOf } from './scripts.ts';
import {
  type Line,
  isDecoration,
  isInFrame,
  isRotated,
  isVisible,
  quote,
  textOf,
} from './texts.ts';

/** Finds what axe does not find: barriers for people who use a screen reader or only the keyboard. */
export function findInaccessible(slide: HTMLElement, lines: readonly Line[]): Found[] {
  return [
    ...findHeadings(slide, lines),
    ...findAlternatives(slide),
    ...findLinkTexts(slide),
    ...findOrder(slide, lines),
    ...findLanguages(lines),
  ];
}

function findHeadings(slide: HTMLElement, lines: readonly Line[]): Found[] {
  const headings = [...slide.querySelectorAll('h1, h2, [role="heading"]')].filter(
    (element) =>
      element.textContent?.trim() && !element.closest('[aria-hidden="true"]') && isExposed(element),
  );
  const [first, second] = headings;
  if (!first) {
    const largest = lines.reduce<Line | undefined>(
      (best, line) => (!best || line.size > best.size ? line : best),
      undefined,
    );
    return [
      {
        rule: 'heading',
        subject: '',
        message: largest
          ? `The slide has no heading: ${quote(largest.text)} only looks like one`
          : 'The slide has no heading',
        advice:
          'Add a <Heading>: screen readers, the outline of the PDF and the handout name the slide by it.',
        ...(largest && at(largest.block, largest.box)),
      },
    ];
  }
  const found: Found[] = [];
  if (second && /^H1$|^H2$/.test(second.tagName) && second.tagName === first.tagName) {
    found.push({
      rule: 'heading',
      subject: second.textContent ?? '',
      message: `The slide has two headings: ${quote(textOf(first))} and ${quote(textOf(second))}`,
      advice: 'Keep one, and turn the other into a paragraph.',
      ...at(second),
    });
  }
  const name = slide.getAttribute('aria-labelledby');
  const named = name ? document.getElementById(name) : null;
  if (name && !named) {
    found.push({
      rule: 'heading',
      subject: first.textContent ?? '',
      message: `${quote(textOf(first))} does not name the slide`,
      advice: 'Use <Heading> instead of your own element: it also names the slide.',
      ...at(first),
    });
  }
  return found;
}

/** Whether screen readers find it; it may be out of sight. */
const isExposed = (element: Element) => element.checkVisibility({ visibilityProperty: true });

/** An alternative text that says nothing: the name of a file, or of a kind of image. */
const meaninglessAlternative =
  /\.(?:png|jpe?g|gif|svg|webp|avif|mp4)$|^(?:an? )?(?:image|picture|photo|graphic|screenshot|icon|logo|diagram|chart|img|untitled)(?: of)?\.?$/i;

function findAlternatives(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll('img, [role="img"]')].filter(isExposed).flatMap((element) => {
    const text = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '';
    if (!meaninglessAlternative.test(text.trim())) return []; // axe reports a missing one
    return {
      rule: 'alternative' as const,
      subject: text,
      message: `The alternative text ${quote(text)} does not describe the image`,
      advice: 'Describe what the image shows, or use alt="" if it is only decoration.',
      ...at(element),
    };
  });
}

/** A link text that does not say where the link goes. */
const vagueLinkText =
  /^(?:click |tap |press )?(?:here|this|this link|link|more|read more|see more|learn more|details|source|website|page|see here|go)[.…!]?$/i;

function findLinkTexts(slide: HTMLElement): Found[] {
  const links = [...slide.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isVisible);
  const places = new Map<string, string>();
  return links.flatMap((link) => {
    const label = link.getAttribute('aria-label');
    const text = label?.replace(/\s+/g, ' ').trim() ?? textOf(link);
    const place = at(link);
    const known = places.get(text.toLowerCase());
    places.set(text.toLowerCase(), link.href);
    if (vagueLinkText.test(text)) {
      return {
        rule: 'linkText' as const,
        subject: text,
        message: `The link text ${quote(text)} does not say where the link goes`,
        advice: 'Name the page that it opens.',
        ...place,
      };
    }
    if (known !== undefined && known !== link.href) {
      return {
        rule: 'linkText' as const,
        subject: text,
        message: `Two links have the text ${quote(text)} but lead to different pages`,
        advice: 'Give each link the name of the page that it opens.',
        ...place,
      };
    }
    return [];
  });
}

/**
 * Screen readers do not read these texts, have other words for them, or say with the key press what they are on. They read
 * the date of an event first, which may stand below it, at an axis.
 */
const unordered = `[aria-hidden="true"], [${drawingLayers}], [${attributes.marks}], [data-date]`;

/** Finds a block that comes after another in reading order, but is above it. */
function findOrder(slide: HTMLElement, lines: readonly Line[]): Found[] {
  const blocks = new Map<Element, { block: Element; text: string; box: Line['box'] }>();
  for (const { block, element, text, box } of lines) {
    if (element.closest(unordered) || isInFrame(element) || isDecoration(element)) continue;
    // Screen readers read a formula as mathematicians do, not from top to bottom.
    if (isRotated(element, slide) || element.closest('math')) continue;
    // What leaves its column is in the column: `fit` reports it.
    const column = block.getBoundingClientRect();
    const own = {
      ...box,
      left: Math.max(box.left, column.left),
      right: Math.min(box.right, column.right),
    };
    const known = blocks.get(block);
    blocks.set(block, known ? { ...known, box: union(known.box, own) } : { block, text, box: own });
  }
  const read = [...blocks.values()];
  for (const [index, later] of read.entries()) {
    const earlier = read.slice(0, index).findLast((other) => {
      const common =
        Math.min(other.box.right, later.box.right) - Math.max(other.box.left, later.box.left);
      const narrow = Math.min(other.box.right - other.box.left, later.box.right - later.box.left);
      const isAbove = later.box.bottom <= other.box.top + 1 && common > narrow / 2;
      return isAbove && !isFurther(later.block, other.block);
    });
    if (earlier) {
      return [
        {
          rule: 'order',
          subject: later.text,
          message: `${quote(later.text)} is above ${quote(earlier.text)}, but screen readers read it later`,
          advice: 'Write the elements in reading order, and position them with styles.',
          ...at(later.block, later.box),
        },
      ];
    }
  }
  return [];
}

/** Items of one list may go up and down, as on a timeline, if each begins further along than those before it. */
function isFurther(later: Element, earlier: Element): boolean {
  const [item, other] = [later.closest('li'), earlier.closest('li')];
  if (!item || !other || item.parentElement !== other.parentElement) return false;
  const [box, before] = [item.getBoundingClientRect(), other.getBoundingClientRect()];
  return getComputedStyle(item).direction === 'rtl'
    ? box.right < before.right - 1
    : box.left > before.left + 1;
}

/** Finds text that is not in the script of its language: screen readers use the wrong voice, or skip it. */
function findLanguages(lines: readonly Line[]): Found[] {
  const found = new Map<string, Found>();
  const all = lines.flatMap(({ text, words }) => words.map((word) => ({ word, text })));
  for (const { word, text } of all) {
    const { element } = word;
    // Code has the words of its program, and comments in any language: nobody can say which.
    if (element.closest('pre, code')) continue;
    const language = element.closest('[lang]')?.getAttribute('lang');
    if (!language) continue; // axe reports a page without a language
    // Two letters are a word in Chinese; a single one may be a sign, such as π.
    const script = (/[^\P{L}\p{sc=Latn}]{2,}/u.exec(word.text)?.[0] ?? '')
      .split('')
      .map((letter) => scriptOf(letter, text))
      .find((one) => one !== undefined);
    if (!script || script.codes.includes(codeOf(language))) continue;
    const known = found.get(script.name);
    if (known && !known.isShared) continue;
    found.set(script.name, {
      rule: 'language',
      subject: script.name,
      message: `${quote(text)} is ${script.name}, but the page says that its language is “${language}”`,
      advice:
        'Set `lang` on the slide, its `Part` or the `Presentation`; a few words have it in their text: [mot juste]{lang=fr}.',
      isShared: isInFrame(element),
      ...at(element, word),
    });
  }
  return [...found.values()];
}

/** The script of a language, such as Latn; empty if there is no such language. */
function codeOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}
