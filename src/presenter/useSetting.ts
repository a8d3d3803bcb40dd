import { useState } from 'react';

/** A number that the browser stores for all talks of one origin; without storage it lasts as long as the window. */
export function useSetting(name: string, initial: number): [number, (value: number) => void] {
  const [value, setValue] = useState(() => {
    try {
      const saved = Number(window.localStorage.getItem(name) ?? NaN);
      return Number.isFinite(saved) ? saved : initial;
    } catch {
      return initial; // a private window, or cookies are blocked
    }
  });
  const save = (next: number) => {
    setValue(next);
    try {
      window.localStorage.setItem(name, String(next));
    } catch {
      // storage is blocked or full
    }
  };
  return [value, save];
}
