import { useEffect, useState } from 'react';
import { isComposing } from '../core/keys.ts';
import { isWidget, pathOf, takesText } from '../spectacle/widgets.ts';

/** How long the next digit of a number may take, in ms. */
const pause = 3000;

/**
 * Goes to the slide whose number is typed, with Enter. Backspace removes a digit, and Esc the number.
 *
 * @param isOn whether digits are keys, and no dialog is open
 * @param onNumber called with the number
 * @returns what has been typed so far
 */
export function useNumbers(isOn: boolean, onNumber: (number: number) => void): string {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (typed === '') return undefined;
    const timer = setTimeout(() => setTyped(''), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const path = pathOf(event);
      const isNeeded = isComposing(event) || path.some(takesText) || path.some(isWidget);
      if (event.defaultPrevented || isNeeded || ctrlKey || metaKey || altKey) return;
      if (/^\d$/.test(key)) setTyped((before) => `${before}${key}`.slice(-4));
      else if (typed !== '' && (key === 'Backspace' || key === 'Escape')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        setTyped(key === 'Escape' ? '' : typed.slice(0, -1));
      } else if (key !== 'Enter') setTyped('');
      else if (typed !== '') {
        // Also while a button has the focus.
        event.preventDefault();
        setTyped('');
        onNumber(Number(typed));
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn, onNumber, typed]);
  return typed;
}
