import { type ReactNode, useEffect } from 'react';
import { type Command, keyBindings, readableKey } from '../core/keys.ts';
import type { Rates } from '../core/plan.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { useTalkState } from '../spectacle/useTalkState.ts';
import { GoTo } from './GoTo.tsx';
import { Help } from './Help.tsx';
import { Overview } from './Overview.tsx';
import { Summary } from './Summary.tsx';

export type DialogName = 'overview' | 'goTo' | 'commands' | 'help' | 'summary';

export interface DialogsProps {
  /** The dialog that is open. */
  dialog: DialogName | null;
  store: TalkStore;
  title: string;
  duration?: number;
  rates?: Rates;
  aspectRatio: AspectRatio;
  isPresenter: boolean;
  onClose: () => void;
  /** Called with the slide that the user has chosen. */
  onGoTo: (slideIndex: number) => void;
  onCommand: (command: Command) => void;
  /** The slides. */
  children: ReactNode;
}

/** The dialog that is open. If it throws, it closes and the talk goes on; the same if it throws as it closes. */
export function Dialogs(props: DialogsProps) {
  return (
    <ErrorBoundary fallback={() => null} retries>
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
  isPresenter,
  onClose,
  onGoTo,
  onCommand,
  children,
}: DialogsProps) {
  const { clock } = useTalkState(store);
  const { slides, slide } = store;
  return (
    <ErrorBoundary fallback={() => <CloseAtOnce onClose={onClose} />}>
      {dialog === 'overview' && slide && (
        <Overview
          current={slide.id}
          aspectRatio={aspectRatio}
          onClose={onClose}
          onChoose={(id) => {
            onClose();
            onGoTo(slides.findIndex((candidate) => candidate.id === id));
          }}
        >
          {children}
        </Overview>
      )}
      {dialog === 'goTo' && (
        <GoTo
          title="Go to a slide"
          choices={slides.map(({ title: name }, slideIndex) => ({
            name,
            hint: String(slideIndex + 1),
            choose: () => onGoTo(slideIndex),
          }))}
          onClose={onClose}
        />
      )}
      {dialog === 'commands' && (
        <GoTo
          title="Commands"
          choices={keyBindings
            .filter(({ presenterOnly }) => isPresenter || !presenterOnly)
            .map(({ command, keys, does }) => ({
              name: does,
              hint: readableKey(keys[0] ?? ''),
              choose: () => onCommand(command),
            }))}
          onClose={onClose}
        />
      )}
      {dialog === 'help' && <Help presenter={isPresenter} onClose={onClose} />}
      {dialog === 'summary' && (
        <Summary
          title={title}
          slides={slides}
          duration={duration}
          rates={rates}
          clock={clock}
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
