import { useCallback } from 'react';
import { countOf } from '../core/backup.ts';
import { say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { DialogName } from './Dialogs.tsx';
import { directionOfWords } from './directionOfWords.ts';
import { noticeStyle } from './noticeStyle.ts';
import type { Mode } from './settings.ts';
import { useNumbers } from './useNumbers.ts';

export interface TypedNumberProps {
  store: TalkStore;
  mode: Mode;
  /** The dialog that is open: keys belong to it. */
  dialog: DialogName | null;
  /** Whether letters and signs are keys, as 1 or 0. */
  letterKeys: readonly [number, unknown];
  /** Called with the slide whose number was typed. */
  onGoTo: (slideIndex: number) => void;
}

/** Goes to the slide whose number is typed, with Enter. The presenter view shows the number; the audience sees nothing of it. */
export function TypedNumber({ store, mode, dialog, letterKeys, onGoTo }: TypedNumberProps) {
  const goTo = useCallback(
    // A number that is too high leads to the last slide that counts.
    (number: number) => onGoTo(Math.min(Math.max(number, 1), countOf(store.slides)) - 1),
    [store, onGoTo],
  );
  const number = useNumbers(dialog === null && letterKeys[0] > 0, goTo);
  if (number === '' || mode !== 'presenter') return null;
  return (
    <p
      className="lectern-ui"
      css={(theme) => [noticeStyle(theme), place]}
      dir={directionOfWords()}
      role="status"
    >
      {say('Slide {number}: press Enter.', { number: Number(number) })}
    </p>
  );
}

/** Above the picture of the slide: neither the words above nor the buttons below are covered. */
const place = {
  left: 'auto',
  bottom: 'auto',
  insetInlineStart: '25%',
  top: '30%',
  '&[dir="rtl"]': { translate: '50% 0' },
  fontSize: '1.25rem',
  fontWeight: 700,
} as const;
