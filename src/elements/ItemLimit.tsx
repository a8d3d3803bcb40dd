import { useEffect } from 'react';
import { attributes } from '../core/page.ts';
import { warnOnce } from '../core/warnOnce.ts';

export interface ItemLimitProps {
  /** The title of the slide. */
  title: string;
  /** What the items are called: the name of the prop. */
  noun: string;
  /** The number of items. */
  count: number;
  /** The most items that the layout has room for. */
  most: number;
}

/** Tells the author and the check if a slide has no items, or more than its layout has room for. */
export function ItemLimit({ title, noun, count, most }: ItemLimitProps) {
  const isWrong = count === 0 || count > most;
  const problem = `has ${count || 'no'} ${noun}, but its layout is for 1 to ${most}`;
  useEffect(() => {
    if (!isWrong) return;
    const advice = count === 0 ? 'Add one.' : 'Split it into two slides.';
    warnOnce(`The slide "${title}" ${problem}. ${advice}`);
  }, [isWrong, problem, title, count]);
  return isWrong ? <i hidden {...{ [attributes.items]: problem }} /> : null;
}
