import { type ReactNode, useEffect } from 'react';
import { type Command, keyBindings, readableKey } from '../core/keys.ts';
import type { Rates } from '../core/plan.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { useTalkState } from '../spectacle/useTalkState.ts';
import type { Views } from './useViews.ts';

export type DialogName = 'overview' | 'goTo' | 'commands' | 'help' | 'summary';

export interface DialogsProps {
  /** The dialog that is open. */
  dialog: DialogName | null;
  views: Views;
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
  views,
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
        <views.Overview
          current={slide.id}
          aspectRatio={aspectRatio}
          onClose={onClose}
          onChoose={(id) => {
            onClose();
            onGoTo(slides.findIndex((candidate) => candidate.id === id));
          }}
        >
          {children}
        </views.Overview>
      )}
      {dialog === 'goTo' && (
        <views.GoTo
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
        <views.GoTo
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
      {dialog === 'help' && <views.Help presenter={isPresenter} onClose={onClose} />}
      {dialog === 'summary' && (
        <views.Summary
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
