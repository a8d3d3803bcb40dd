import { type Found, type Category, isWaivable } from '../core/rules.ts';
import { findOn } from './page.ts';
import { findGaps } from './records.ts';
import { isSeen, linesOf } from './texts.ts';

/** The half of the check that is cheap enough to run while one writes. */
const categories: readonly Category[] = ['fit', 'legible', 'complete'];

/** How long a page is left alone before it is looked at, in ms: longer than anything moves on a slide. */
const pause = 400;

/**
 * Shows, while a talk is being written, a button on the slide that has something wrong with it. It lists what
 * that is. The development server puts it into the page; a built talk knows nothing of it.
 */
export function showBadge() {
  const badge = document.createElement('div');
  const button = document.createElement('button');
  const list = document.createElement('ul');
  badge.append(button, list);
  Object.assign(badge.style, place);
  Object.assign(button.style, look);
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

  let told = '';
  const update = () => {
    const found = findNow();
    const now = JSON.stringify(found.map(({ message }) => message));
    if (now === told) return;
    told = now;
    if (found.length === 0) {
      open(false);
      badge.remove();
      return;
    }
    button.textContent = `${found.length} to mend`;
    list.replaceChildren(
      ...found.map(({ message, advice }) => {
        const item = document.createElement('li');
        const hint = document.createElement('div');
        hint.textContent = advice;
        hint.style.opacity = '0.8';
        item.append(message, hint);
        return item;
      }),
    );
    if (!badge.isConnected) document.body.append(badge);
  };

  let timer = setTimeout(update, pause);
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(update), pause);
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
  window.addEventListener('resize', later);
  document.fonts.addEventListener('loadingdone', later);
}

/** What is wrong with the slide on stage; nothing in views that show several. */
function findNow(): Found[] {
  const [slide, ...more] = [
    ...document.querySelectorAll<HTMLElement>('section[data-slide]'),
  ].filter(isSeen);
  if (!slide || more.length > 0 || slide.querySelector('[data-message]')) return [];
  const record = window.lectern?.slides.find(({ id }) => id === slide.dataset.slide);
  const found = [...findOn(slide, linesOf(slide), categories), ...(record ? findGaps(record) : [])];
  return found.filter(({ rule }) => !isWaivable(rule) || !record?.waive?.[rule]?.trim());
}

// At the top right, within the margin that slides keep free: the frame is at the bottom.
const place = {
  position: 'fixed',
  zIndex: '4',
  top: '8px',
  right: '8px',
  display: 'grid',
  justifyItems: 'end',
  gap: '8px',
  font: '500 14px/1.35 system-ui, sans-serif',
};

const colours = { color: '#fff', background: '#8f1d14', border: '1px solid #ffb4a8' };

const look = {
  ...colours,
  padding: '4px 12px',
  borderRadius: '999px',
  font: 'inherit',
  cursor: 'pointer',
};

const panel = {
  ...colours,
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
