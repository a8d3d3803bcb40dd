import { keysIn, labels, readableKey } from '../core/keyLabels.ts';
import { isCharacter, keyBindings } from '../core/keys.ts';
import { say } from '../core/strings.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';
import type { Mode } from './settings.ts';
import { isAvailable } from './useKeys.ts';

export interface HelpProps {
  /** The view whose keys are listed. @default 'stage' */
  mode?: Mode;
  /** Whether letters and signs are keys, as 1 or 0, and what changes that. */
  letterKeys: readonly [number, (value: number) => void];
  /** Called when the dialog should close. */
  onClose: () => void;
}

const letters =
  'Letters and signs are keys, too. Switch them off if you dictate, or press them by accident.';
const hints = [
  'A number, then Enter: the slide with that number.',
  'In full screen, Esc only leaves full screen.',
  'With a mouse: move it, and buttons appear.',
  'On a phone or tablet: swipe, tap the left or right edge, or tap the middle for buttons.',
] as const;

/** The dialog that lists all keys and what they do. */
export function Help({ mode = 'stage', letterKeys, onClose }: HelpProps) {
  const [areOn, setOn] = letterKeys;
  return (
    <Dialog title={say('Keys')} onClose={onClose}>
      <dl css={list}>
        {keyBindings
          .filter(({ command }) => isAvailable(command, mode))
          .map((binding) => ({
            command: binding.command,
            keys: keysIn(navigator.userAgent, binding).filter((key) => areOn > 0 || !isLetter(key)),
          }))
          .filter(({ keys }) => keys.length > 0)
          .map(({ command, keys }) => (
            <div key={command}>
              <dt>{say(labels[command])}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key} dir="ltr">
                    {readableKey(key, document.dir === 'rtl')}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      <label css={setting}>
        <input
          type="checkbox"
          checked={areOn > 0}
          onChange={({ target }) => setOn(Number(target.checked))}
        />
        {say(letters)}
      </label>
      {mode !== 'read' &&
        hints.map((text) => (
          <p key={text} css={hint}>
            {say(text)}
          </p>
        ))}
    </Dialog>
  );
}

const isLetter = (key: string) => isCharacter(key.replace('Shift+', ''));

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
    '& dd': {
      margin: 0,
      // Also on a line of its own, the keys are below those of the other rows.
      marginInlineStart: 'auto',
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'end',
      gap: 6,
    },
    '& kbd': {
      padding: '1px 8px',
      border: `1px solid ${colors.line}`,
      borderRadius: 6,
      background: colors.raised,
      font: `400 0.875rem/1.5 ${fonts.label}`,
      whiteSpace: 'nowrap',
    },
  }) as const;

const setting = {
  display: 'flex',
  gap: 12,
  alignItems: 'start',
  marginTop: 16,
  '& > input': { flex: 'none', width: 24, height: 24, margin: 0 },
} as const;

const hint = ({ colors }: SlideTheme) => ({ margin: '16px 0 0', color: colors.muted });
