import { countedOf } from '../../core/backup.ts';
import { placeOf } from '../../core/byline.ts';
import { directionOf } from '../../core/direction.ts';
import { textId } from '../../core/page.ts';
import { type PartsOf, withBreaks } from '../../core/longWords.ts';
import { readingClass, readingHtml } from '../../core/reading.ts';
import { escapeHtml } from '../../core/escaped.ts';
import type { Strings } from '../../core/strings.ts';
import { wordsOf } from '../wordsOf.ts';
import { appendToBody, insertAfterTitle, insertReading } from './poster.ts';
import type { RenderedTalk } from './renderTalk.ts';

/** The picture for link previews, in the folder of the page. */
export const socialPictureFile = 'social.png';

/** Its size in px, as the sites that show previews recommend. */
export const socialPictureSize = { width: 1200, height: 630 };

/**
 * Puts the text of the talk into a page, for visitors without scripts: people who have turned them off, search
 * engines, and link previews; and for those who want to read it.
 *
 * @param language that of the talk, or else of its page
 * @param text what `textOf` has made, with the addresses of the site
 */
export function insertText(
  html: string,
  talk: RenderedTalk,
  where: { site?: string; base: string; picture: boolean },
  { language = '', text = textOf(talk, language) }: { language?: string; text?: string } = {},
): string {
  const tags = metaTags(talk, where, language)
    .filter(([name]) => !html.includes(`"${name}"`))
    .map(([name, content]) => {
      const key = name.startsWith('og:') ? 'property' : 'name';
      return `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
    });
  const tagged = insertAfterTitle(html, tags.join(''));
  return insertReading(insertNotice(tagged, language, talk.strings), text);
}

/** Says what a visitor without scripts can do, in the language of the talk, unless the page says something itself. */
export function insertNotice(html: string, language: string, strings?: Partial<Strings>): string {
  if (html.includes('<noscript')) return html;
  const english = 'To present this talk, switch JavaScript on.';
  const own = wordsOf(language, strings).say(english);
  const lang = own === english ? 'en' : language;
  return appendToBody(
    html,
    `<noscript lang="${escapeHtml(lang)}" dir="${directionOf(own)}">${escapeHtml(own)}</noscript>`,
  );
}

/** Says what to do to somebody who has opened the page from the disk: there, a browser loads no modules. */
export function insertFileNotice(
  html: string,
  language: string,
  strings?: Partial<Strings>,
): string {
  const english =
    'From a disk, this page shows only its first slide. Open the file that "lectern export html" makes, or run "lectern present".';
  const own = wordsOf(language, strings).say(english);
  const lang = own === english ? 'en' : language;
  const style =
    'position:fixed;inset:auto 0 0;z-index:9;margin:0;padding:1rem;background:#fff;color:#111;font:1.25rem sans-serif';
  return appendToBody(
    html,
    `<p id="lectern-file" role="alert" lang="${escapeHtml(lang)}" dir="${directionOf(own)}" style="${style}" hidden>${escapeHtml(own)}</p>` +
      '<script>document.getElementById("lectern-file").hidden=location.protocol!=="file:"</script>',
  );
}

function metaTags(
  talk: RenderedTalk,
  { site, base, picture }: { site?: string; base: string; picture: boolean },
  language: string,
): [name: string, content: string][] {
  const { title, author, slides } = talk;
  const counted = countedOf(slides);
  const parts = [...new Set(counted.flatMap(({ part }) => part ?? []))];
  const { say, slides: slidesOf } = wordsOf(language, talk.strings);
  const by = author ? say(' by {author}', { author }) : '';
  const place = placeOf(talk).join(', ');
  const description = say('A talk{by}{place} in {slides}{parts}.', {
    by,
    place: place && ` (${place})`,
    slides: slidesOf(counted.length),
    parts: parts.length > 0 ? `: ${parts.join(', ')}` : '',
  });
  const address = site ?? (base.startsWith('.') ? '' : base);
  const image = `${address}${address === '' || address.endsWith('/') ? '' : '/'}${socialPictureFile}`;
  const { width, height } = socialPictureSize;
  return [
    ['description', description],
    ...(author ? [['author', author] satisfies [string, string]] : []),
    ['og:type', 'website'],
    ['og:title', title],
    ['og:description', description],
    ...(site ? [['og:url', site] satisfies [string, string]] : []),
    ...(picture
      ? ([
          ['og:image', image],
          ['og:image:width', String(width)],
          ['og:image:height', String(height)],
          ['og:image:alt', `${title}${by}`],
        ] satisfies [string, string][])
      : []),
    ['twitter:card', picture ? 'summary_large_image' : 'summary'],
  ];
}

/**
 * The text of a talk with its styles, as an element of a page.
 *
 * @param language that of the talk, or else of its page
 * @param settings.isAlone whether the page has all files in itself: pictures are in its scripts, and here in words
 * @param settings.partsOf where its long words may break
 */
export function textOf(
  talk: RenderedTalk,
  language: string,
  { isAlone = false, partsOf = () => undefined }: { isAlone?: boolean; partsOf?: PartsOf } = {},
): string {
  const read = readingHtml(talk, talk.slides, wordsOf(language, talk.strings).say);
  const text = withBreaks(read, language, partsOf);
  const words = isAlone ? text.replace(files, (file) => inWords.exec(file)?.[1] ?? '') : text;
  return `<div id="${textId}" class="${readingClass}"><style>body{margin:0}${talk.styles}</style>${words}</div>`;
}

/** Pictures and films, whose files would be in the page once more, and what they show in words. */
const files = /<img src="[^>]*>|<video src="[^]*?<\/video>/g;
const inWords = /\s(?:alt|aria-label)="([^"]*)"/;

/** The code of a chunk, as it can stand in a page that has all chunks. */
export const inlineCode = (code: string): string =>
  code
    // The code must not end the script element around it.
    .replace(/<(\/script|!--)/gi, '\\x3C$1')
    // Vite's list of files to preload for a dynamic import. Since Vite 8.4, its mark ends with a hash.
    .replace(/__VITE_PRELOAD__[\w$]*/g, 'void 0');
