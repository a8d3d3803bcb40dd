/// <reference types="vite/client" />
import { positionOfAddress } from '../core/address.ts';
import { type Here, goToEvent, hereEvent, parameters, viewParameters } from '../core/page.ts';
import { type Found, categoryOf } from '../core/rules.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import { visibleSlides } from './texts.ts';

// Vite looks for these words.
const hot = import.meta.hot;

let told = '';

/** Tells the development server what the person sees, if that has changed. */
export function tellHere(found: readonly Found[]) {
  if (!window.lectern || document.visibilityState === 'hidden') return;
  const here = hereWith(found);
  const now = JSON.stringify(here);
  if (now === told) return;
  told = now;
  hot?.send(hereEvent, here);
}

function hereWith(found: readonly Found[]): Here {
  const { title, themes, slides } = window.lectern!;
  const { slideIndex, stepIndex } = positionOfAddress(slides, window.location);
  const query = new URLSearchParams(window.location.search);
  const slide = slides[slideIndex]!;
  return {
    address: window.location.href,
    talk: title,
    slide: slide.id,
    number: slideIndex + 1,
    title: slide.title,
    step: stepIndex,
    theme: query.get(parameters.theme) ?? themes[0]!,
    aspectRatio: aspectRatioOf(visibleSlides()[0]),
    view: viewParameters.find((name) => query.has(name)) ?? 'stage',
    findings: found.map(({ rule, message, advice }) => ({
      rule: `${categoryOf[rule]}/${rule}`,
      message,
      advice,
    })),
    ids: slides.map(({ id }) => id),
  };
}

/** The aspect ratio that a slide has; a slide that is no stage has that of its picture. */
function aspectRatioOf(slide: HTMLElement | undefined): AspectRatio {
  const entries = Object.entries(slideSizes) as [AspectRatio, { width: number; height: number }][];
  if (!slide) return '16:9';
  const ratio = slide.offsetWidth / slide.offsetHeight;
  const distance = ({ width, height }: { width: number; height: number }) =>
    Math.abs(width / height - ratio);
  return entries.toSorted(([, one], [, other]) => distance(one) - distance(other))[0]![0];
}

// An agent shows a slide to the person.
hot?.on(goToEvent, (address: string) => {
  window.location.hash = address;
});
