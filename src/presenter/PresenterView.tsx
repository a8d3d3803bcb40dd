import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import type { Position } from '../core/address.ts';
import { placeOf } from '../core/backup.ts';
import { monotonic } from '../core/clock.ts';
import type { TalkCommand } from '../core/keys.ts';
import type { Rates } from '../core/plan.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkState } from '../core/TalkState.ts';
import { type FixedText, say } from '../core/strings.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { moreContrast } from './moreContrast.ts';
import { Notes } from './Notes.tsx';
import { NowAndNext } from './NowAndNext.tsx';
import { PresenterControls } from './PresenterControls.tsx';
import { presenterView } from './presenterStyles.ts';
import { Quoted } from './Quoted.tsx';
import type { Room } from './room.ts';
import { endRoom } from './roomScreen.ts';
import { TimePanel, timeOfDay } from './TimePanel.tsx';
import { directionOfWords } from './directionOfWords.ts';
import { useOffline } from './useOffline.ts';
import { useRoom } from './useRoom.ts';
import { useSpeaker } from './useSpeaker.ts';

export interface PresenterViewProps {
  /** The title of the talk. */
  title: string;
  /** The current slide and step, the black or white screen, and the clock. */
  state: TalkState;
  /** The slides of the talk; none until they are known. */
  slides: readonly SlideRecord[];
  /** The minutes that the talk may take. @default an estimate from the notes */
  duration?: number;
  /** How fast the talk is expected to go. */
  rates?: Rates;
  /** The aspect ratio of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** The features that this browser does not allow, one sentence each, in English. */
  refused?: readonly FixedText[];
  /** The windows of the audience. @default none: nothing is said about them */
  room?: Room;
  /** The scale of the text of the notes. @default 1 */
  notesSize?: number;
  /** Called when a button is pressed. */
  onCommand: (command: TalkCommand) => void;
  /** The slides. */
  children: ReactNode;
}

/**
 * The view for the speaker: the current slide, what the next key press shows, the next slide, the notes with the
 * cue of the current step, and the time compared with the plan.
 */
export function PresenterView({
  title,
  state,
  slides,
  duration,
  rates,
  aspectRatio = '16:9',
  refused = [],
  room,
  notesSize = 1,
  onCommand,
  children,
}: PresenterViewProps) {
  const { date, time } = useNow();
  const { word, screen } = useRoom(room);
  const offline = useOffline(room !== undefined, true);
  const { position, held, curtain } = state;
  const hasLost = useFullScreen(screen?.isFull);
  const slide = slides[position.slideIndex];
  const { width, height } = slideSizes[aspectRatio];
  return (
    <main
      css={(theme) => [presenterView(theme), moreContrast(theme)]}
      className="lectern-ui"
      dir={directionOfWords()}
      style={{ '--ratio': width / height } as CSSProperties}
    >
      <header>
        <h1 dir="auto">{title}</h1>
        <Place slides={slides} position={position} />
        <p role="status">
          {curtain !== 'none' && `${say(`The audience sees a ${curtain} screen.`)} `}
          {held && `${say('Frozen for the audience: {place}.', { place: nameOf(slides, held) })} `}
          {hasLost && `${say('The audience’s window is no longer in full screen.')} `}
          {word}
          {offline.says && ` ${say(offline.says)}`}
        </p>
        <p data-day>{timeOfDay(date)}</p>
      </header>

      <Panel instead={say('The previews could not be shown. The browser’s console says why.')}>
        <NowAndNext slides={slides} position={position} aspectRatio={aspectRatio}>
          {children}
        </NowAndNext>
      </Panel>

      <Panel instead={say('The clock could not be shown. The browser’s console says why.')}>
        <TimePanel
          state={state}
          slides={slides}
          duration={duration}
          rates={rates}
          date={date}
          now={time}
        />
      </Panel>

      <NotesPanel {...{ slide, slides, notesSize, onCommand }} step={position.stepIndex} />

      <PresenterControls
        clock={state.clock}
        isFrozen={held !== null}
        isKept={offline.isKept}
        {...{ screen, refused, onCommand }}
      />
    </main>
  );
}

interface NotesPanelProps extends Required<Pick<PresenterViewProps, 'notesSize' | 'onCommand'>> {
  slide: SlideRecord | undefined;
  slides: readonly SlideRecord[];
  step: number;
}

/** The title of the slide, its notes, whose they are, and the buttons that change their size. */
function NotesPanel({ slide, slides, step, notesSize, onCommand }: NotesPanelProps) {
  const { speakers, speaker, choose } = useSpeaker(slides);
  return (
    <section aria-label={say('Notes')} data-area="notes">
      <header>
        <h2>
          {slide ? <Quoted of={slide.title} lang={slide.lang} dir={slide.dir} /> : say('Notes')}
        </h2>
        {speakers.length > 1 && (
          <select
            aria-label={say('Whose notes')}
            value={speaker}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{say('Everybody’s')}</option>
            {speakers.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        <button
          type="button"
          aria-label={say('Smaller notes')}
          onClick={() => onCommand('smallerNotes')}
        >
          −
        </button>
        <button
          type="button"
          aria-label={say('Larger notes')}
          onClick={() => onCommand('largerNotes')}
        >
          +
        </button>
      </header>
      <Panel
        key={slide?.id}
        instead={say('The notes of this slide could not be shown. The browser’s console says why.')}
      >
        <Notes
          notes={slide?.notes}
          cues={slide?.cues ?? noCues}
          step={step}
          size={notesSize}
          speaker={speaker}
        />
      </Panel>
    </section>
  );
}

/** The number of the slide and of its step if it has steps, and the name of the part. */
function Place({ slides, position }: { slides: readonly SlideRecord[]; position: Position }) {
  const { slideIndex, stepIndex } = position;
  const slide = slides[slideIndex];
  if (!slide) return <p>{say('No slides')}</p>;
  const step = say('step {number} of {count}', { number: stepIndex, count: slide.steps });
  return (
    <p>
      {placeOf(slides, slideIndex)}
      {slide.steps > 0 && ` · ${step}`}
      {slide.part && (
        <>
          {' · '}
          <Quoted of={slide.part} lang={slide.partLang} />
        </>
      )}
    </p>
  );
}

const noCues: readonly string[] = [];

/** A slide by its place and its title. */
const nameOf = (slides: readonly SlideRecord[], { slideIndex }: Position) =>
  `${placeOf(slides, slideIndex)}, ${slides[slideIndex]?.title ?? ''}`;

/**
 * While the audience's window is in full screen, Esc ends that, as in PowerPoint: a clicker sends it to stop the talk.
 *
 * @returns whether it has ended in another way: nobody may have noticed
 */
function useFullScreen(isFull: boolean | undefined) {
  const [isWanted, setWanted] = useState(false);
  if (isFull && !isWanted) setWanted(true);
  useEffect(() => {
    if (!isFull) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      // It closes a dialog first.
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      event.stopImmediatePropagation();
      setWanted(false);
      endRoom();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isFull]);
  return isWanted && isFull === false;
}

/** A part of the view. If it throws, a message replaces it, and the other parts go on. */
function Panel({ instead, children }: { instead: string; children: ReactNode }) {
  return (
    <ErrorBoundary fallback={() => <p>{instead}</p>} retries>
      {children}
    </ErrorBoundary>
  );
}

/** The time of day and that of the clock, updated four times per second: otherwise the clock would skip some seconds. */
function useNow() {
  const [now, setNow] = useState(readTime);
  useEffect(() => {
    const timer = setInterval(() => setNow(readTime()), 250);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const readTime = () => ({ date: Date.now(), time: monotonic() });
