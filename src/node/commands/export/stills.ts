import type { Page } from 'playwright-core';
import { attributes } from '../../../core/page.ts';
import { firstLine } from '../../errors.ts';

/** The slides of a page as HTML that needs no script and no other file. */
export interface Stills {
  /** The language of the page. */
  language: string;
  /** The direction of the page. */
  direction: string;
  stills: { html: string; headingId: string }[];
  /** The styles of the stills. */
  stillStyles: string;
  /** Replaces the addresses of images and fonts in a text with the files themselves. */
  inline: (html: string) => string;
  /** What could not be loaded, a sentence each. */
  problems: string[];
}

/** In a handout, the title of the talk is an h1 and its parts are h2: the headings of slides come below. */
const levels = [0, 3, 3, 4, 5, 6, 6];

/**
 * Takes the stills out of a page in the print view.
 *
 * @param timeout how long a file may take to load, in ms
 */
export async function takeStills(page: Page, timeout: number): Promise<Stills> {
  // The styles first: finding the ones that are used needs the original headings of the slides.
  const { used, foreign } = await readStyles(page);
  const { stills, images, lost } = await readStills(page);
  const { language, direction } = await page.evaluate(() => ({
    language: document.documentElement.lang || 'en',
    direction: document.dir || 'ltr',
  }));
  const files = new Set(images);
  const stillStyles = used
    .map(({ css, base }) =>
      css.replace(/url\((["']?)(.*?)\1\)/g, (whole, _quote, url: string) => {
        if (url.startsWith('#')) return whole;
        if (!URL.canParse(url, base)) return whole;
        const { href } = new URL(url, base);
        files.add(href);
        return `url("${href}")`;
      }),
    )
    .join('\n');
  const addresses = [...files].filter((file) => !file.startsWith('data:'));
  const { inline, problems } = await load(page, addresses, timeout);
  return {
    language,
    direction,
    stills,
    stillStyles,
    inline,
    problems: [...foreign.map(foreignSentence), ...lost, ...problems],
  };
}

const foreignSentence = (address: string) =>
  `${address} is not in the handout, because it is a stylesheet of another site: import it in a module.`;

/** Reads the style rules that the slides use, and the address that the URLs in them are relative to. */
function readStyles(
  page: Page,
): Promise<{ used: { css: string; base: string }[]; foreign: string[] }> {
  return page.evaluate(
    ([names, lowered]) => {
      const slides = [...document.querySelectorAll(`[${names.page}]`)];
      const isUsed = (selector: string) => {
        const still = selector.replace(
          /::?(?:hover|focus-visible|focus|active|visited|before|after|marker)\b/g,
          '',
        );
        try {
          return slides.some((slide) => slide.querySelector(`:is(${still || '*'})`));
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
          return [{ rules: [...sheet.cssRules], base: sheet.href ?? document.baseURI }];
        } catch {
          // The browser does not give away the rules of other sites.
          foreign.push(sheet.href ?? '');
          return [];
        }
      });
      for (const { rules } of sheets) collect(rules);
      const textOf = (rule: CSSRule): string => {
        if (rule instanceof CSSFontFaceRule) {
          // The browser lists its faces in the order of their rules, and knows which of them it needed.
          return faces[fontRules.indexOf(rule)]?.status === 'loaded' ? rule.cssText : '';
        }
        if (rule instanceof CSSStyleRule) {
          if (!isUsed(rule.selectorText)) return '';
          const selector = rule.selectorText.replace(
            /(?<![\w.#-])h([1-6])(?![\w-])/g,
            (_, level: string) => `h${lowered[Number(level)]}`,
          );
          return selector + rule.cssText.slice(rule.selectorText.length);
        }
        if (rule instanceof CSSGroupingRule) {
          const inside = [...rule.cssRules].map(textOf).join('');
          return inside && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside}}`;
        }
        return rule instanceof CSSPageRule || rule instanceof CSSKeyframesRule ? '' : rule.cssText;
      };
      const used = sheets.flatMap(({ rules, base }) =>
        rules.flatMap((rule) => {
          const css = textOf(rule);
          return css ? { css, base } : [];
        }),
      );
      return { used, foreign };
    },
    [attributes, levels] as const,
  );
}

/** Reads the slides, and changes what would not work in another file. */
function readStills(
  page: Page,
): Promise<Pick<Stills, 'stills'> & { images: string[]; lost: string[] }> {
  return page.evaluate(
    ([names, lowered]) => {
      const images: string[] = [];
      const lost: string[] = [];
      const absolute = (url: string) => {
        if (!URL.canParse(url, document.baseURI)) return url;
        const { href } = new URL(url, document.baseURI);
        images.push(href);
        return href;
      };
      const freeze = (still: Element) => {
        for (const canvas of still.querySelectorAll('canvas')) {
          const image = document.createElement('img');
          image.className = canvas.className;
          try {
            image.src = canvas.toDataURL();
          } catch {
            // The browser does not give away pictures of other sites.
            const slide = still.closest(`[${names.page}]`)?.getAttribute(names.page);
            lost.push(
              `Slide "${slide}" has a canvas with a picture from another site: it is left out.`,
            );
          }
          canvas.replaceWith(image);
        }
        for (const image of still.querySelectorAll('img')) {
          const address = image.currentSrc || image.getAttribute('src');
          if (address) image.src = absolute(address);
          for (const name of ['srcset', 'sizes', 'loading']) image.removeAttribute(name);
        }
        for (const source of still.querySelectorAll('picture > source, script')) source.remove();
        for (const element of still.querySelectorAll('[style*="url("]')) {
          const style = element.getAttribute('style')!;
          element.setAttribute(
            'style',
            style.replace(/url\((["']?)(.*?)\1\)/g, (whole, _quote, url: string) =>
              url.startsWith('#') ? whole : `url("${absolute(url)}")`,
            ),
          );
        }
      };
      const pointToSlides = (still: Element) => {
        for (const link of still.querySelectorAll('a[href^="#"]')) {
          const target = document.getElementById(
            new URLSearchParams(
              `id=${link.getAttribute('href')!.slice(1).replace(/[&+]/g, encodeURIComponent)}`,
            ).get('id')!,
          );
          const id = target?.closest(`[${names.page}]`)?.getAttribute(names.page);
          if (id) link.setAttribute('href', `#${encodeURIComponent(id)}`);
          link.removeAttribute('target');
        }
      };
      const lowerHeadings = (still: Element) => {
        // From the lowest level up: no heading is lowered twice.
        for (const level of [5, 4, 3, 2, 1]) {
          for (const heading of still.querySelectorAll(`h${level}`)) {
            const lower = document.createElement(`h${lowered[level]}`);
            for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
            lower.append(...heading.childNodes);
            heading.replaceWith(lower);
          }
        }
      };
      const stills = [...document.querySelectorAll(`[${names.page}]`)].map((sheet) => {
        const still = sheet.querySelector(':scope > div')!;
        freeze(still);
        pointToSlides(still);
        lowerHeadings(still);
        // The article around it has the name. Without a name, the section is not one more landmark.
        const section = still.querySelector('section[aria-labelledby]');
        const headingId = section?.getAttribute('aria-labelledby') ?? '';
        section?.removeAttribute('aria-labelledby');
        return { html: still.outerHTML, headingId };
      });
      return { stills, images, lost };
    },
    [attributes, levels] as const,
  );
}

/** Loads files, which then replace their addresses. */
async function load(
  page: Page,
  files: readonly string[],
  timeout: number,
): Promise<Pick<Stills, 'inline' | 'problems'>> {
  const problems: string[] = [];
  const contents = new Map<string, string>();
  const loadFile = async (file: string) => {
    try {
      const response = await page.request.get(file, { timeout });
      if (!response.ok()) throw new Error(`status ${response.status()}`);
      const type = (response.headers()['content-type'] ?? 'application/octet-stream').split(';')[0];
      contents.set(file, `data:${type};base64,${(await response.body()).toString('base64')}`);
    } catch (error) {
      // Without the browser, all of them would be missing.
      if (page.isClosed()) throw error;
      problems.push(
        `${file} is not in the handout, because it does not load: ${firstLine(String(error))}`,
      );
    }
  };
  // All at once: several that never answer take no longer than one.
  await Promise.all(files.map(loadFile));
  // The longest first: an address may begin with another one.
  const longestFirst = [...contents].toSorted(([one], [other]) => other.length - one.length);
  const inline = (html: string) =>
    longestFirst.reduce(
      (text, [file, data]) =>
        text.replaceAll(escape(file), () => data).replaceAll(file, () => data),
      html,
    );
  return { inline, problems };
}

/** Text as it is written in HTML. */
export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
