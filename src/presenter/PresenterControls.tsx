import { type Clock, isFresh } from '../core/clock.ts';
import type { TalkCommand } from '../core/keys.ts';
import { type FixedText, say } from '../core/strings.ts';
import { directionOfWords } from './directionOfWords.ts';
import { pressedOf, useTool } from './pointing.ts';
import { ScreenControls, type ScreenControlsProps } from './ScreenControls.tsx';

export interface PresenterControlsProps extends ScreenControlsProps {
  clock: Clock;
  /** Whether the talk works without its server. */
  isKept: boolean;
  refused: readonly FixedText[];
}

/** The buttons of the presenter view. */
export function PresenterControls({ clock, isKept, refused, ...screen }: PresenterControlsProps) {
  const { onCommand } = screen;
  const startOrPause = isFresh(clock) ? 'Start clock' : 'Resume clock';
  const tool = useTool();
  const button = (label: FixedText, command: TalkCommand) => (
    <button
      type="button"
      aria-pressed={pressedOf(command, tool)}
      onClick={() => onCommand(command)}
    >
      {withArrowOfKey(say(label))}
    </button>
  );
  return (
    <nav aria-label={say('Controls')}>
      <div role="group" aria-label={say('Move')}>
        {button('← Back', 'previous')}
        {button('Next →', 'next')}
        {button('Overview', 'overview')}
        {button('Go to …', 'palette')}
      </div>
      <ScreenControls {...screen} />
      <div role="group" aria-label={say('Pointer')}>
        {button('Laser', 'laser')}
        {button('Pen', 'pen')}
        {button('Color', 'ink')}
        {button('Undo', 'undo')}
        {button('Clear', 'clear')}
        {button('Zoom', 'zoom')}
      </div>
      <div role="group" aria-label={say('Tools')}>
        {button(clock.runningSince === null ? startOrPause : 'Pause clock', 'clock')}
        {button('Reset clock', 'resetClock')}
        {button('Summary', 'summary')}
        {button('Keys', 'help')}
      </div>
      {isKept && <p data-kept>{say('Works without its server.')}</p>}
      {refused.length > 0 && (
        <p data-refused>{refused.map((sentence) => say(sentence)).join(' ')}</p>
      )}
    </nav>
  );
}

/** A label whose arrow is that of the key: a talk that is read from the right can have words from the left. */
const withArrowOfKey = (label: string) =>
  (document.dir === 'rtl') === (directionOfWords() === 'rtl')
    ? label
    : label.replace(/[←→]/, (arrow) => (arrow === '←' ? '→' : '←'));
