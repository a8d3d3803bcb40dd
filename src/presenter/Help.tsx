import { keysIn, labels, readableKey } from '../core/keyLabels.ts';
import { keyBindings } from '../core/keys.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';

export interface HelpProps {
  /** Also list the keys of the presenter view. @default false */
  presenter?: boolean;
  /** Called when the dialog should close. */
  onClose: () => void;
}

/** The dialog that lists all keys and what they do. */
export function Help({ presenter = false, onClose }: HelpProps) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl css={list}>
        {keyBindings
          .filter(({ presenterOnly }) => presenter || !presenterOnly)
          .map((binding) => (
            <div key={binding.command}>
              <dt>{labels[binding.command]}</dt>
              <dd>
                {keysIn(navigator.userAgent, binding).map((key) => (
                  <kbd key={key}>{readableKey(key, document.dir === 'rtl')}</kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      <p css={hint}>In full screen, Esc only leaves full screen.</p>
      <p css={hint}>On a phone or tablet: swipe, or tap the left or right edge.</p>
    </Dialog>
  );
}

const list = ({ colors, fonts }: SlideTheme) =>
  ({
    margin: 0,
    '& > div': {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: '6px 16px',
      padding: '6px 0',
      borderTop: `1px solid ${colors.line}`,
    },
    '& dd': { margin: 0, display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: 6 },
    '& kbd': {
      padding: '1px 8px',
      border: `1px solid ${colors.line}`,
      borderRadius: 6,
      background: colors.raised,
      font: `400 0.875rem/1.5 ${fonts.label}`,
      whiteSpace: 'nowrap',
    },
  }) as const;

const hint = ({ colors }: SlideTheme) => ({ margin: '16px 0 0', color: colors.muted });
