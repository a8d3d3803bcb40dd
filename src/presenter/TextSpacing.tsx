import { Global } from '@emotion/react';
import { useEffect, useRef, useState } from 'react';
import { attributes, slideSelector } from '../core/page.ts';
import { slideWidth } from '../core/sizes.ts';
import { hiddenAtTop } from '../spectacle/visuallyHidden.ts';

/**
 * Keeps all text on each slide that is seen, on stage and in pictures, if somebody has set more space between letters,
 * words and lines for all pages, as WCAG 1.4.12 allows: the content gets smaller until it fits. A slide cannot get larger.
 */
export function TextSpacing() {
  const probe = useRef<HTMLSpanElement>(null);
  const [isSpaced, setSpaced] = useState(false);
  useEffect(() => {
    // The probe gets wider or higher at the moment when somebody sets the space.
    const onResize = new ResizeObserver(() => setSpaced(hasMoreSpace(probe.current!)));
    onResize.observe(probe.current!);
    return () => onResize.disconnect();
  }, []);
  useEffect(() => {
    if (!isSpaced) return undefined;
    const fit = () => seenSlides().forEach(fitText);
    fit();
    const onMove = new MutationObserver((records) => {
      const isNew = (slide: Element) =>
        records.some(
          ({ target, addedNodes }) =>
            target === slide || [...addedNodes].some((node) => node.contains(slide)),
        );
      seenSlides().filter(isNew).forEach(fitText);
    });
    onMove.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: [attributes.hidden],
    });
    // A slide in another script can be there before its letters.
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      onMove.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
      for (const slide of document.querySelectorAll<HTMLElement>(slideSelector)) setSize(slide, 1);
    };
  }, [isSpaced]);
  return (
    <div css={hiddenAtTop} aria-hidden>
      {isSpaced && <Global styles={spaced} />}
      <span ref={probe} style={unspaced}>
        a a
      </span>
    </div>
  );
}

// Code has a place for each letter, and a drawing one for each text. Smaller letters with their spaces are no wider there
// than letters are without them.
const spaced = {
  [`${slideSelector} pre :is([${attributes.line}], samp)`]: {
    display: 'block',
    fontSize: '0.68em !important',
  },
  [`${slideSelector} svg text`]: {
    transformBox: 'fill-box',
    transformOrigin: 'left',
    scale: '0.8',
  },
  [`${slideSelector} svg text[text-anchor="middle"]`]: { transformOrigin: 'center' },
  [`${slideSelector} svg text[text-anchor="end"]`]: { transformOrigin: 'right' },
} as const;

const unspaced = {
  display: 'inline-block',
  letterSpacing: 0,
  wordSpacing: 0,
  lineHeight: 1,
} as const;

/** Whether styles of the user, which win, have given an element other spaces than its own. */
function hasMoreSpace(element: Element) {
  const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(element);
  return (
    !/^(?:normal|0px)$/.test(letterSpacing) || wordSpacing !== '0px' || lineHeight !== fontSize
  );
}

/** The slide on stage, and all pictures of slides. */
const seenSlides = () => [
  ...document.querySelectorAll<HTMLElement>(`${slideSelector}[${attributes.hidden}="false"]`),
];

/** How far a line may be out of its box, in px of the slide: letters are lower than their line. */
const tolerance = 4;
/** The width in px of the slide that no text has which is seen: what only screen readers read has no size. */
const unseen = 3;

/** The parts of its size that text can have. */
const sizes = [1, 0.85, 0.72, 0.62, 0.55, 0.5];

function fitText(slide: HTMLElement) {
  // Code has the lines that its heading leaves room for: a heading with more space leaves less.
  for (const size of slide.querySelector('pre') ? sizes.slice(1) : sizes) {
    setSize(slide, size);
    if (!losesText(slide)) return;
  }
}

/** Makes a slide smaller. A large heading keeps its width, and the drawing beside it its size and its place. */
function setSize(slide: HTMLElement, size: number) {
  const unless1 = (value: string) => (size === 1 ? '' : value);
  slide.style.zoom = unless1(`${size}`);
  for (const heading of slide.querySelectorAll<HTMLElement>('[data-size="display"]')) {
    heading.style.minWidth = unless1(`${parseFloat(heading.style.maxWidth) / size}px`);
  }
  const drawing = slide.querySelector<HTMLElement>(`[${attributes.drawing}]`);
  if (drawing) drawing.style.zoom = unless1(`${1 / size}`);
}

function losesText(slide: HTMLElement) {
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (isLost(texts.currentNode as Text, slide)) return true;
  }
  return false;
}

/** Whether a text is beyond the edge of the slide, or of a box that cuts it, or on the progress; or a word of a large heading is broken. */
function isLost(text: Text, slide: Element) {
  // Drawings, and emoji as large as one, may leave the slide, and of long code there are some lines. Its output may not,
  // and neither may what a later step shows.
  const mayLeave = text.parentElement?.closest(
    `[aria-hidden="true"]:not([data-state]), pre:has([${attributes.line}])`,
  );
  if (!text.data.trim() || mayLeave) return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, top, right, bottom, width } = range.getBoundingClientRect();
  const scale = slide.getBoundingClientRect().width / slideWidth;
  if (width < unseen * scale) return false;
  if (text.parentElement!.closest('[data-size="display"]') && hasBrokenWord(text)) return true;
  const progress = slide.querySelector(`[${attributes.progress}]`)?.getBoundingClientRect();
  if (progress && bottom > progress.top && top < progress.bottom) return true;
  for (let box = text.parentElement; box && slide.contains(box); box = box.parentElement) {
    if (box !== slide && !/clip|hidden/.test(getComputedStyle(box).overflow)) continue;
    const edge = box.getBoundingClientRect();
    if (edge.width < unseen * scale) return false;
    const out = [edge.left - left, edge.top - top, right - edge.right, bottom - edge.bottom];
    if (Math.max(...out) > tolerance * scale) return true;
  }
  return false;
}

function hasBrokenWord(text: Text) {
  const range = document.createRange();
  return [...text.data.matchAll(word)].some(({ 0: { length }, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + length);
    return range.getClientRects().length > 1;
  });
}

/** Letters between which a line ends only if it has no room for them: not those of languages without spaces. */
const word = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{M}]+/gu;
