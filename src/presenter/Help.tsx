import { keyBindings, readableKey } from '../core/keys.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';

export interface HelpProps {
  /** List the keys of the presenter's view as well. @default false */
  presenter?: boolean;
  /** Called when it is to close. */
  onClose: () => void;
}

/** All keys, and what they do. */
export function Help({ presenter = false, onClose }: HelpProps) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl css={list}>
        {keyBindings
          .filter(({ presenterOnly }) => presenter || !presenterOnly)
          .map(({ command, keys, does }) => (
            <div key={command}>
              <dt>{does}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key}>{readableKey(key)}</kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      <p css={hint}>On a phone or tablet: swipe, or tap at the left or right edge.</p>
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
      font: `400 0.875rem/1.5 ${fonts.mono}`,
      whiteSpace: 'nowrap',
    },
  }) as const;

const hint = ({ colors }: SlideTheme) => ({ margin: '16px 0 0', color: colors.muted });
