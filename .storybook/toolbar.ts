import { type AspectRatio, type Theme, midnight, paper } from 'lectern';
import { blueprint } from 'lectern/themes/blueprint';
import { broadsheet } from 'lectern/themes/broadsheet';
import { poster } from 'lectern/themes/poster';
import { languages } from 'lectern/languages/all';
import { useSyncExternalStore } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { aspectRatios as allAspectRatios } from '../src/core/sizes.ts';
import type { Strings } from '../src/core/strings.ts';

/** All themes, by name. */
export const themes: Record<string, Theme> = { midnight, paper, broadsheet, blueprint, poster };

/** The aspect ratios by their names in the URL of a story, where a colon has a meaning: `4-3`. */
export const aspectRatios: Record<string, AspectRatio> = Object.fromEntries(
  allAspectRatios.map((aspectRatio) => [aspectRatio.replace(':', '-'), aspectRatio]),
);

/** The state of the toolbar. */
export interface Toolbar {
  theme: Theme;
  /** The number of items revealed; undefined means all of them. */
  step: number | undefined;
  aspectRatio: AspectRatio;
  /** The texts of Lectern itself in the language; undefined for English. */
  strings: Strings | undefined;
  /** Show the story in its own deck instead of as a still. */
  live: boolean;
  /** Draw the columns of the grid over the slides. */
  grid: boolean;
}

/** Reads the state of the toolbar from the globals of a story. */
export function toToolbar(globals: Record<string, unknown>): Toolbar {
  const { theme, step, aspectRatio, language, mode, grid } = globals;
  const count = Number(step ?? NaN);
  return {
    theme: themes[String(theme)] ?? midnight,
    step: Number.isNaN(count) ? undefined : count,
    aspectRatio: aspectRatios[String(aspectRatio)] ?? '16:9',
    strings: languages[String(language)],
    live: mode === 'live',
    grid: grid === 'on',
  };
}

// Until the first change, only the URL has the state, as `globals=theme:paper;step:2`.
let current = toToolbar(
  Object.fromEntries(
    (new URLSearchParams(window.location.search).get('globals') ?? '')
      .split(';')
      .map((pair) => pair.split(':')),
  ) as Record<string, unknown>,
);
const listeners = new Set<() => void>();

void addons.ready().then((channel) => {
  channel.on(GLOBALS_UPDATED, ({ globals }: { globals: Record<string, unknown> }) => {
    current = toToolbar(globals);
    for (const listener of listeners) listener();
  });
});

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the toolbar, for guides and the page around them, which are not stories. */
export function useToolbar(): Toolbar {
  return useSyncExternalStore(subscribe, () => current);
}
