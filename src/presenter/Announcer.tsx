import { useEffect, useState } from 'react';
import { followerOf, placeOf } from '../core/backup.ts';
import { isFresh } from '../core/clock.ts';
import type { TalkState } from '../core/TalkState.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { visuallyHidden } from '../spectacle/announcement.ts';
import { slideHere, slideOnStage, watchSteps } from './watchSteps.ts';

export interface AnnouncerProps {
  store: TalkStore;
  /** Whether this is the presenter view, which has words of its own for the black and the white screen. */
  isPresenter: boolean;
}

const words = {
  black: 'Black screen',
  white: 'White screen',
  start: 'Start of the talk',
  end: 'End of the talk',
  step: (step: number, steps: number) => `Step ${step} of ${steps}`,
};

/**
 * The live region of a window. It says the number and the title of each slide, what a step reveals, the black and the
 * white screen, and that a key press at the start or at the end of the talk has done nothing.
 */
export function Announcer({ store, isPresenter }: AnnouncerProps) {
  const [said, say] = useState('');
  useEffect(() => {
    const steps = watchSteps(isPresenter ? slideHere : slideOnStage);
    let before = store.state;
    let placeBefore = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const { state, slide } = store;
      const place = store.isOpen && slide ? placeAndTitle(store) : placeBefore;
      const isStep = state.position.stepIndex !== before.position.stepIndex;
      if (place !== placeBefore || isStep) {
        clearTimeout(timer);
        steps.forget();
      }
      if (place !== placeBefore) say(place);
      else if (!isPresenter && state.curtain !== 'none' && state.curtain !== before.curtain)
        say(words[state.curtain]);
      // After the slide has changed, which is a part of the same task.
      else if (isStep)
        timer = setTimeout(() => say(saysOf(store) || steps.read() || stepOf(store) || place));
      else if (!isPresenter && state.curtain !== before.curtain) say(place);
      else if (hasDoneNothing(state, before)) say(edgeOf(store) ?? place);
      before = state;
      placeBefore = place;
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      steps.end();
    };
  }, [store, isPresenter]);
  return (
    <div css={visuallyHidden} role="status">
      {said}
    </div>
  );
}

const placeAndTitle = ({ slides, slide, state }: TalkStore) =>
  `${placeOf(slides, state.position.slideIndex)}: ${slide?.title}`;

/** What a slide says about its step by itself, such as the lines of code that are lit. */
const saysOf = ({ slide, state }: TalkStore) => slide?.says?.[state.position.stepIndex - 1];

/** The number of the step; nothing at the start of the slide. */
function stepOf({ slide, state }: TalkStore) {
  const { stepIndex } = state.position;
  return slide && stepIndex > 0 ? words.step(stepIndex, slide.steps) : undefined;
}

/** Whether a key that turns the page has changed nothing: all that is new is the number of the state. */
const hasDoneNothing = (state: TalkState, before: TalkState) =>
  state.version !== before.version &&
  state.isPresented === before.isPresented &&
  isFresh(state.clock) === isFresh(before.clock) &&
  (state.clock.runningSince === null) === (before.clock.runningSince === null);

function edgeOf({ slides, slide, state }: TalkStore) {
  const { slideIndex, stepIndex } = state.position;
  if (slide && stepIndex === slide.steps && !followerOf(slides, slideIndex)) return words.end;
  return slideIndex === 0 && stepIndex === 0 ? words.start : undefined;
}
