import { useState } from 'react';

/** A number that the browser remembers for this talk's speaker, where it remembers anything. */
export function useSetting(name: string, initial: number): [number, (value: number) => void] {
  const [value, setValue] = useState(() => {
    try {
      const saved = Number(window.localStorage.getItem(name) ?? NaN);
      return Number.isFinite(saved) ? saved : initial;
    } catch {
      return initial; // a private window, or cookies blocked
    }
  });
  const remember = (next: number) => {
    setValue(next);
    try {
      window.localStorage.setItem(name, String(next));
    } catch {
      // it holds until the window is closed
    }
  };
  return [value, remember];
}
