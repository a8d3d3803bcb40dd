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
    if (!slide) return;
    for (const element of slide.querySelectorAll('[id]')) {
      if (isFromReact.test(idOf(element)) || element.closest(slideSelector) !== slide) continue;
      const change = stage === 'stage' ? given.get(element) : undefined;
      // An element can have got another id from its slide since then.
      if (change?.to === idOf(element)) rename(slide, change.to, change.from);
      const id = idOf(element);
      const others = othersWith(id, slide);
      if (others.length === 0) continue;
      if (stage === 'stage') {
        for (const other of others.filter(isNear)) rename(other, id, newId(id));
      } else if (stage === 'near' || referenceTo(id).test(slide.innerHTML)) {
        rename(slide, id, newId(id));
      }
    }
  });
}

// Not the property, which is a field called "id" if a form has one.
const idOf = (element: Element) => element.getAttribute('id') ?? '';

const newId = (id: string) => `${id}-${++renamed}`;

const isNear = (slide: Element) => slide.getAttribute(attributes.hidden) === 'true';

/** What `useId` makes is in the page once. */
const isFromReact = /^[_:«]r/i;

/** The other slides that have an element with this id. */
const othersWith = (id: string, slide: Element) =>
  [...document.querySelectorAll('[id]')].flatMap((element) => {
    const other = idOf(element) === id && element.closest(slideSelector);
    return other && other !== slide ? other : [];
  });

/** Changes an id in a slide, and what refers to it. */
function rename(slide: Element, id: string, to: string) {
  const reference = referenceTo(id);
  for (const element of slide.querySelectorAll('*')) {
    if (idOf(element) === id) {
      const before = given.get(element);
      const from = before?.to === id ? before.from : id;
      if (from === to) given.delete(element);
      else given.set(element, { from, to });
      element.setAttribute('id', to);
    }
    for (const attribute of element.attributes) {
      const { name, value } = attribute;
      if (name === 'for' && value === id) attribute.value = to;
      // A link leads to a slide.
      if (element.localName === 'a') continue;
      const written = `${name}="${value}"`;
      const changed = written.replace(reference, (_, start: string) => `${start}#${to}`);
      if (changed !== written) attribute.value = changed.slice(name.length + 2, -1);
    }
  }
}

/** `href="#id"` and `url(#id)`, as they are written in HTML and in an attribute. */
const referenceTo = (id: string) =>
  new RegExp(
    `(href="|url\\((?:"|'|&quot;)?)#${id.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?=["'&)])`,
    'g',
  );
