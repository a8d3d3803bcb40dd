import { attributes, parameters, posterId, viewParameters } from '../../core/page.ts';
import { fitPoster, loadAfterPoster } from './page/poster.ts';

/** Matches a query after which the page does not show the first slide as the build has rendered it. */
const { slideIndex, stepIndex, theme, aspectRatio } = parameters;
const others = `[?&](${[slideIndex, stepIndex, theme, aspectRatio, ...viewParameters].join('|')})\\b`;

// A drawing takes the browser longer than everything else on the slide: it comes with the next frame.
const wordsFirst = `@keyframes ${posterId}{from{visibility:hidden}}#${posterId} [${attributes.drawing}]{animation:${posterId} 1ms step-end}`;

/**
 * Puts the still of the first slide into a page, with a script that removes it if the URL asks for another slide.
 * The modules of the page wait until the browser starts to draw. A page without a `<body>` stays as it is.
 */
export function insertPoster(html: string, poster: string): string {
  if (!/<body[^>]*>/.test(html)) return html;
  const firstId = new RegExp(`${attributes.slide}="([^"]*)"`).exec(poster)?.[1] ?? '';
  const fit = scriptOf(fitPoster, posterId, others, firstId);
  let modules = '';
  const rest = html.replace(
    /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g,
    (tag) => {
      modules += tag.trim();
      return '';
    },
  );
  const picture = `<div id="${posterId}"><style>${wordsFirst}</style>${poster}</div>${fit}`;
  const loader = `<template>${modules}</template>${scriptOf(loadAfterPoster, posterId)}`;
  return appendToBody(
    rest.replace(/<body[^>]*>/, (body) => body + picture),
    loader,
  );
}

/** A script that calls a function, which must not use anything outside itself. */
const scriptOf = <Texts extends string[]>(call: (...texts: Texts) => void, ...texts: Texts) =>
  `<script>(${String(call)})(${texts.map((text) => JSON.stringify(text)).join()})</script>`;

/** Adds something at the end of a page's body. A page does not have to write that end. */
export function appendToBody(html: string, addition: string): string {
  const end = html.search(/<\/body>|<\/html>|$/);
  return html.slice(0, end) + addition + html.slice(end);
}
