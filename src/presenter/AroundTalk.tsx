import { Global } from '@emotion/react';
import { attributes, slideSelector } from '../core/page.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import type { Theme } from '../theme/theme.ts';
import { Announcer } from './Announcer.tsx';
import { Dialogs, type DialogsProps } from './Dialogs.tsx';
import { StageBar } from './StageBar.tsx';
import { TextSpacing } from './TextSpacing.tsx';
import { useAddressWarnings } from './useAddressWarnings.ts';
import { useFocusOnStage } from './useFocusOnStage.ts';
import { useFrames } from './useFrames.ts';
import { useFollow, useRemote } from './useRemote.ts';

/** What a window has around its view: the buttons on stage, what is announced, and the dialogs. */
export function AroundTalk(props: DialogsProps & { ownTheme: Theme }) {
  const { mode, store, title, duration, onCommand, onView } = props;
  useFrames();
  const isLive = mode === 'stage' || mode === 'presenter';
  useFollow(isLive || mode === 'read', store);
  useRemote(isLive, { store, title, minutes: duration, run: onCommand });
  useAddressWarnings(props.ownTheme);
  return (
    <>
      <Global styles={progressOfTalk} />
      <ErrorBoundary fallback={() => null} retries>
        {mode !== 'print' && <Announcer store={store} isPresenter={mode === 'presenter'} />}
      </ErrorBoundary>
      {mode === 'stage' && (
        <ErrorBoundary fallback={() => null} retries>
          <Global styles={withoutEmptyLists} />
          <StageBar {...{ onCommand, onView }} />
          <FocusOnStage />
        </ErrorBoundary>
      )}
      <ErrorBoundary fallback={() => null} retries>
        {mode !== 'read' && <TextSpacing />}
      </ErrorBoundary>
      <Dialogs {...props} />
    </>
  );
}

// A slide in another language may have the other direction, but the talk goes on to the same side.
const progressOfTalk = {
  [`[${attributes.progress}]`]: { direction: 'ltr' },
  [`html[dir="rtl"] [${attributes.progress}]`]: { direction: 'rtl' },
  // What is to come is hollow, and the current part is thicker.
  '@media (forced-colors: active), (prefers-contrast: more)': {
    [`${slideSelector} [${attributes.progress}] > i`]: {
      outlineColor: 'currentColor',
      background: 'none',
      '&[data-passed="true"]': { borderTopColor: 'currentColor' },
      '&[data-current="true"]': { marginBlock: -2, borderTopWidth: 8 },
    },
  },
} as const;

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
