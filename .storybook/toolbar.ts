import { type AspectRatio, type Theme, midnight, paper } from 'lectern';
import { useSyncExternalStore } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

// The address of a story carries these, and may hold neither a colon nor a slash.
export const themes: Record<string, Theme> = { midnight, paper };
export const ratios: Record<string, AspectRatio> = {
  '16-9': '16:9',
  '16-10': '16:10',
  '4-3': '4:3',
};

/** What the switches in the toolbar are set to. */
export interface Toolbar {
  theme: Theme;
  /** The number of items revealed; all of them where it is undefined. */
  step: number | undefined;
  aspectRatio: AspectRatio;
  /** Run the story in a deck of its own instead of showing a still. */
  live: boolean;
}

/** Reads the switches from the globals of a story. */
export function toToolbar(globals: Record<string, unknown>): Toolbar {
  const { theme, step, aspectRatio, mode } = globals;
  const count = Number(step ?? NaN);
  return {
    theme: themes[String(theme)] ?? midnight,
    step: Number.isNaN(count) ? undefined : count,
    aspectRatio: ratios[String(aspectRatio)] ?? '16:9',
    live: mode === 'live',
  };
}

// The address is all there is before the first change; it says `theme:paper;step:2`.
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

/** The switches, for what is no story: guides, and the page around them. */
export function useToolbar(): Toolbar {
  return useSyncExternalStore(subscribe, () => current);
}
