import { useEffect, useState } from 'react';
import { followerOf, placeOf } from '../core/backup.ts';
import { isFresh } from '../core/clock.ts';
import { say } from '../core/strings.ts';
import type { TalkState } from '../core/TalkState.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { hiddenAtTop } from '../spectacle/visuallyHidden.ts';
import { slideHere, slideOnStage, watchSteps } from './watchSteps.ts';

export interface AnnouncerProps {
  store: TalkStore;
  /** Whether this is the presenter view, which has words of its own for the black and the white screen. */
  isPresenter: boolean;
}

const screens = { black: 'Black screen', white: 'White screen' } as const;

/**
 * The live region of a window. It says the number and the title of each slide, what a step reveals, the black and the
 * white screen, and that a key press at the start or at the end of the talk has done nothing.
 */
export function Announcer({ store, isPresenter }: AnnouncerProps) {
  const [said, announce] = useState('');
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
      if (place !== placeBefore) announce(place);
      else if (!isPresenter && state.curtain !== 'none' && state.curtain !== before.curtain)
        announce(say(screens[state.curtain]));
      // After the slide has changed, which is a part of the same task.
      else if (isStep)
        timer = setTimeout(() => announce(saysOf(store) || steps.read() || stepOf(store) || place));
      else if (!isPresenter && state.curtain !== before.curtain) announce(place);
      else if (hasDoneNothing(state, before)) announce(edgeOf(store) ?? place);
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
    <div css={hiddenAtTop} role="status">
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
  return slide && stepIndex > 0
    ? say('step {number} of {count}', { number: stepIndex, count: slide.steps })
    : undefined;
}

/** Whether a key that turns the page has changed nothing: all that is new is the number of the state. */
const hasDoneNothing = (state: TalkState, before: TalkState) =>
  state.version !== before.version &&
  state.isPresented === before.isPresented &&
  isFresh(state.clock) === isFresh(before.clock) &&
  (state.clock.runningSince === null) === (before.clock.runningSince === null);

function edgeOf({ slides, slide, state }: TalkStore) {
  const { slideIndex, stepIndex } = state.position;
  if (slide && stepIndex === slide.steps && !followerOf(slides, slideIndex))
    return say('End of the talk');
  return slideIndex === 0 && stepIndex === 0 ? say('Start of the talk') : undefined;
}
