import { languageFor } from '../core/languages.ts';
import type { OtherLanguage } from '../core/otherLanguages.ts';

/**
 * The pages of the talk in its other languages, at the same slide and step, in the same view. A build names them in the
 * head of the page.
 */
export function otherPages(): OtherLanguage[] {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')]
    .map(({ hreflang, href }) => ({ lang: hreflang, href }))
    .filter(({ lang }) => lang !== 'x-default');
  const names = links.map(({ lang }) => lang);
  const own = languageFor(names, document.documentElement.lang);
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const { search, hash } = window.location;
  return links
    .filter(({ lang }) => lang !== own)
    .map(({ lang, href }) => {
      const url = new URL(published ? wayTo(href, published) : href, window.location.href);
      return { lang, href: Object.assign(url, { search, hash }).href };
    });
}

/** The address of the other language where the link to it goes at the moment of a click: the talk may have moved. */
export function followTalk(link: HTMLAnchorElement): void {
  const now = otherPages().find(({ lang }) => lang === link.hreflang);
  if (now) link.href = now.href;
}

/** The way from one page of a site to another one: the talk may be shown from a copy of the site. */
function wayTo(href: string, from: string): string {
  const [own, other] = [from, href].map((address) => new URL(address).pathname.split('/')) as [
    string[],
    string[],
  ];
  const same = own.findIndex((part, at) => at === own.length - 1 || part !== other[at]);
  return '../'.repeat(own.length - 1 - same) + other.slice(same).join('/') || './';
}
