import { escapeHtml } from './escaped.ts';

/** The page of a talk in another language. */
export interface OtherLanguage {
  lang: string;
  href: string;
}

/** What a language calls itself, as it stands alone: "Deutsch", "Français". */
export function nameOfLanguage(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return name.replace(/^./u, (first) => first.toLocaleUpperCase(lang));
}

/** The text of a talk with the way to its other languages, below its title. */
export const withOtherLanguages = (html: string, others: readonly OtherLanguage[]): string =>
  others.length === 0 ? html : html.replace('</header>', () => `${linksTo(others)}</header>`);

const linksTo = (others: readonly OtherLanguage[]) =>
  `<p>${others
    .map(
      ({ lang, href }) =>
        `<a href="${escapeHtml(href)}" hreflang="${escapeHtml(lang)}" lang="${escapeHtml(lang)}">${escapeHtml(nameOfLanguage(lang))}</a>`,
    )
    .join(' · ')}</p>`;
