import { type RefObject, useLayoutEffect } from 'react';
import { attributes, slideSelector } from '../core/page.ts';
import type { Placement } from './contexts.ts';

/** The ids that elements had, and the ones that they have got instead. */
const given = new WeakMap<Element, { from: string; to: string }>();
let renamed = 0;

/**
 * Keeps the ids of slides apart that have the same ones: the browser takes the first element of the page that has an
 * id, and draws no gradient that is hidden. The slide on stage has its own ids. One near it gets new ones, and so does
 * a picture, where its drawings refer to them: styles may refer to the others.
 */
export function useOwnIds(section: RefObject<HTMLElement | null>, stage: Placement) {
  // After each render, because a step can bring new elements.
  useLayoutEffect(() => {
    const slide = section.current;
    const elements = slide ? withIds(slide) : [];
    if (!slide || elements.length === 0) return;
    if (stage === 'stage') rename(slide, ownIds(elements));
    const ids = new Set(elements.map(idOf));
    const others = otherSlides(slide, ids);
    if (stage === 'stage') {
      for (const [other, shared] of others) if (isNear(other)) rename(other, newIds(shared));
    } else {
      const isReferred = stage === 'near' ? () => true : referredIn(slide);
      const shared = new Set([...others.values()].flatMap((each) => [...each]).filter(isReferred));
      rename(slide, newIds(shared));
    }
  });
}

/** The elements of a slide that have an id, without those that React has made: these are in the page once. */
const withIds = (slide: Element) =>
  [...slide.querySelectorAll('[id]')].filter(
    (element) => !/^[_:«]r/i.test(idOf(element)) && element.closest(slideSelector) === slide,
  );

/** The other slides that have some of these ids, with the ids that they have. */
function otherSlides(slide: Element, ids: ReadonlySet<string>): Map<Element, Set<string>> {
  const found = new Map<Element, Set<string>>();
  for (const element of document.querySelectorAll('[id]')) {
    const other = ids.has(idOf(element)) && element.closest(slideSelector);
    if (!other || other === slide) continue;
    found.set(other, (found.get(other) ?? new Set()).add(idOf(element)));
  }
  return found;
}

// Not the property, which is a field called "id" if a form has one.
const idOf = (element: Element) => element.getAttribute('id') ?? '';

/** Ids by the ids that they replace. */
type Changes = ReadonlyMap<string, string>;

const newIds = (ids: Iterable<string>): Changes =>
  new Map([...ids].map((id) => [id, `${id}-${++renamed}`]));

/** The ids that elements had first, unless a slide has changed them since. */
const ownIds = (elements: readonly Element[]): Changes =>
  new Map(
    elements.flatMap((element) => {
      const change = given.get(element);
      return change?.to === idOf(element) ? [[change.to, change.from]] : [];
    }),
  );

const isNear = (slide: Element) => slide.getAttribute(attributes.hidden) === 'true';

/** Changes ids in a slide, and what refers to them. */
function rename(slide: Element, changes: Changes) {
  if (changes.size === 0) return;
  for (const element of slide.querySelectorAll('*')) {
    const id = idOf(element);
    const to = changes.get(id);
    if (to !== undefined) {
      const before = given.get(element);
      const from = before?.to === id ? before.from : id;
      if (from === to) given.delete(element);
      else given.set(element, { from, to });
      element.setAttribute('id', to);
    }
    for (const attribute of element.attributes) {
      const { name, value } = attribute;
      if (name === 'for') attribute.value = changes.get(value) ?? value;
      // A link leads to a slide.
      if (element.localName === 'a') continue;
      const written = `${name}="${value}"`;
      const changed = written.replace(
        reference,
        (_, start: string, target: string) => `${start}#${changes.get(target) ?? target}`,
      );
      if (changed !== written) attribute.value = changed.slice(name.length + 2, -1);
    }
  }
}

/** Whether something in a slide refers to an id. */
function referredIn(slide: Element): (id: string) => boolean {
  const ids = new Set([...slide.innerHTML.matchAll(reference)].map(([, , id]) => id));
  return (id) => ids.has(id);
}

/** `href="#id"` and `url(#id)`, as they are written in HTML and in an attribute. */
const reference = /(href="|url\((?:"|'|&quot;)?)#([^"'()&]+)(?=["'&)])/g;
