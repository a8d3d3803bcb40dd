/// <reference types="vite/client" />
import { positionOfAddress } from '../core/address.ts';
import {
  type Here,
  type Source,
  askEvent,
  goToEvent,
  hereEvent,
  openEvent,
  parameters,
  viewKey,
} from '../core/page.ts';
import { type Found, categoryOf } from '../core/rules.ts';
import { wantsReading } from '../core/wantsReading.ts';
import { aspectRatioOf } from './aspectRatio.ts';
import { openInEditor } from './editor.ts';
import { sourceOf, sourceOfSlide } from './sourceOf.ts';
import { visibleSlides } from './texts.ts';

// Vite looks for these words.
const hot = import.meta.hot;

let told = '';
let selected: Here['selected'];
let lastFound: readonly Found[] = [];
let error: Here['error'];

/** Tells the development server what the person sees, if that has changed. */
export function tellHere(found: readonly Found[]) {
  lastFound = found;
  if ((!window.lectern && !error) || document.visibilityState === 'hidden') return;
  const here = hereWith(found);
  const now = JSON.stringify(here);
  if (now === told) return;
  told = now;
  hot?.send(hereEvent, here);
}

function hereWith(found: readonly Found[]): Here {
  const { title = document.title, themes = [''], slides = [] } = window.lectern ?? {};
  const { slideIndex, stepIndex } = positionOfAddress(slides, window.location);
  const query = new URLSearchParams(window.location.search);
  const slide = slides[slideIndex];
  return {
    address: window.location.href,
    talk: title,
    slide: slide?.id ?? '',
    number: slideIndex + 1,
    title: slide?.title ?? '',
    step: stepIndex,
    theme: query.get(parameters.theme) ?? themes[0]!,
    aspectRatio: aspectRatioOf(visibleSlides()[0]),
    view: viewOf(query),
    error,
    selected,
    findings: found.map(({ rule, subject, message, advice, source }) => ({
      rule: `${categoryOf[rule]}/${rule}`,
      message,
      advice,
      about: { around: around(source), text: subject },
    })),
    ids: slides.map(({ id }) => id),
  };
}

function viewOf(query: URLSearchParams): string {
  const dialog = document.querySelector('dialog[open]')?.getAttribute('aria-label');
  if (dialog) return dialog.toLowerCase();
  if (query.has(parameters.presenter)) return 'presenter';
  if ([parameters.print, parameters.export, parameters.printPdf].some((name) => query.has(name))) {
    return 'print';
  }
  return wantsReading(query.get(parameters.view), viewKey, globalThis) ? 'read' : 'stage';
}

/** The elements of the author around something on the slide: itself, and the one that makes the slide. */
function around(source: Source | undefined): Source[] {
  const [slide] = visibleSlides();
  return [source, slide && sourceOfSlide(slide)].filter((one) => one !== undefined);
}

// With Alt, a click selects what is clicked, tells agents about it, and opens the editor at its place.
window.addEventListener(
  'click',
  (event) => {
    const element = event.composedPath()[0];
    const source = event.altKey && element instanceof Element ? sourceOf(element) : undefined;
    if (!source || !(element instanceof Element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    selected = {
      around: around(source),
      text: element.textContent.trim(),
      count: (selected?.count ?? 0) + 1,
    };
    outline(element);
    tellHere(lastFound);
  },
  { capture: true },
);

/** Shows for a moment what has been selected. */
function outline(element: Element) {
  const frames = [0, 0.7, 1].map((offset) => ({
    offset,
    outline: '3px solid #ff3ea5',
    outlineOffset: '4px',
  }));
  element.animate([...frames, { outline: '3px solid transparent' }], 1500);
}

// What Vite's overlay says: the page shows no talk, or an old one.
hot?.on('vite:error', ({ err: { message, loc } }) => {
  error = { message, ...(loc?.file !== undefined && { ...loc, file: loc.file }) };
  tellHere([]);
});
hot?.on('vite:beforeUpdate', () => {
  error = undefined;
});

// The server knows the place exactly.
hot?.on(openEvent, openInEditor);

hot?.on(askEvent, () => {
  told = '';
  tellHere(lastFound);
});

// An agent shows a slide to the person.
hot?.on(goToEvent, (address: string) => {
  window.location.hash = address;
});
