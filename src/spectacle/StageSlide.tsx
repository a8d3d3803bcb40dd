import { useTheme } from '@emotion/react';
import {
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { NearSlidesContext, type SlideChrome, SlideIndexContext, SlotContext } from './contexts.ts';
import { DeckContext, Notes, Slide, SlideContext, useSteps } from './engine.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { enterStage } from './slideMotion.ts';
import { SlideThemeProvider } from './SlideThemeProvider.tsx';
import { Surface } from './Surface.tsx';

export interface StageSlideProps {
  record: SlideRecord;
  chrome: SlideChrome;
  keepMounted: boolean;
  children: ReactNode;
}

/** A slide in a deck: mounted while it is near the current slide, and otherwise only counted. */
export function StageSlide({ record, chrome, keepMounted, children }: StageSlideProps) {
  const near = useContext(NearSlidesContext);
  const index = useContext(SlideIndexContext);
  const slot = useContext(SlotContext);
  const [isNear, setNear] = useState(() => near?.has(record.id));
  useLayoutEffect(() => {
    const update = () => setNear(near?.has(record.id));
    update();
    return near?.subscribe(update);
  }, [near, record.id]);
  const isMounted = keepMounted || !near || isNear;
  // Spectacle's own steppers inside the slide, such as Appear, are counted once it has been mounted.
  const [steps, setSteps] = useState(() => slot?.inheritedSteps(record));
  useLayoutEffect(() => {
    const known = steps === undefined ? record : { ...record, steps };
    slot?.remember(known, keepMounted);
    return index?.enter(known);
  }, [index, slot, record, steps, keepMounted]);
  return (
    <>
      <ErrorBoundary fallback={giveUp}>
        {isMounted && (
          <SlideThemeProvider field={chrome.field}>
            <MountedSlide record={record} chrome={chrome} onSteps={setSteps}>
              {children}
            </MountedSlide>
          </SlideThemeProvider>
        )}
      </ErrorBoundary>
      {!isMounted && absentSlide(record.id)}
    </>
  );
}

/** Leaves an error to the slot of the slide. */
function giveUp(error: unknown): never {
  throw error;
}

/** The element that Spectacle counts as a slide. */
const absentSlide = (id: string) => <div className="spectacle-v7-slide" data-slide-id={id} />;

type MountedSlideProps = Omit<StageSlideProps, 'keepMounted'> & {
  onSteps: (steps: number) => void;
};

function MountedSlide(props: MountedSlideProps) {
  // A slide before the active one that is mounted late covers the active one with an empty box until Spectacle
  // renders it a second time.
  const [, renderAgain] = useReducer(() => true, false);
  useEffect(renderAgain, [renderAgain]);
  return (
    <Slide id={props.record.id} padding="0px" backgroundColor="transparent">
      <StageSurface {...props} />
    </Slide>
  );
}

const noParts: readonly string[] = [];

function StageSurface({ record, chrome, onSteps, children }: MountedSlideProps) {
  const index = useContext(SlideIndexContext);
  const { step, placeholder } = useSteps(record.steps);
  const { slideIds, activeView } = useContext(DeckContext);
  const { isSlideActive } = useContext(SlideContext);
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const placeholders =
      section.current?.parentElement?.querySelectorAll<HTMLElement>(
        '.step-placeholder[data-step-count]',
      ) ?? [];
    onSteps([...placeholders].reduce((sum, { dataset }) => sum + Number(dataset.stepCount), 0));
  }, [record, onSteps]);

  const { fields, motion } = useTheme();
  const isField = fields.some((name) => name === chrome.field);
  const number = slideIds.indexOf(record.id) + 1;
  useLayoutEffect(() => {
    if (isSlideActive) enterStage(section.current!, { number, isField, isCut: motion === 'cut' });
  }, [isSlideActive, number, isField, motion]);

  return (
    <>
      {placeholder}
      {Notes && record.notes && <Notes>{record.notes}</Notes>}
      <Surface
        ref={section}
        record={record}
        name={index?.nameOf(record)}
        hidden={!isSlideActive}
        stage={isSlideActive ? 'stage' : 'near'}
        step={isSlideActive ? activeView.stepIndex : undefined}
        revealed={step + 1 || 0} // Spectacle says NaN until it has counted
        chrome={chrome}
        number={number}
        count={index?.count || slideIds.length}
        parts={index?.parts ?? noParts}
      >
        {children}
      </Surface>
    </>
  );
}
