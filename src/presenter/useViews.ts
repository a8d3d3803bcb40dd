import { useEffect, useRef, useState } from 'react';
import type { FixedText } from '../core/strings.ts';

export type Views = typeof import('./views.ts');

export const loadViews = () => import('./views.ts');

/** Loads what draws and shows the pointer. It is here so that Vite’s helper is nowhere else: see `ownViews`. */
export const loadTools = () => import('./pointerTools.ts');

/**
 * Loads what belongs to phones. It is here, and not in the views, because the page would have Vite's helper otherwise: see
 * ownViews in src/node/vite.
 */
export const loadPhones = () => import('./phones.ts');

export const notLoaded = 'This view could not be loaded. Is the server still running?';

/**
 * Loads the views that only some people use: when they are needed, or else soon after the talk has opened,
 * because the network may be gone later.
 *
 * @returns null until they are loaded
 */
export function useViews(
  isNeeded: boolean,
  isTalkOpen: boolean,
  onFailure: (notice: FixedText) => void,
): Views | null {
  const [views, setViews] = useState<Views | null>(null);
  const fail = useRef(onFailure);
  useEffect(() => {
    if (views || !(isNeeded || isTalkOpen)) return undefined;
    const load = () =>
      loadViews().then(setViews, () => {
        if (isNeeded) fail.current(notLoaded);
      });
    if (isNeeded) return void load();
    const timer = setTimeout(() => void load(), 500);
    return () => clearTimeout(timer);
  }, [views, isNeeded, isTalkOpen]);
  return views;
}
