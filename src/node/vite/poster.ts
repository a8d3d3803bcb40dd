import {
  attributes,
  parameters,
  posterId,
  readStep,
  viewKey,
  viewParameters,
} from '../../core/page.ts';
import { isCharacter, keyBindings } from '../../core/keys.ts';
import { wantsReading } from '../../core/wantsReading.ts';
import { fitPoster, keepInput, loadAfterPoster, showText } from './page/poster.ts';
import { placesOf, replaceIn } from './places.ts';
import { textOfAttribute } from './renderTalk.ts';

/** The keys that lead to the next step, without letters: who reads the talk may have switched those off. */
const nextKeys = keyBindings
  .find(({ command }) => command === 'next')!
  .keys.filter((key) => !isCharacter(key));

/** Matches a query after which the page does not show the first slide as the build has rendered it. */
const { slideIndex, stepIndex, theme, aspectRatio } = parameters;
const views = viewParameters.filter((name) => name !== parameters.view);
const others = `[?&](${[slideIndex, stepIndex, theme, aspectRatio, ...views].join('|')})\\b`;

// A drawing takes the browser longer than everything else on the slide: it comes with the next frame.
const wordsFirst = `@keyframes ${posterId}{from{visibility:hidden}}#${posterId} [${attributes.drawing}]{animation:${posterId} 1ms step-end}`;

/**
 * Puts the still of the first slide into a page, with a script that removes it if the URL asks for another slide.
 * The modules of the page wait until the browser starts to draw. A page without a `<body>` stays as it is.
 *
 * @param starter the address of a file with `starterOf`, for pages whose Content-Security-Policy allows only files
 */
export function insertPoster(html: string, poster: string, starter?: string): string {
  const { bodyStart, bodyEnd, modules } = placesOf(html);
  if (bodyStart === undefined) return html;
  const tags = modules.map(([start, end]) => html.slice(start, end)).join('');
  const fit = scriptOf(fittingOf(poster));
  const still = poster.replace(/<(?:audio|video)\b[^>]*>/g, withoutAutoplay);
  const clear = scriptOf(
    `${isReading}&&document.getElementById("${posterId}")?.lastElementChild.replaceChildren()`,
  );
  const keep = scriptOf(callOf(keepInput, posterId, `|${nextKeys.join('|')}|`));
  const picture = `<div id="${posterId}"><style>${wordsFirst}</style>${still}</div>${fit}${clear}${keep}`;
  const load = scriptOf(callOf(loadAfterPoster, posterId));
  const file = starter === undefined ? '' : `<script async src="${starter}"></script>`;
  return replaceIn(html, [
    ...modules.map(([start, end]) => [start, end, ''] as const),
    [bodyStart, bodyStart, picture],
    [bodyEnd, bodyEnd, `<template>${tags}</template>${load}${file}`],
  ]);
}

/** Matches a query that asks for a view which is never the reading view. */
const elsewhere = `[?&](${viewParameters.filter((name) => name !== parameters.view && name !== parameters.overview).join('|')})\\b`;

/** Code that is true where the reading view is wanted. */
const isReading = `!/${elsewhere}/.test(location.search)&&(${String(wantsReading)})(new URLSearchParams(location.search).get("${parameters.view}"),"${viewKey}",window)`;

/** What the page says to visitors without scripts stands above the text. */
const ownMessage =
  'body>noscript:not(:has(*)){display:block;padding:1rem;background:#fff;color:#111;font:1rem sans-serif}@media print{body>noscript:not(:has(*)){display:none}}';

/** Puts the text of a talk at the end of a page: for visitors without scripts, and for those who want to read it. */
export function insertReading(html: string, text: string): string {
  const isOwnTheme = `!/[?&]${theme}\\b/.test(location.search)`;
  const show = scriptOf(
    `(${String(showText)})("${posterId}",${isOwnTheme}&&${isReading},"${readStep}")`,
  );
  const withIds = text.replace(new RegExp(` ${readStep}="([^"]*)"`, 'g'), '$& id="$1"');
  return appendToBody(
    html,
    `<noscript><style>#${posterId}{display:none}${ownMessage}</style>${withIds}</noscript>${show}`,
  );
}

/** A sound or video that waits for the slide that replaces the still: it would start twice. */
const withoutAutoplay = (tag: string) => tag.replace(/\sautoplay(?:="[^"]*")?/i, '');

/** The code of a file that does what the scripts in the page do, if the browser has not run them. */
export const starterOf = (poster: string): string =>
  `document.currentScript.previousSibling.previousSibling.content.firstChild&&(${fittingOf(poster)},${callOf(loadAfterPoster, posterId)})`;

/** The call of `fitPoster` for a still. */
function fittingOf(poster: string) {
  const [, firstId = ''] = new RegExp(`${attributes.slide}="([^"]*)"`).exec(poster) ?? [];
  return callOf(fitPoster, posterId, others, textOfAttribute(firstId));
}

/** Code that calls a function, which must not use anything outside itself. */
const callOf = <Texts extends string[]>(call: (...texts: Texts) => void, ...texts: Texts) =>
  // A tag in a text would end the script.
  `(${String(call)})(${texts.map((text) => JSON.stringify(text).replaceAll('<', '\\x3c')).join()})`;

const scriptOf = (code: string) => `<script>${code}</script>`;

/** Adds something at the end of a page's body. A page does not have to write that end. */
export function appendToBody(html: string, addition: string): string {
  const { bodyEnd } = placesOf(html);
  return replaceIn(html, [[bodyEnd, bodyEnd, addition]]);
}

/** Adds something after the title of a page, if it has one. */
export function insertAfterTitle(html: string, addition: string): string {
  const { afterTitle } = placesOf(html);
  return afterTitle === undefined ? html : replaceIn(html, [[afterTitle, afterTitle, addition]]);
}
