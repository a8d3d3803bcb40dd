import { useEffect, useRef } from 'react';
import { attributes } from '../core/page.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { slideOnStage } from './watchSteps.ts';

/**
 * Keeps all text on the slide if somebody has set more space between letters, words and lines for all pages, as WCAG
 * 1.4.12 allows: the content gets smaller until it fits. A slide cannot get larger.
 */
export function TextSpacing() {
  const probe = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let isSpaced = false;
    const fit = () => {
      const slide = document.querySelector<HTMLElement>(slideOnStage);
      if (slide) fitText(slide, isSpaced);
    };
    // The probe gets wider or higher at the moment when somebody sets the space.
    const onResize = new ResizeObserver(() => {
      if (isSpaced === hasMoreSpace(probe.current!)) return;
      isSpaced = !isSpaced;
      fit();
    });
    const onMove = new MutationObserver(() => isSpaced && fit());
    onResize.observe(probe.current!);
    onMove.observe(document.body, { subtree: true, attributeFilter: [attributes.hidden] });
    return () => {
      onResize.disconnect();
      onMove.disconnect();
    };
  }, []);
  return (
    <div css={visuallyHidden} aria-hidden>
      <span ref={probe} style={unspaced}>
        a a
      </span>
    </div>
  );
}

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

function fitText(slide: HTMLElement, isSpaced: boolean) {
  for (const size of isSpaced ? sizes : [1]) {
    slide.style.zoom = size === 1 ? '' : String(size);
    if (!isSpaced || !losesText(slide)) return;
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
  // Drawings, and emoji as large as one, may leave the slide. So may not what a later step shows.
  const isDrawing = text.parentElement?.closest('[aria-hidden="true"]:not([data-state])');
  if (!text.data.trim() || isDrawing) return false;
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
