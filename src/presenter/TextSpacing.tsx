import { Global } from '@emotion/react';
import { useEffect, useRef, useState } from 'react';
import { attributes, slideSelector } from '../core/page.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { slideOnStage } from './slideOnStage.ts';

/**
 * Keeps all text on the slide if somebody has set more space between letters, words and lines for all pages, as WCAG
 * 1.4.12 allows: the content gets smaller until it fits. A slide cannot get larger.
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
    const fit = () => {
      const slide = document.querySelector<HTMLElement>(slideOnStage);
      if (slide) fitText(slide);
    };
    fit();
    const onMove = new MutationObserver(fit);
    onMove.observe(document.body, { subtree: true, attributeFilter: [attributes.hidden] });
    // A slide in another script can be there before its letters.
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      onMove.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
      for (const slide of document.querySelectorAll<HTMLElement>(slideSelector))
        slide.style.zoom = '';
    };
  }, [isSpaced]);
  return (
    <div css={visuallyHidden} aria-hidden>
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
  [`main pre :is([${attributes.line}], samp)`]: { display: 'block', fontSize: '0.68em !important' },
  'main svg text': { transformBox: 'fill-box', transformOrigin: 'left', scale: '0.8' },
  'main svg text[text-anchor="middle"]': { transformOrigin: 'center' },
  'main svg text[text-anchor="end"]': { transformOrigin: 'right' },
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

/** How far a line may be out of its box, in px: letters are lower than their line. */
const tolerance = 4;

/** The parts of its size that text can have. */
const sizes = [1, 0.85, 0.72, 0.62, 0.55, 0.5];

function fitText(slide: HTMLElement) {
  // Code has the lines that its heading leaves room for: a heading with more space leaves less.
  for (const size of slide.querySelector('pre') ? sizes.slice(1) : sizes) {
    slide.style.zoom = size === 1 ? '' : String(size);
    if (!losesText(slide)) return;
  }
}

function losesText(slide: HTMLElement) {
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (isLost(texts.currentNode as Text, slide)) return true;
  }
  return false;
}

/** Whether a text is beyond the edge of the slide, or of a box that cuts it. */
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
  // What only screen readers read has no size.
  if (width < 3) return false;
  for (let box = text.parentElement; box && slide.contains(box); box = box.parentElement) {
    if (box !== slide && !/clip|hidden/.test(getComputedStyle(box).overflow)) continue;
    const edge = box.getBoundingClientRect();
    if (edge.width < 3) return false;
    const out = [edge.left - left, edge.top - top, right - edge.right, bottom - edge.bottom];
    if (Math.max(...out) > tolerance) return true;
  }
  return false;
}
