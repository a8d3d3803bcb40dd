/// <reference types="vite/client" />
import type { Source } from '../core/page.ts';
import { type Category, type Found, isWaivable } from '../core/rules.ts';
import { editorAddress, openInEditor } from './editor.ts';
import { errorOn, findOn, recordOf } from './pageCheck.ts';
import { findGaps } from './records.ts';
import { sourceOfSlide } from './sourceOf.ts';
import { linesOf, visibleSlides } from './texts.ts';

/** The categories that are quick enough to check while you edit, as far as they need no screenshot. */
const categories: readonly Category[] = ['fit', 'legible', 'contrast', 'look', 'complete'];

/** How long the page must be quiet before it is inspected, in ms: longer than any motion on a slide. */
const pause = 400;

/**
 * Shows a button with the number of issues of the slide on stage, which opens a list of them. Only the
 * development server adds it to the page.
 *
 * @param onLook called with the issues, whenever the page has been looked at
 */
export function showBadge(onLook: (found: readonly Found[]) => void) {
  const badge = document.createElement('div');
  const button = document.createElement('button');
  const list = document.createElement('ul');
  badge.append(button, list);
  // The messages are English, also in a talk that is read from the right.
  badge.lang = 'en';
  badge.dir = 'ltr';
  Object.assign(badge.style, place);
  Object.assign(button.style, pill);
  Object.assign(list.style, panel);
  button.type = 'button';
  list.id = 'lectern-check-findings';
  button.setAttribute('aria-controls', list.id);
  let isOpen = false;
  const open = (wanted: boolean) => {
    isOpen = wanted;
    button.setAttribute('aria-expanded', String(isOpen));
    list.hidden = !isOpen;
    list.style.display = isOpen ? 'grid' : 'none';
  };
  button.addEventListener('click', () => open(!isOpen));
  open(false);

  let shown = '';
  const update = () => {
    const found = findNow();
    onLook(found);
    const now = JSON.stringify(found.map(({ message, source }) => [message, source]));
    if (now === shown) return;
    shown = now;
    if (found.length === 0) {
      open(false);
      badge.remove();
      return;
    }
    button.textContent = found.length === 1 ? '1 issue' : `${found.length} issues`;
    list.replaceChildren(
      ...found.map(({ message, advice, source }) => {
        const item = document.createElement('li');
        const hint = document.createElement('div');
        hint.textContent = advice;
        hint.style.opacity = '0.8';
        item.append(message, hint, ...(source ? [linkTo(source)] : []));
        return item;
      }),
    );
    if (!badge.isConnected) document.body.append(badge);
  };

  let timer = setTimeout(update, pause);
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(update, { timeout: 1000 }), pause);
  };
  new MutationObserver((changes) => {
    const isOwn = ({ target, addedNodes, removedNodes }: MutationRecord) =>
      badge.contains(target) || [...addedNodes, ...removedNodes].includes(badge);
    if (!changes.every(isOwn)) later();
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  for (const event of ['resize', 'focus', 'hashchange']) window.addEventListener(event, later);
  document.fonts.addEventListener('loadingdone', later);
}

/** The issues of the slide on stage; none in views that show several slides. */
function findNow(): Found[] {
  const [slide, ...more] = visibleSlides();
  if (!slide || more.length > 0 || errorOn(slide) !== undefined) return [];
  const record = recordOf(slide);
  const found = [...findOn(slide, linesOf(slide), categories), ...(record ? findGaps(record) : [])];
  return found
    .filter(({ rule }) => !isWaivable(rule) || !record?.waive?.[rule]?.trim())
    .map((one) => ({ ...one, source: one.source ?? sourceOfSlide(slide) }));
}

/** A link to a place in the author's code, which the development server opens in the editor. */
function linkTo(source: Source): HTMLAnchorElement {
  const { file, line, column } = source;
  const link = document.createElement('a');
  link.href = editorAddress(source);
  link.textContent = `${file.split('/').at(-1)}:${line}:${column}`;
  link.style.color = 'inherit';
  link.addEventListener('click', (event) => {
    // The talk stays.
    event.preventDefault();
    openInEditor(source);
  });
  return link;
}

// In the margin at the bottom right, where slides have only their progress.
const place = {
  position: 'fixed',
  zIndex: '4',
  bottom: '4px',
  right: '8px',
  display: 'grid',
  justifyItems: 'end',
  gap: '8px',
  font: '500 14px/1.35 system-ui, sans-serif',
};

const colors = { color: '#fff', background: '#8f1d14', border: '1px solid #ffb4a8' };

const pill = {
  ...colors,
  padding: '4px 12px',
  borderRadius: '999px',
  font: 'inherit',
  cursor: 'pointer',
};

const panel = {
  // Above the button.
  order: '-1',
  ...colors,
  background: '#2b0f0c',
  gap: '10px',
  boxSizing: 'border-box',
  width: 'min(460px, 90vw)',
  maxHeight: '70vh',
  overflow: 'auto',
  margin: '0',
  padding: '12px 16px',
  borderRadius: '10px',
  listStyle: 'none',
};
