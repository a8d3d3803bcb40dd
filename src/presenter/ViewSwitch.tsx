import { useEffect, useRef } from 'react';
import { say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { directionOfWords } from './directionOfWords.ts';
import type { Mode } from './settings.ts';
import { lowWindow } from './presenterStyles.ts';
import { chooseView, usualView } from './view.ts';

export interface ViewSwitchProps {
  mode: Mode;
  store: TalkStore;
  /** Called when another view is wanted. */
  onView: () => void;
}

/**
 * Leads from the slides to the reading view, and from there to the slides. A phone that is turned changes the view by itself,
 * but never that of a talk that is being presented: the room may be looking at it.
 */
export function ViewSwitch({ mode, store, onView }: ViewSwitchProps) {
  const change = useRef(onView);
  useEffect(() => {
    change.current = onView;
  });
  useEffect(() => {
    const usual = usualView();
    let before = usual?.matches;
    const follow = () => {
      // A sheet of paper is wider than a phone, and keeps the view.
      if (window.matchMedia('print').matches || usual?.matches === before) return;
      before = usual?.matches;
      if (mode === 'read' || (mode === 'stage' && !store.state.isPresented)) change.current();
    };
    usual?.addEventListener('change', follow);
    return () => usual?.removeEventListener('change', follow);
  }, [mode, store]);
  if (mode !== 'stage' && mode !== 'read') return null;
  const other = mode === 'stage' ? 'read' : 'slides';
  return (
    <div className="lectern-ui" css={place} dir={directionOfWords()} data-mode={mode}>
      <button
        type="button"
        onClick={() => {
          chooseView(other);
          onView();
        }}
      >
        {say(mode === 'stage' ? 'Read' : 'Slides')}
      </button>
    </div>
  );
}

// Where the slide fills the window, it would be on it: the buttons on stage have it.
const place = ({ colors }: SlideTheme) =>
  ({
    position: 'fixed',
    zIndex: 3,
    bottom: 'calc(8px + env(safe-area-inset-bottom))',
    insetInlineEnd: 'calc(12px + env(safe-area-inset-right))',
    '&&& > button': {
      minWidth: 44,
      minHeight: 44,
      background: colors.raised,
      fontSize: '1rem',
    },
    '@media (width >= 641px), (orientation: landscape)': {
      '&[data-mode="stage"]': { display: 'none' },
    },
    [lowWindow]: { '&[data-mode="read"]': { position: 'static', padding: '0 12px 8px' } },
    '@media print': { display: 'none' },
  }) as const;
