import { attributes, creditLine } from '../core/page.ts';
import { address } from '../core/words.ts';
import { blockOf, isVisible, textsOf } from './texts.ts';

/** What is the same in all languages: code, formulas, what a demo shows, names of people and of sources. */
const sameEverywhere = `pre, code, kbd, samp, math, cite, a[href*="://"], ${[
  attributes.keys,
  attributes.tex,
  creditLine,
  attributes.byline,
]
  .map((name) => `[${name}]`)
  .join()}`;

const pictures = 'img[alt], :is(svg, video, ul, [role="img"])[aria-label]';

/** The texts that a slide shows now, and what it says instead of its pictures. */
export function saidOn(slide: HTMLElement): string[] {
  const blocks = new Map<Element, string>();
  for (const { element, content } of textsOf(slide)) {
    if (!isInPageLanguage(element)) continue;
    const block = blockOf(element);
    blocks.set(block, (blocks.get(block) ?? '') + content);
  }
  const instead = [...slide.querySelectorAll(pictures)]
    .filter((element) => isVisible(element) && isInPageLanguage(element))
    .map((element) => element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '');
  return [...blocks.values(), ...instead].map((text) =>
    text.replace(new RegExp(address, 'gu'), ''),
  );
}

/** Whether a text should be in the language of the page: an author may say that a quotation is in another one. */
const isInPageLanguage = (element: Element) =>
  !element.closest(sameEverywhere) &&
  element.closest('[lang]')?.getAttribute('lang') === document.documentElement.lang;
