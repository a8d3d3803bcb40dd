import { Global } from '@emotion/react';
import { attributes, slideSelector } from '../core/page.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import type { Theme } from '../theme/theme.ts';
import { Announcer } from './Announcer.tsx';
import { Dialogs, type DialogsProps } from './Dialogs.tsx';
import { PointerParts } from './PointerParts.tsx';
import { StageBar } from './StageBar.tsx';
import { TextSpacing } from './TextSpacing.tsx';
import { useAddressWarnings } from './useAddressWarnings.ts';
import { useAwake } from './useAwake.ts';
import { useFocusOnStage } from './useFocusOnStage.ts';
import { useFrames } from './useFrames.ts';
import { TypedNumber } from './TypedNumber.tsx';
import { useOffline } from './useOffline.ts';
import { useRehearsal } from './useRehearsal.ts';
import { useTouch } from './useTouch.ts';
import { useFollow, useRemote } from './useRemote.ts';

/** What a window has around its view: the buttons on stage, what is announced, and the dialogs. */
export function AroundTalk(props: DialogsProps & { ownTheme: Theme }) {
  const { mode, store, title, duration, onCommand, onView } = props;
  const isOnStage = mode === 'stage' || mode === 'presenter';
  useFrames();
  // Who reads the text needs no more than that.
  useOffline(mode === 'stage');
  useRehearsal(store, title, mode === 'presenter');
  useAwake(isOnStage && store.state.isPresented);
  useFollow(isOnStage || mode === 'read', store);
  useRemote(isOnStage, { store, title, minutes: duration, run: onCommand });
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
        <PointerParts {...props} />
      </ErrorBoundary>
      <ErrorBoundary fallback={() => null} retries>
        {mode !== 'read' && <TextSpacing />}
      </ErrorBoundary>
      <ErrorBoundary fallback={() => null} retries>
        {isOnStage && <TypedNumber {...props} />}
        {isOnStage && <Touch {...props} />}
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

/** In the presenter view, a tap turns no page: it may be meant for a button that it misses. */
function Touch({ mode, store }: Pick<DialogsProps, 'mode' | 'store'>) {
  useTouch(store, mode === 'stage' ? 0.25 : 1);
  return null;
}

function FocusOnStage() {
  useFocusOnStage();
  return null;
}
