/*
 * Scripts of a built page. They are put into the page as text, so each function uses only its parameters and
 * nothing else of this file.
 */

/**
 * Removes the still of the first slide if the URL asks for another view or theme. If it asks for another slide,
 * the background stays until that slide is shown.
 *
 * @param id the id of the still
 * @param others matches a query that asks for another view, theme or slide
 * @param firstSlide the id of the first slide
 */
export function fitPoster(id: string, others: string, firstSlide: string) {
  const poster = document.getElementById(id)!;
  // Screen readers wait for the deck: they would hear the slide twice.
  poster.setAttribute('aria-hidden', 'true');
  if (new RegExp(others).test(location.search)) poster.remove();
  else if (!['', '#', '#1', `#${encodeURIComponent(firstSlide)}`].includes(location.hash)) {
    poster.lastElementChild!.replaceChildren();
  }
}

/**
 * Shows the text of the talk instead of the still, where that is wanted: it stands in the page for visitors without scripts.
 *
 * @param id the id of the still
 * @param isWanted whether the reading view is wanted, in the theme of the page
 * @param readStep the attribute that names steps: their ids are for the browser alone, which would hide their heading
 */
export function showText(id: string, isWanted: boolean, readStep: string) {
  if (!isWanted) return;
  document.getElementById(id)?.remove();
  const text = document.currentScript!.previousElementSibling!;
  const ids = new RegExp(`( ${readStep}="[^"]*") id="[^"]*"`, 'g');
  text.insertAdjacentHTML('afterend', text.textContent.replace(ids, '$1'));
  // The browser itself goes to an id, but not to a number or a step.
  const [name = '', step] = decodeURI(location.hash.slice(1)).split('/');
  const slides = document.querySelectorAll('main > article');
  const slide = document.getElementById(name) ?? slides[Number(name) - 1];
  slide?.scrollIntoView();
  slide?.querySelector(`[${readStep}$="/${Number(step)}"]`)?.scrollIntoView({ block: 'nearest' });
}

/**
 * Loads the modules of the page once the browser starts to draw: loading them earlier would take the processor
 * from the first slide. A hidden tab or a covered window draws no frames, so there is a time limit as well.
 *
 * @param id the id of the still
 */
export function loadAfterPoster(id: string) {
  let template = document.currentScript!.previousSibling as HTMLTemplateElement;
  while (template.localName !== 'template') template = template.previousSibling as typeof template;
  const modules = document.createDocumentFragment();
  modules.append(template.content);
  const load = () => document.head.append(modules);
  if (!document.getElementById(id)) return load();
  requestAnimationFrame(load);
  setTimeout(load, 200);
}

/**
 * Keeps what is pressed on the still until the slides are there, which then play it with `lecternPlay`: keys, and the
 * taps and swipes that turn a page, as in src/presenter/useTouch.ts. What the first of them leads to is in the page: it
 * is shown at once.
 *
 * @param id the id of the still
 * @param nextKeys the names of the keys that lead to the next step, with lines around them: in a talk from the right,
 *   the arrow to the left is one
 */
export function keepInput(id: string, nextKeys: string) {
  const kept: KeyboardEvent[] = [];
  const end = new AbortController();
  const options = { capture: true, passive: true, signal: end.signal };
  const still = () => document.getElementById(id);
  let from: Touch | undefined;
  const keep = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const next = still()?.querySelector('template');
    const mirror = document.dir === 'rtl' ? { ArrowLeft: 'ArrowRight', ArrowRight: '' } : {};
    const name = mirror[key as keyof typeof mirror] ?? key;
    const isNext = nextKeys.includes(`|${name}|`) && !(altKey || ctrlKey || metaKey || shiftKey);
    if (next && isNext && kept.length === 0) {
      (next.previousElementSibling as HTMLElement).style.display = 'none';
      next.replaceWith(next.content);
    }
    if (still()) kept.push(event);
  };
  window.addEventListener('keydown', keep, options);
  const start = ({ touches, target }: TouchEvent) => {
    const isFree = still()?.contains(target as Node) && !(target as Element).closest('a');
    from = isFree && touches.length === 1 ? touches[0] : undefined;
  };
  const turn = ({ changedTouches: [to] }: TouchEvent) => {
    if (!from || !to) return;
    const left = from.clientX - to.clientX;
    const down = Math.abs(to.clientY - from.clientY);
    const side = to.clientX / innerWidth - 0.5;
    from = undefined;
    const isSwipe = Math.abs(left) > 40 && Math.abs(left) > down;
    const isTap = Math.hypot(left, down) < 10 && Math.abs(side) > 0.25;
    if (!isSwipe && !isTap) return;
    const key = (isSwipe ? left : side) > 0 ? 'ArrowRight' : 'ArrowLeft';
    keep(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  window.addEventListener('touchstart', start, options);
  window.addEventListener('touchend', turn, options);
  window.lecternPlay = () => {
    end.abort();
    window.lecternPlay = undefined;
    for (const event of kept) {
      // The talk itself has had those that came last.
      if (!event.defaultPrevented) (document.activeElement ?? document).dispatchEvent(event);
    }
  };
}
