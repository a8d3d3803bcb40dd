import type { Page } from 'playwright-core';
import { attributes } from '../../../core/page.ts';

/** In a handout, the title of the talk is an h1 and its parts are h2: the headings of slides come below. */
export const levels = [0, 3, 3, 4, 5, 6, 6];

/**
 * Keeps the text of each rule that a script inserts: of a shorthand with a variable, such as `font: 700 24px var(--own)`,
 * the browser forgets what it is once a part of it is set again.
 */
export function keepWritten(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const insertRule = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'insertRule')!
      .value as (this: CSSStyleSheet, text: string, at?: number) => number;
    CSSStyleSheet.prototype.insertRule = function (text, ...where) {
      const index = insertRule.call(this, text, ...where);
      const rule = this.cssRules[index]!;
      if (/[a-z]: ;/.test(rule.cssText)) Object.assign(rule, { written: text });
      return index;
    };
  });
}

/** Reads the style rules that the slides use, and the address that the URLs in them are relative to. */
export function readStyles(page: Page): Promise<{ css: string; base: string }[]> {
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
      const sheets = [...document.styleSheets].flatMap((sheet) => {
        try {
          const node = sheet.ownerNode;
          const slide = node instanceof Element ? node.closest(`[${names.page}]`) : null;
          const { mediaText } = sheet.media;
          const base = sheet.href ?? document.baseURI;
          return { rules: [...sheet.cssRules], slide, mediaText, base };
        } catch {
          return []; // one of another site: see `foreignStyles`
        }
      });
      for (const { rules } of sheets) collect(rules);
      /** Every selector of a list, within the still of one slide: its own styles are for nothing else. */
      const within = (slide: Element, selectors: string) => {
        if (/^(?:html|body|:root)\b/.test(selectors)) return selectors;
        const id = CSS.escape(slide.getAttribute(names.page) ?? '');
        const still = `:where([id="${id}"]) > .still `;
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
          const text = slide ? within(slide, selector) : selector;
          const { written } = rule as { written?: string };
          const own = written?.slice(written.indexOf('{'));
          return text + (own ?? rule.cssText.slice(rule.selectorText.length));
        }
        if (rule instanceof CSSGroupingRule) {
          const inside = [...rule.cssRules].map((one) => textOf(one, slide)).join('');
          return inside && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside}}`;
        }
        return rule instanceof CSSPageRule ? '' : rule.cssText;
      };
      return sheets.flatMap(({ rules, base, slide, mediaText }) =>
        rules.flatMap((rule) => {
          const css = textOf(rule, slide);
          return css ? { css: mediaText ? `@media ${mediaText} {${css}}` : css, base } : [];
        }),
      );
    },
    [attributes, levels] as const,
  );
}

/**
 * Reads the variables that styles give to the page around the slides, such as `:root { --brand: red }`: a handout has
 * another page, so its stills get them.
 */
export function readVariables(page: Page): Promise<string> {
  return page.evaluate((name) => {
    const around: Element[] = [];
    const first = document.querySelector(`[${name}]`);
    for (let at = first?.parentElement; at; at = at.parentElement) around.push(at);
    const isAround = (selector: string) => {
      try {
        // A rule for all elements matches the slides as well.
        return !selector.includes('*') && around.some((element) => element.matches(selector));
      } catch {
        return false;
      }
    };
    const textOf = (rule: CSSRule): string => {
      if (rule instanceof CSSStyleRule) {
        const names = isAround(rule.selectorText) ? [...rule.style] : [];
        const values = names
          .filter((property) => property.startsWith('--'))
          .map((property) => `${property}:${rule.style.getPropertyValue(property)};`);
        return values.length > 0 ? `.still{${values.join('')}}` : '';
      }
      if (!(rule instanceof CSSGroupingRule) || rule instanceof CSSPageRule) return '';
      const inside = [...rule.cssRules].map(textOf).join('');
      return inside && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside}}`;
    };
    return [...document.styleSheets]
      .flatMap((sheet) => {
        try {
          return [...sheet.cssRules];
        } catch {
          return []; // a stylesheet of another site, which is reported
        }
      })
      .map(textOf)
      .join('\n');
  }, attributes.page);
}

/** The addresses of stylesheets of other sites, whose rules the browser does not give away. */
export function foreignStyles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => {
      try {
        return sheet.cssRules ? [] : [];
      } catch {
        return sheet.href ?? '';
      }
    }),
  );
}
