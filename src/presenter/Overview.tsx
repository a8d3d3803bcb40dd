import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type AspectRatio, SlideIndexContext } from '../spectacle/contexts.ts';
import { SlideIndex } from '../spectacle/SlideIndex.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';

export interface OverviewProps {
  /** The id of the slide that the talk is at. */
  current?: string;
  /** The shape of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** Called with the id of the slide that was chosen. */
  onChoose: (id: string) => void;
  /** Called when it is to close. */
  onClose: () => void;
  /** The slides. */
  children: ReactNode;
}

/** All slides side by side. The arrow keys move among them, Enter or a click goes to one. */
export function Overview({ current, aspectRatio, onChoose, onClose, children }: OverviewProps) {
  const [index] = useState(() => new SlideIndex());
  const grid = useRef<HTMLDivElement>(null);
  const buttons = () => [...(grid.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    const here = grid.current?.querySelector<HTMLElement>('[aria-current]') ?? buttons()[0];
    here?.focus();
    here?.scrollIntoView?.({ block: 'center' });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLButtonElement);
    const tops = all.map((button) => button.getBoundingClientRect().top);
    const columns = tops.filter((top) => top === tops[0]).length || 1;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    const to = { Home: 0, End: all.length - 1 }[event.key] ?? (step ? at + step : undefined);
    if (to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  };

  return (
    <Dialog title="Overview" size="full" onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside have the focus */}
      <div ref={grid} css={look} onKeyDown={onKeyDown}>
        <SlideIndexContext value={index}>
          <Still
            aspectRatio={aspectRatio}
            wrap={({ id, title }, number, picture) => (
              <div>
                <div inert>{picture}</div>
                <button
                  type="button"
                  aria-label={`Slide ${number}: ${title}`}
                  aria-current={id === current ? 'true' : undefined}
                  onClick={() => onChoose(id)}
                />
              </div>
            )}
          >
            <SlideList>{children}</SlideList>
          </Still>
        </SlideIndexContext>
      </div>
    </Dialog>
  );
}

const look = ({ colors, accents }: SlideTheme) =>
  ({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 44vw), 1fr))',
    gap: 16,
    '& > div': { position: 'relative' },
    '& > div > div': { borderRadius: 10, overflow: 'hidden', contentVisibility: 'auto' },
    // Over the picture, not around it: the words in there are no part of the button's name.
    '& button': {
      position: 'absolute',
      inset: 0,
      border: `3px solid ${colors.line}`,
      borderRadius: 10,
      background: 'transparent',
    },
    '& [aria-current]': { borderWidth: 6, borderColor: accents.amber },
  }) as const;
