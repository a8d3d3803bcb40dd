import { useEffect, useState } from 'react';
import { followerOf, placeOf } from '../core/backup.ts';
import { isFresh } from '../core/clock.ts';
import { attributes } from '../core/page.ts';
import { say } from '../core/strings.ts';
import { sum } from '../core/sum.ts';
import type { TalkState } from '../core/TalkState.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { hiddenAtTop } from '../spectacle/visuallyHidden.ts';
import { type Phrase, type Piece, piecesOf } from './spokenPieces.ts';
import { hearTool } from './pointing.ts';
import { slideHere, slideOnStage } from './slideOnStage.ts';
import { Spoken } from './Spoken.tsx';
import { sentences, spokenChange } from './spokenText.ts';

export interface AnnouncerProps {
  store: TalkStore;
  /** Whether this is the presenter view, which has words of its own for the black and the white screen. */
  isPresenter: boolean;
}

const screens = { black: 'Black screen', white: 'White screen' } as const;

/**
 * The live region of a window. It says the number, the title and a short content of each slide, what a step reveals or
 * lights, the black and the white screen, the tool that is on, and that a key press at the start or at the end of the talk has done nothing.
 */
export function Announcer({ store, isPresenter }: AnnouncerProps) {
  const [said, announce] = useState<readonly Phrase[]>([]);
  useEffect(
    () => hearTool((text) => announce([{ text, lang: document.documentElement.lang }])),
    [],
  );
  useEffect(() => {
    const tell = (text: string) => announce([{ text, lang: document.documentElement.lang }]);
    /** What the current slide shows; nothing while it is not there yet. */
    const read = () => {
      const slide = document.querySelector(isPresenter ? slideHere : slideOnStage);
      const isThere = slide?.getAttribute(attributes.slide) === store.slide?.id;
      return slide && isThere ? piecesOf(slide) : undefined;
    };
    /** What each step has said when it came: on the way back, it says it again. */
    const heard = new Map<string, readonly Phrase[]>();
    let before = store.state;
    let placeBefore = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const { state, slide } = store;
      const place = store.isOpen && slide ? placeOf(store.slides, state.position.slideIndex) : '';
      const isOther = place !== '' && place !== placeBefore;
      const isStep = state.position.stepIndex !== before.position.stepIndex;
      const open = (tries = 20) => {
        const pieces = read();
        // A slide that was far away has to be mounted first.
        if (!pieces && tries > 0) timer = setTimeout(() => open(tries - 1), 50);
        else announce(opening(place, store, pieces ?? []));
      };
      if (isOther || isStep) clearTimeout(timer);
      // What is new is known after the slide has changed, which is a part of the same task.
      if (isOther) timer = setTimeout(() => open());
      else if (!isPresenter && state.curtain !== 'none' && state.curtain !== before.curtain)
        tell(say(screens[state.curtain]));
      else if (isStep) {
        const old = read() ?? [];
        const isBack = state.position.stepIndex < before.position.stepIndex;
        const key = `${slide?.id} ${state.position.stepIndex}`;
        timer = setTimeout(() => {
          const change = spokenChange(old, read() ?? [], saysOf(store));
          const told = isBack ? (heard.get(key) ?? change) : change;
          const step = stepOf(store);
          if (!step) open();
          else if (told.length > 0) announce(told);
          else tell(step);
          if (!isBack) heard.set(key, change);
        });
      } else if (!isPresenter && state.curtain !== before.curtain) open();
      else if (hasDoneNothing(state, before)) {
        const edge = edgeOf(store);
        if (edge) tell(edge);
        else open();
      }
      before = state;
      placeBefore = place || placeBefore;
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store, isPresenter]);
  return (
    <div css={hiddenAtTop} role="status">
      <Spoken phrases={said} />
    </div>
  );
}

/** What a slide is called; and what it shows at its start, or only what is lit, as far as it is short. */
function opening(place: string, { slide }: TalkStore, pieces: readonly Piece[]) {
  const language = document.documentElement.lang;
  const heading = pieces.find(({ of }) => /^H[12]$/.test(of.tagName));
  const title = heading?.phrases ?? [{ text: slide!.title, lang: slide!.lang ?? language }];
  // A table is called as its slide.
  const content = pieces.filter((piece) => heading && !piece.text.startsWith(heading.text));
  // The words of a phase at the top, and its gauge.
  const rest = content.filter(({ text }, at) => !content[at + 1]?.text.startsWith(`${text} `));
  const shown = [rest, rest.filter(({ isLit }) => isLit)].find(
    (all) => sum(all.map(({ text }) => text.length)) <= mostAtOnce,
  );
  return sentences([
    [{ text: `${place}: `, lang: language }, ...title],
    ...(shown ?? []).map(({ phrases }) => phrases),
  ]);
}

/** The most letters of a slide that are said when it comes: more is read on the slide itself. */
const mostAtOnce = 200;

/** What a slide says about its step by itself, such as the lines of code that are lit. */
function saysOf({ slide, state }: TalkStore): Phrase | undefined {
  const text = slide?.says?.[state.position.stepIndex - 1];
  return text ? { text, lang: slide?.lang ?? document.documentElement.lang } : undefined;
}

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
