import { followerOf, placeOf } from '../core/backup.ts';
import { monotonic, readClock, totalTime } from '../core/clock.ts';
import { speakersIn } from '../core/notes.ts';
import type { RemoteState } from '../core/remote.ts';
import { say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';

/** What a phone shows of a talk now; undefined until its slides are known. */
export function stateOf(
  { state, slides, slide }: TalkStore,
  talk: string,
  minutes: number | undefined,
): RemoteState | undefined {
  if (!slide) return undefined;
  const { slideIndex, stepIndex } = state.position;
  const { title, lang, notes, cues, steps } = slide;
  const step = say('step {number} of {count}', { number: stepIndex, count: steps });
  const following = followerOf(slides, slideIndex);
  const next =
    stepIndex < steps
      ? say('step {number} of {count}', { number: stepIndex + 1, count: steps })
      : (following?.title ?? say('This is the last slide.'));
  return {
    talk,
    place: placeOf(slides, slideIndex) + (steps > 0 ? ` · ${step}` : ''),
    title,
    lang,
    notes,
    // JSON has no holes.
    cues: cues.map((cue) => cue ?? ''),
    speakers: speakersIn(slides),
    step: stepIndex,
    next,
    curtain: state.curtain,
    spent: totalTime(readClock(state.clock, slide.id, monotonic())),
    isRunning: state.clock.runningSince !== null,
    minutes,
  };
}
