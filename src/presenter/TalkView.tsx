import { type ReactNode, useCallback } from 'react';
import type { TalkCommand } from '../core/keys.ts';
import type { Rates } from '../core/plan.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { Stage } from '../spectacle/Stage.tsx';
import type { Theme } from '../theme/theme.ts';
import type { Settings } from './settings.ts';
import type { Views } from './useViews.ts';

export interface TalkViewProps {
  title: string;
  duration?: number;
  rates?: Rates;
  settings: Settings;
  /** Null until they are loaded. */
  views: Views | null;
  store: TalkStore;
  theme: Theme;
  aspectRatio: AspectRatio;
  notesSize: number;
  /** Called when the talk has gained or lost slides. */
  onStale: () => void;
  onCommand: (command: TalkCommand) => void;
  /** The slides. */
  children: ReactNode;
}

/** The view of this window's mode: the stage, the presenter view or the print view. */
export function TalkView({
  title,
  duration,
  rates,
  settings,
  views,
  store,
  theme,
  aspectRatio,
  notesSize,
  onStale,
  onCommand,
  children,
}: TalkViewProps) {
  const setSlides = useCallback(
    (slides: readonly SlideRecord[]) => store.setSlides(slides),
    [store],
  );
  switch (settings.mode) {
    case 'stage':
      return (
        <Stage store={store} theme={theme} aspectRatio={aspectRatio} onStale={onStale}>
          {children}
        </Stage>
      );
    case 'print':
      return (
        views && (
          <views.PrintView
            title={title}
            aspectRatio={aspectRatio}
            withSteps={settings.withSteps}
            withNotes={settings.withNotes}
            withSkipped={settings.withSkipped}
            onSlides={setSlides}
          >
            {children}
          </views.PrintView>
        )
      );
    case 'presenter':
      return (
        views && (
          <>
            <views.SlideCollector store={store}>{children}</views.SlideCollector>
            <views.PresenterView
              title={title}
              state={store.state}
              slides={store.slides}
              duration={duration}
              rates={rates}
              aspectRatio={aspectRatio}
              refused={store.refused}
              room={store}
              notesSize={notesSize}
              onCommand={onCommand}
            >
              {children}
            </views.PresenterView>
          </>
        )
      );
  }
}
