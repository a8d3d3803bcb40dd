import { Global } from '@emotion/react';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { Announcer } from './Announcer.tsx';
import { Dialogs, type DialogsProps } from './Dialogs.tsx';
import { StageBar } from './StageBar.tsx';
import { TextSpacing } from './TextSpacing.tsx';
import { useFocusOnStage } from './useFocusOnStage.ts';
import { useFrames } from './useFrames.ts';

/** What a window has around its view: the buttons on stage, what is announced, and the dialogs. */
export function AroundTalk(props: DialogsProps) {
  const { mode, store, onCommand, onView } = props;
  useFrames();
  return (
    <>
      <ErrorBoundary fallback={() => null} retries>
        {mode !== 'print' && <Announcer store={store} isPresenter={mode === 'presenter'} />}
      </ErrorBoundary>
      {mode === 'stage' && (
        <ErrorBoundary fallback={() => null} retries>
          <Global styles={withoutEmptyLists} />
          <StageBar {...{ onCommand, onView }} />
          <FocusOnStage />
          <TextSpacing />
        </ErrorBoundary>
      )}
      <Dialogs {...props} />
    </>
  );
}

// A list whose items are all to come is there for no screen reader, and the places of its items are still seen.
const emptyList = 'main :is(ul, ol):not(:has(> :not([aria-hidden], [data-state="ahead"])))';
const withoutEmptyLists = {
  [emptyList]: { visibility: 'hidden' },
  [`${emptyList} > [aria-hidden]`]: { visibility: 'visible' },
} as const;

function FocusOnStage() {
  useFocusOnStage();
  return null;
}
