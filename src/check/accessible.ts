import type { Found } from '../core/rules.ts';
import { type Line, isDecoration, isSeen, isTurned, quote, toBox, toRect, union } from './texts.ts';

/** Finds what people who do not see the slide, or who tab through it, would miss; axe does the rest. */
export function findInaccessible(slide: HTMLElement, lines: readonly Line[]): Found[] {
  return [
    ...findHeadings(slide, lines),
    ...findAlternatives(slide),
    ...findLinkTexts(slide),
    ...findOrder(slide, lines),
  ];
}

function findHeadings(slide: HTMLElement, lines: readonly Line[]): Found[] {
  const headings = [...slide.querySelectorAll('h1, h2, [role="heading"]')].filter(
    (element) =>
      element.textContent?.trim() && !element.closest('[aria-hidden="true"]') && isThere(element),
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
          'Put a <Heading> on it: screen readers, the outline of the PDF and the handout know the slide by it.',
        box: largest && toBox(largest.box),
      },
    ];
  }
  const found: Found[] = [];
  if (second && /^H1$|^H2$/.test(second.tagName) && second.tagName === first.tagName) {
    found.push({
      rule: 'heading',
      subject: second.textContent ?? '',
      message: `The slide has two headings: ${quote(first.textContent ?? '')} and ${quote(second.textContent ?? '')}`,
      advice: 'Keep one, and make the other a paragraph.',
      box: toBox(toRect(second.getBoundingClientRect())),
    });
  }
  const name = slide.getAttribute('aria-labelledby');
  const named = name ? document.getElementById(name) : null;
  if (name && !named) {
    found.push({
      rule: 'heading',
      subject: first.textContent ?? '',
      message: `${quote(first.textContent ?? '')} does not name the slide`,
      advice: 'Take <Heading> instead of a heading of your own: it tells the slide its name.',
      box: toBox(toRect(first.getBoundingClientRect())),
    });
  }
  return found;
}

/** Whether readers find it: it may be out of sight. */
const isThere = (element: Element) => element.checkVisibility({ visibilityProperty: true });

/** What an alternative text must not be: the name of a file, or of its kind. */
const emptyTalk =
  /\.(?:png|jpe?g|gif|svg|webp|avif|mp4)$|^(?:an? )?(?:image|picture|photo|graphic|screenshot|icon|logo|diagram|chart|img|untitled)(?: of)?\.?$/i;

function findAlternatives(slide: HTMLElement): Found[] {
  return [...slide.querySelectorAll('img, [role="img"]')].filter(isThere).flatMap((element) => {
    const text = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '';
    if (!emptyTalk.test(text.trim())) return []; // where there is none at all, axe says so
    return {
      rule: 'alternative' as const,
      subject: text,
      message: `The alternative text ${quote(text)} does not say what is to be seen`,
      advice: 'Say what the picture tells, or give it alt="" when it tells nothing.',
      box: toBox(toRect(element.getBoundingClientRect())),
    };
  });
}

const nowhere =
  /^(?:click |tap |press )?(?:here|this|this link|link|more|read more|see more|learn more|details|source|website|page|see here|go)[.…!]?$/i;

function findLinkTexts(slide: HTMLElement): Found[] {
  const links = [...slide.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isSeen);
  const places = new Map<string, string>();
  return links.flatMap((link) => {
    const label = link.getAttribute('aria-label') ?? link.textContent ?? '';
    const text = label.replace(/\s+/g, ' ').trim();
    const box = toBox(toRect(link.getBoundingClientRect()));
    const said = places.get(text.toLowerCase());
    places.set(text.toLowerCase(), link.href);
    if (nowhere.test(text)) {
      return {
        rule: 'linkText' as const,
        subject: text,
        message: `The link ${quote(text)} does not say where it goes`,
        advice: 'Name the page that it opens.',
        box,
      };
    }
    if (said !== undefined && said !== link.href) {
      return {
        rule: 'linkText' as const,
        subject: text,
        message: `Two links are called ${quote(text)} and lead to different pages`,
        advice: 'Give each the name of the page that it opens.',
        box,
      };
    }
    return [];
  });
}

/** Blocks that are read after what stands below them. */
function findOrder(slide: HTMLElement, lines: readonly Line[]): Found[] {
  const blocks = new Map<Element, { text: string; box: Line['box'] }>();
  for (const { block, element, text, box } of lines) {
    if (element.closest('[aria-hidden="true"], [data-frame]') || isDecoration(element)) continue;
    if (isTurned(element, slide)) continue;
    const known = blocks.get(block);
    blocks.set(block, known ? { ...known, box: union(known.box, box) } : { text, box });
  }
  const read = [...blocks.values()];
  for (const [index, later] of read.entries()) {
    const earlier = read.slice(0, index).findLast((other) => {
      const common =
        Math.min(other.box.right, later.box.right) - Math.max(other.box.left, later.box.left);
      const narrow = Math.min(other.box.right - other.box.left, later.box.right - later.box.left);
      return later.box.bottom <= other.box.top + 1 && common > narrow / 2;
    });
    if (earlier) {
      return [
        {
          rule: 'order',
          subject: later.text,
          message: `${quote(later.text)} stands above ${quote(earlier.text)}, but is read after it`,
          advice:
            'Write them in the order in which they are to be read, and place them with styles.',
          box: toBox(later.box),
        },
      ];
    }
  }
  return [];
}
