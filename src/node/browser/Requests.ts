import type { Page, Request } from 'playwright-core';
import { attributes, slideSelector } from '../../core/page.ts';

/** What a slide asks for itself, with a script: what it does without an answer is its own affair. */
const own = ['fetch', 'xhr', 'eventsource', 'websocket', 'ping', 'manifest'];

/** The files that a page asks for, and those that it does not get. */
export class Requests {
  #open = new Set<Request>();
  /** Their types, by their addresses. */
  #missing = new Map<string, string>();

  readonly #page: Page;

  /** @param page still empty */
  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      if (isForeign(request, page)) return;
      if (![...own, 'media'].includes(request.resourceType())) this.#open.add(request);
    });
    page.on('requestfinished', (request) => this.#open.delete(request));
    page.on('requestfailed', (request) => {
      this.#open.delete(request);
      // The browser itself ends requests for media that it needs no more of.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.#miss(request);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#miss(response.request());
    });
  }

  #miss(request: Request) {
    if (own.includes(request.resourceType()) || isForeign(request, this.#page)) return;
    this.#missing.set(request.url(), request.resourceType());
  }

  /** Waits until nothing is loading any more; what has not come until then is missing. */
  async settle(deadline: number): Promise<void> {
    while (this.#open.size > 0 && performance.now() < deadline) {
      await new Promise((done) => setTimeout(done, 20));
    }
    for (const request of this.#open) this.#miss(request);
  }

  /** The addresses of the files that the page did not get, or has not got yet. */
  get doubtful(): string[] {
    return [...this.#missing.keys(), ...[...this.#open].map((request) => request.url())];
  }

  /** The addresses of the files that the page did not get. */
  get missing(): string[] {
    return [...this.#missing.keys()];
  }

  /** Whether a file that the page did not get is a picture, a sound or a film: without a slide, nobody misses it. */
  isShown(address: string): boolean {
    return ['image', 'media'].includes(this.#missing.get(address) ?? '');
  }
}

/** Whether a file belongs to the page of another server in a frame. */
function isForeign(request: Request, page: Page): boolean {
  try {
    const frame = request.frame();
    if (frame === page.mainFrame() || request.isNavigationRequest()) return false;
    return new URL(frame.url()).origin !== new URL(page.url()).origin;
  } catch {
    return false; // a frame that is gone, or without an address
  }
}

/**
 * Finds the slide that asks for each file: in an attribute, in its styles, or with a font. A file that a script asks
 * for has none.
 */
export async function askersOf(
  page: Page,
  addresses: readonly string[],
): Promise<(string | undefined)[]> {
  // It looks at all styles of all elements.
  if (addresses.length === 0) return [];
  return page.evaluate(
    ([wanted, selector, name]) => {
      const plain = (url: string, base = document.baseURI) =>
        URL.canParse(url, base) ? new URL(url, base).href.replace(/#.*/s, '') : undefined;
      const inText = (text: string, base?: string) =>
        [...text.matchAll(/url\((["']?)(.*?)\1\)/g)].map(([, , url = '']) => plain(url, base));
      const withShadows = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? withShadows(element.shadowRoot) : []),
        ]);
      const facesWith = (rules: Iterable<CSSRule>, base: string): [string, string | undefined][] =>
        [...rules].flatMap((rule) => {
          if (rule instanceof CSSGroupingRule) return facesWith(rule.cssRules, base);
          if (!(rule instanceof CSSFontFaceRule)) return [];
          const family = rule.style.getPropertyValue('font-family').replace(/^["']|["']$/g, '');
          return inText(rule.style.getPropertyValue('src'), base).map(
            (url): [string, string | undefined] => [family, url],
          );
        });
      const faces = [...document.styleSheets].flatMap((sheet) => {
        try {
          return facesWith(sheet.cssRules, sheet.href ?? document.baseURI);
        } catch {
          return []; // a stylesheet of another server
        }
      });
      const properties = [
        'background-image',
        'border-image-source',
        'clip-path',
        'content',
        'cursor',
        'filter',
        'list-style-image',
        'mask-image',
        'shape-outside',
      ];
      const asked = new Map<string | undefined, string>();
      for (const slide of document.querySelectorAll(selector)) {
        const id = slide.getAttribute(name);
        const ask = (url: string | undefined) => {
          if (id !== null && !asked.has(url)) asked.set(url, id);
        };
        for (const element of [slide, ...withShadows(slide)]) {
          for (const { value } of element.attributes)
            value.split(/[\s,]+/).forEach((part) => ask(plain(part)));
          const families = getComputedStyle(element).fontFamily;
          for (const [family, url] of faces) if (families.includes(family)) ask(url);
          for (const part of [undefined, '::before', '::after', '::marker']) {
            const styles = getComputedStyle(element, part);
            for (const property of properties)
              inText(styles.getPropertyValue(property)).forEach(ask);
          }
        }
      }
      return wanted.map((address) => asked.get(plain(address)));
    },
    [addresses, slideSelector, attributes.slide] as const,
  );
}
