import { useState } from 'react';
import { keep, readKept } from '../core/kept.ts';
import { toNumber } from '../core/outside.ts';

/** The limits of a number, and its value at the start. */
export interface Range {
  initial: number;
  least: number;
  most: number;
}

/**
 * A number that the browser stores for all talks of one origin; without storage it lasts as long as the window.
 * What is stored can be wrong: outside the range, it is the initial value.
 */
export function useSetting(
  name: string,
  { initial, least, most }: Range,
): [number, (value: number) => void] {
  const [value, setValue] = useState(
    () => toNumber(parseFloat(readKept(browser, name)), least, most) ?? initial,
  );
  const save = (wanted: number) => {
    const next = Math.min(Math.max(wanted, least), most);
    setValue(next);
    keep(browser, name, String(next));
  };
  return [value, save];
}

const browser = () => window.localStorage;
