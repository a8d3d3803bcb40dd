/**
 * The lines of an element as a screen reader says them: without what is hidden, and with the names of pictures. They
 * are read from the page, because only a slide kind knows what it draws.
 */
export function spokenLines(element: Element): string[] {
  return piecesOf(element)
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}\p{S}]/u.test(line));
}

/** The lines in one, as sentences. */
export const spokenText = (element: Element): string =>
  spokenLines(element)
    .map((line, index, all) =>
      index < all.length - 1 && !/\p{P}$/u.test(line) ? `${line}.` : line,
    )
    .join(' ');

function piecesOf(element: Element): string[] {
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || element.ariaHidden === 'true' || element.hasAttribute('aria-hidden'))
    return [];
  const edge = display.startsWith('inline') || display === 'contents' ? '' : '\n';
  const name = nameOf(element);
  if (name !== undefined) return visibility === 'hidden' ? [] : [edge, name, edge];
  const inner = [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return visibility === 'hidden' ? [] : (node.data ?? []);
    return node instanceof Element ? piecesOf(node) : [];
  });
  return [edge, ...inner, edge];
}

/** The name of a picture or a formula, which replaces its content. */
const nameOf = (element: Element) =>
  element.matches('[role="img"], img, svg, math[alttext]')
    ? (element.getAttribute('aria-label') ??
      element.getAttribute('alt') ??
      element.getAttribute('alttext') ??
      '')
    : undefined;
