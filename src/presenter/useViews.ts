import { useEffect, useRef, useState } from 'react';

export type Views = typeof import('./views.ts');

/**
 * Loads the views that only some people use: when they are needed, or else soon after the talk has opened,
 * because the network may be gone later.
 *
 * @returns null until they are loaded
 */
export function useViews(
  isNeeded: boolean,
  isTalkOpen: boolean,
  onFailure: (notice: string) => void,
): Views | null {
  const [views, setViews] = useState<Views | null>(null);
  const fail = useRef(onFailure);
  useEffect(() => {
    if (views || !(isNeeded || isTalkOpen)) return undefined;
    const load = () =>
      import('./views.ts').then(setViews, () => {
        if (isNeeded) fail.current('This view could not be loaded. Is the server still running?');
      });
    if (isNeeded) return void load();
    const timer = setTimeout(() => void load(), 500);
    return () => clearTimeout(timer);
  }, [views, isNeeded, isTalkOpen]);
  return views;
}
