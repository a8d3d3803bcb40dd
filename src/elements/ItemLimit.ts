import { useEffect } from 'react';
import { warnOnce } from '../core/warnOnce.ts';

/** Warns the author once if a slide has no items, or more than its layout has room for. */
export function useItemLimit(title: string, noun: string, count: number, most: number) {
  useEffect(() => {
    if (count > 0 && count <= most) return;
    const found = count === 0 ? `no ${noun}` : `${count} ${noun}`;
    const advice = count === 0 ? 'Add one.' : 'Split it into two slides.';
    warnOnce(`The slide "${title}" has ${found}, but its layout is for 1 to ${most}. ${advice}`);
  }, [title, noun, count, most]);
}
