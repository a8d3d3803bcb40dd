import { type ReactNode, Suspense, lazy, useEffect } from 'react';
import { positionOfAddress } from '../core/address.ts';
import type { TalkCommand } from '../core/keys.ts';
import type { Rates } from '../core/plan.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { useTalkState } from '../spectacle/useTalkState.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { Help, type HelpProps } from './Help.tsx';
import { Overview } from './Overview.tsx';
import type { Mode } from './settings.ts';
import { Summary } from './Summary.tsx';
import { loadPhones } from './useViews.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

const PhoneDialog = lazy(() => loadPhones().then((phones) => ({ default: phones.PhoneDialog })));

export type DialogName = 'overview' | 'palette' | 'help' | 'summary' | 'phone';

export interface DialogsProps {
  /** The dialog that is open. */
  dialog: DialogName | null;
  store: TalkStore;
  title: string;
  duration?: number;
  rates?: Rates;
  aspectRatio: AspectRatio;
  mode: Mode;
  /** Called when the visitor has chosen another view, or the window has another width. */
  onView: () => void;
  letterKeys: HelpProps['letterKeys'];
  onClose: () => void;
  /** Called with the slide that the user has chosen. */
  onGoTo: (slideIndex: number) => void;
  onCommand: (command: TalkCommand) => void;
  /** The slides. */
  children: ReactNode;
}

/** The dialog that is open. If it throws, it closes and the talk goes on; the same if it throws as it closes. */
export function Dialogs(props: DialogsProps) {
  return (
    <ErrorBoundary fallback={() => null} retries>
      <ViewSwitch {...props} />
      {props.dialog && <OpenDialog key={props.dialog} {...props} />}
    </ErrorBoundary>
  );
}

function OpenDialog({
  dialog,
  store,
  title,
  duration,
  rates,
  aspectRatio,
  mode,
  letterKeys,
  onClose,
  onGoTo,
  onCommand,
  children,
}: DialogsProps) {
  const state = useTalkState(store);
  const { slides } = store;
  const isRead = mode === 'read';
  // The talk may be elsewhere.
  const { slideIndex } = isRead ? positionOfAddress(slides, window.location) : state.position;
  const slide = slides[slideIndex];
  const goTo = (index: number) => {
    if (isRead) window.location.hash = encodeURIComponent(slides[index]!.id);
    else onGoTo(index);
  };
  return (
    <ErrorBoundary fallback={() => <CloseAtOnce onClose={onClose} />}>
      {dialog === 'overview' && slide && (
        <Overview
          slides={slides}
          current={slide.id}
          duration={duration}
          rates={rates}
          aspectRatio={aspectRatio}
          onClose={onClose}
          onChoose={(id) => {
            onClose();
            goTo(slides.findIndex((candidate) => candidate.id === id));
          }}
        >
          {children}
        </Overview>
      )}
      {dialog === 'palette' && (
        <CommandPalette
          slides={slides}
          slideIndex={slideIndex}
          aspectRatio={aspectRatio}
          mode={mode}
          onGoTo={goTo}
          onCommand={onCommand}
          onClose={onClose}
        >
          {children}
        </CommandPalette>
      )}
      {dialog === 'help' && <Help mode={mode} letterKeys={letterKeys} onClose={onClose} />}
      {dialog === 'phone' && (
        <Suspense>
          <PhoneDialog store={store} onClose={onClose} />
        </Suspense>
      )}
      {dialog === 'summary' && (
        <Summary
          title={title}
          slides={slides}
          duration={duration}
          rates={rates}
          clock={state.clock}
          current={slide?.id}
          onClose={onClose}
        />
      )}
    </ErrorBoundary>
  );
}

/** Closes a dialog that has thrown: otherwise the keys would still belong to it. */
function CloseAtOnce({ onClose }: { onClose: () => void }) {
  useEffect(onClose);
  return null;
}
