import { useState } from 'react';

/** A number that the browser stores for the speaker, if it allows that. */
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
      // it is kept until the window closes
    }
  };
  return [value, remember];
}
