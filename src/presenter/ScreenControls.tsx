import type { TalkCommand } from '../core/keys.ts';
import { type FixedText, say } from '../core/strings.ts';
import type { RoomScreen } from './room.ts';
import { chooseScreen, isSameScreen } from './screens.ts';
import { hasRemote } from './useRemote.ts';
import { useScreens } from './useScreens.ts';

export interface ScreenControlsProps {
  /** The screen of a window of the audience. @default none: nothing is said about it */
  screen?: RoomScreen;
  /** Whether the audience stays where it is while the speaker looks ahead. */
  isFrozen: boolean;
  /** Called when a button is pressed. */
  onCommand: (command: TalkCommand) => void;
}

/** The buttons for what the audience sees, and on which screen. */
export function ScreenControls({ screen, isFrozen, onCommand }: ScreenControlsProps) {
  const screens = useScreens();
  const button = (label: FixedText, command: TalkCommand, isPressed?: boolean) => (
    <button type="button" aria-pressed={isPressed} onClick={() => onCommand(command)}>
      {say(label)}
    </button>
  );
  const here = screens.findIndex((one) => screen && isSameScreen(one, screen));
  return (
    <div role="group" aria-label={say('Screen')}>
      {button('Black', 'black')}
      {button('White', 'white')}
      {/* Who presses Freeze twice comes back, and shows the audience nothing. */}
      {isFrozen ? button('Back to the audience', 'back') : button('Freeze', 'freeze')}
      {isFrozen && button('Take the audience along', 'freeze')}
      {button('Audience window', 'audience')}
      {button('Full screen', 'start', screen?.isFull)}
      {hasRemote() && button('Phone', 'phone')}
      {screens.length > 1 && (
        <select
          aria-label={say('The audience’s screen')}
          value={here}
          onChange={({ target }) => {
            chooseScreen(screens[Number(target.value)]);
            onCommand('start');
          }}
        >
          {here < 0 && <option value={-1}>{say('The audience’s screen')}</option>}
          {screens.map(({ label, width, height }, index) => (
            <option key={index} value={index}>
              {`${label || index + 1} ${width} × ${height}`}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
