import type { Page } from 'playwright-core';
import { attributes } from '../../../core/page.ts';

/** In a handout, the title of the talk is an h1 and its parts are h2: the headings of slides come below. */
export const levels = [0, 3, 3, 4, 5, 6, 6];

/** Reads the style rules that the slides use, and the address that the URLs in them are relative to. */
export function readStyles(
  page: Page,
): Promise<{ used: { css: string; base: string }[]; foreign: string[] }> {
  return page.evaluate(
    ([names, lowered]) => {
      const slides = [...document.querySelectorAll(`[${names.page}]`)];
      const isUsed = (selector: string, by: readonly Element[]) => {
        const still = selector.replace(
          /::?(?:hover|focus-visible|focus|active|visited|before|after|marker)\b/g,
          '',
        );
        try {
          return by.some((slide) => slide.querySelector(`:is(${still || '*'})`));
        } catch {
          return true;
        }
      };
      const faces = [...document.fonts];
      const fontRules: CSSRule[] = [];
      const collect = (rules: Iterable<CSSRule>) => {
        for (const rule of rules) {
          if (rule instanceof CSSFontFaceRule) fontRules.push(rule);
          else if (rule instanceof CSSGroupingRule) collect(rule.cssRules);
        }
      };
      const foreign: string[] = [];
      const sheets = [...document.styleSheets].flatMap((sheet) => {
        try {
          const base = sheet.href ?? document.baseURI;
          const node = sheet.ownerNode;
          const slide = node instanceof Element ? node.closest(`[${names.page}]`) : null;
          const { mediaText } = sheet.media;
          return { rules: [...sheet.cssRules], base, slide, mediaText };
        } catch {
          // The browser does not give away the rules of other sites.
          foreign.push(sheet.href ?? '');
          return [];
        }
      });
      for (const { rules } of sheets) collect(rules);
      /** Every selector of a list, below the stills: a handout has other texts, too. */
      const below = (selectors: string, slide: Element | null) => {
        const id = slide?.getAttribute(names.page);
        const still = id == null ? '.still ' : `:where([id="${CSS.escape(id)}"]) > .still `;
        let [depth, result] = [0, still];
        for (const [part] of selectors.matchAll(/\\[^]|"(?:\\[^]|[^"\\])*"|[^]/g)) {
          if ('(['.includes(part)) depth++;
          if (')]'.includes(part)) depth--;
          result += part === ',' && depth === 0 ? `, ${still}` : part;
        }
        return result;
      };
      const textOf = (rule: CSSRule, slide: Element | null): string => {
        if (rule instanceof CSSFontFaceRule) {
          // The browser lists its faces in the order of their rules, and knows which of them it needed.
          return faces[fontRules.indexOf(rule)]?.status === 'loaded' ? rule.cssText : '';
        }
        if (rule instanceof CSSStyleRule) {
          if (!isUsed(rule.selectorText, slide ? [slide] : slides)) return '';
          const selector = rule.selectorText.replace(
            /(?<![\w.#-])h([1-6])(?![\w-])/g,
            (_, level: string) => `h${lowered[Number(level)]}`,
          );
          return below(selector, slide) + rule.cssText.slice(rule.selectorText.length);
        }
        if (rule instanceof CSSGroupingRule) {
          const inside = [...rule.cssRules].map((one) => textOf(one, slide)).join('');
          return inside && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside}}`;
        }
        return rule instanceof CSSPageRule || rule instanceof CSSKeyframesRule ? '' : rule.cssText;
      };
      const used = sheets.flatMap(({ rules, base, slide, mediaText }) =>
        rules.flatMap((rule) => {
          const css = textOf(rule, slide);
          if (!css) return [];
          return { css: mediaText ? `@media ${mediaText} {${css}}` : css, base };
        }),
      );
      return { used, foreign };
    },
    [attributes, levels] as const,
  );
}
