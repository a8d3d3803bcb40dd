import { type RefObject, useLayoutEffect } from 'react';
import { attributes, slideSelector } from '../core/page.ts';
import type { Placement } from './contexts.ts';

/** The ids that were taken from elements, by slide. */
const taken = new WeakMap<Element, Map<Element, string>>();
let renamed = 0;

/**
 * Keeps the ids of slides apart that have the same ones: a browser takes the first element of the page that has an id,
 * and draws no gradient of an element that is hidden. So a slide near the stage gives up the ids that it shares, until
 * it is on stage. A picture gets new ones where its drawings refer to them, because styles may refer to the others.
 */
export function useOwnIds(section: RefObject<HTMLElement | null>, placement: Placement) {
  // After each render, because a step can bring new elements.
  useLayoutEffect(() => {
    const slide = section.current;
    if (!slide) return;
    if (placement === 'stage') giveBack(slide);
    const own = withIds(slide);
    if (own.length === 0) return;
    const others = othersWith(new Set(own.map(idOf)), slide);
    const shared = new Set(others.map(({ element }) => idOf(element)));
    if (placement === 'picture') rename(slide, shared);
    else if (placement === 'near') take(slide, own, shared);
    else for (const { element, slide: other } of others) if (isNear(other)) takeOne(other, element);
  });
}

/** The elements of a slide that have an id, without those that React has made: these are in the page once. */
const withIds = (slide: Element) =>
  [...slide.querySelectorAll('[id]')].filter(
    (element) => !/^[_:«]r/i.test(idOf(element)) && element.closest(slideSelector) === slide,
  );

// Not the property, which is a field called "id" if a form has one.
const idOf = (element: Element) => element.getAttribute('id') ?? '';

const isNear = (slide: Element) => slide.getAttribute(attributes.hidden) === 'true';

/** The elements of other slides that have one of these ids. */
const othersWith = (ids: ReadonlySet<string>, slide: Element) =>
  [...document.querySelectorAll('[id]')].flatMap((element) => {
    const other = ids.has(idOf(element)) && element.closest(slideSelector);
    return other && other !== slide ? { element, slide: other } : [];
  });

function take(slide: Element, elements: readonly Element[], ids: ReadonlySet<string>) {
  for (const element of elements) if (ids.has(idOf(element))) takeOne(slide, element);
}

function takeOne(slide: Element, element: Element) {
  const ids = taken.get(slide) ?? new Map<Element, string>();
  taken.set(slide, ids.set(element, idOf(element)));
  element.removeAttribute('id');
}

function giveBack(slide: Element) {
  for (const [element, id] of taken.get(slide) ?? []) {
    // The slide can have given it another one.
    if (!element.hasAttribute('id')) element.setAttribute('id', id);
  }
  taken.delete(slide);
}

/** Changes ids of a picture that its drawings refer to, and its styles do not. */
function rename(picture: Element, ids: ReadonlySet<string>) {
  if (ids.size === 0) return;
  const elements = [...picture.querySelectorAll('*')];
  const styles = elements.map(({ localName, textContent }) =>
    localName === 'style' ? textContent : '',
  );
  const isInStyles = (id: string) => styles.some((text) => text.includes(`#${CSS.escape(id)}`));
  const references = elements
    // A link leads to a slide.
    .filter(({ localName }) => localName !== 'a' && localName !== 'style')
    .flatMap((element) => [...element.attributes].filter(({ value }) => value.includes('#')));
  const referred = new Set(references.flatMap((attribute) => targetsOf(attribute)));
  const changes = new Map<string, string>();
  for (const id of ids) {
    if (referred.has(id) && !isInStyles(id)) changes.set(id, `${id}--picture-${++renamed}`);
  }
  for (const element of elements) {
    const to = changes.get(idOf(element));
    if (to !== undefined) element.setAttribute('id', to);
    const label = changes.get(element.getAttribute('for') ?? '');
    if (label !== undefined) element.setAttribute('for', label);
  }
  for (const attribute of references) {
    const changed = attribute.value.replace(reference, (found, start: string, id: string) =>
      changes.has(id) && isReference(attribute) ? `${start}#${changes.get(id)}` : found,
    );
    if (changed !== attribute.value) attribute.value = changed;
  }
}

/** An id that is the whole value, as in `href="#id"`, or in `url(#id)`. */
const reference = /(^|url\(["']?)#([^"')]+)(?=$|["')])/g;

const isReference = ({ name, value }: Attr) => name.endsWith('href') || !value.startsWith('#');

const targetsOf = (attribute: Attr) =>
  isReference(attribute) ? [...attribute.value.matchAll(reference)].map(([, , id = '']) => id) : [];
