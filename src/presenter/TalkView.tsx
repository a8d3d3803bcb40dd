import { type ReactNode, useCallback } from 'react';
import type { TalkCommand } from '../core/keys.ts';
import type { TalkHead } from '../core/page.ts';
import type { AspectRatio } from '../core/sizes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { Stage } from '../spectacle/Stage.tsx';
import type { Theme } from '../theme/theme.ts';
import type { Settings } from './settings.ts';
import type { Views } from './useViews.ts';

export interface TalkViewProps {
  talk: TalkHead;
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

/** The view of this window's mode: the stage, the text of the talk, the presenter view or the print view. */
export function TalkView({
  talk,
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
    case 'read':
      return (
        views && (
          <views.ReadView
            talk={talk}
            store={store}
            withNotes={settings.withNotes}
            onSlides={setSlides}
          >
            {children}
          </views.ReadView>
        )
      );
    case 'print':
      return (
        views && (
          <views.PrintView
            title={talk.title}
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
          <views.SlideCollector
            store={store}
            view={
              <views.PresenterView
                {...talk}
                state={store.state}
                slides={store.slides}
                aspectRatio={aspectRatio}
                refused={store.refused}
                room={store}
                notesSize={notesSize}
                onCommand={onCommand}
              >
                {children}
              </views.PresenterView>
            }
          >
            {children}
          </views.SlideCollector>
        )
      );
  }
}
