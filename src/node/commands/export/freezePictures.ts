import type { Page } from 'playwright-core';
import { attributes } from '../../../core/page.ts';

/**
 * Makes the pictures of the slides independent of the page and its address.
 *
 * @returns the addresses of the files that they need, and what is lost, a sentence each
 */
export function freezePictures(page: Page): Promise<{ images: string[]; lost: string[] }> {
  return page.evaluate((names) => {
    const images: string[] = [];
    const lost: string[] = [];
    const absolute = (url: string) => {
      if (!URL.canParse(url, document.baseURI)) return url;
      const { href } = new URL(url, document.baseURI);
      images.push(href);
      return href;
    };
    const shadowsIn = (root: ParentNode): ShadowRoot[] =>
      [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot, ...shadowsIn(shadowRoot)] : [],
      );
    /** A picture that is only in the memory of this page. */
    const drawn = (image: HTMLImageElement) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL();
    };
    const freeze = (still: Element | ShadowRoot, slide: string) => {
      for (const canvas of still.querySelectorAll('canvas')) {
        const image = document.createElement('img');
        for (const { name, value } of canvas.attributes) image.setAttribute(name, value);
        image.alt = canvas.getAttribute('aria-label') ?? '';
        try {
          image.src = canvas.toDataURL();
        } catch {
          // The browser does not give away pictures of other sites.
          lost.push(
            `Slide "${slide}" has a canvas with a picture from another site: it is left out.`,
          );
        }
        canvas.replaceWith(image);
      }
      for (const image of still.querySelectorAll('img')) {
        const address = image.currentSrc || image.getAttribute('src');
        if (address?.startsWith('blob:')) image.src = drawn(image);
        else if (address) image.src = absolute(address);
        for (const name of ['srcset', 'sizes', 'loading']) image.removeAttribute(name);
      }
      for (const image of still.querySelectorAll('image')) {
        for (const name of ['href', 'xlink:href']) {
          const address = image.getAttribute(name);
          if (address && !address.startsWith('#')) image.setAttribute(name, absolute(address));
        }
      }
      for (const frame of still.querySelectorAll<HTMLIFrameElement>('iframe[src]')) {
        if (!frame.src.startsWith(`${window.location.origin}/`)) continue;
        lost.push(`Slide "${slide}" has a frame with a page of the talk: it is left out.`);
        frame.removeAttribute('src');
      }
      // The styles of a slide are with all others: see `readStyles`.
      const extra = still instanceof ShadowRoot ? 'script' : 'script, style';
      for (const element of still.querySelectorAll(`picture > source, ${extra}`)) element.remove();
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
    for (const sheet of document.querySelectorAll(`[${names.page}] > div`)) {
      const slide = sheet.parentElement!.getAttribute(names.page)!;
      for (const root of [sheet, ...shadowsIn(sheet)]) freeze(root, slide);
    }
    return { images, lost };
  }, attributes);
}
