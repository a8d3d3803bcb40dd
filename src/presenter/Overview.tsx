import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import { SlideIndexContext } from '../spectacle/contexts.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { SlideIndex, type SlideRecord } from '../core/SlideIndex.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';

export interface OverviewProps {
  /** The id of the current slide. */
  current?: string;
  /** The aspect ratio of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** Called with the id of the chosen slide. */
  onChoose: (id: string) => void;
  /** Called when the dialog should close. */
  onClose: () => void;
  /** The slides. */
  children: ReactNode;
}

/**
 * All slides in a grid: the arrow keys move between them, Enter or a click goes to one. Only the slides that
 * are visible, or less than one screen away, are drawn.
 */
export function Overview({
  current,
  aspectRatio = '16:9',
  onChoose,
  onClose,
  children,
}: OverviewProps) {
  const [index] = useState(() => new SlideIndex());
  const [visibility] = useState(() => new Visibility());
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
    const topOf = (button: Element | undefined) => button?.getBoundingClientRect().top;
    const isBelow = (button: Element) => topOf(button) !== topOf(all[0]);
    const columns = all.find(isBelow) ? all.findIndex(isBelow) : all.length;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    const to = { Home: 0, End: all.length - 1 }[event.key] ?? (step ? at + step : undefined);
    if (to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  };

  // The same function on every render, or all slides of the talk would render again.
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  const tile = useCallback(
    ({ id, title }: SlideRecord, number: number, still: ReactNode) => (
      <div>
        <WhileVisible visibility={visibility} aspectRatio={aspectRatio}>
          {still}
        </WhileVisible>
        <button
          type="button"
          aria-label={`Slide ${number}: ${title}`}
          aria-current={id === current ? 'true' : undefined}
          onClick={() => choose.current(id)}
        />
      </div>
    ),
    [visibility, aspectRatio, current],
  );

  return (
    <Dialog title="Overview" size="full" onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside have the focus */}
      <div ref={grid} css={styles} onKeyDown={onKeyDown}>
        <SlideIndexContext value={index}>
          <Still aspectRatio={aspectRatio} wrap={tile}>
            <SlideList>{children}</SlideList>
          </Still>
        </SlideIndexContext>
      </div>
    </Dialog>
  );
}

/**
 * The place of a slide, which is drawn while the place is visible or less than one screen away. It is a form, because
 * radio buttons with one name are one group outside of forms: those of the picture would change those on stage. The
 * portal lets the slide have a form itself.
 */
function WhileVisible({
  visibility,
  aspectRatio,
  children,
}: {
  visibility: Visibility;
  aspectRatio: AspectRatio;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [place, setPlace] = useState<Element | null>(null);
  const [isVisible, setIsVisible] = useState(false);
  useEffect(() => visibility.watch(form.current!, setIsVisible), [visibility]);
  const { width, height } = slideSizes[aspectRatio];
  return (
    <form ref={form} inert style={{ aspectRatio: `${width} / ${height}` }}>
      <div ref={setPlace} />
      <ErrorBoundary fallback={() => null}>
        {isVisible && place && createPortal(children, place)}
      </ErrorBoundary>
    </form>
  );
}

/** Reports whether elements of a dialog are visible, or less than one screen away. */
class Visibility {
  #listeners = new Map<Element, (isVisible: boolean) => void>();
  #observer: IntersectionObserver | undefined;

  watch(element: Element, listener: (isVisible: boolean) => void): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          this.#listeners.get(target)?.(isIntersecting);
        }
      },
      // The dialog scrolls, not the window, so the margin must be around the dialog.
      { root: element.closest('dialog'), rootMargin: '100% 0px' },
    );
    this.#listeners.set(element, listener);
    this.#observer.observe(element);
    return () => {
      this.#observer?.unobserve(element);
      this.#listeners.delete(element);
    };
  }
}

const styles = ({ colors, accents }: SlideTheme) =>
  ({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 44vw), 1fr))',
    gap: 16,
    '& > div': { position: 'relative' },
    // Styles of a talk for forms are not meant for it.
    '& > div > form': { all: 'unset', display: 'block', borderRadius: 10, overflow: 'hidden' },
    // Over the slide, not around it: the words of the slide are not part of the button's name.
    '& > div > button': {
      position: 'absolute',
      inset: 0,
      border: `3px solid ${colors.line}`,
      borderRadius: 10,
      background: 'transparent',
    },
    '& [aria-current]': { borderWidth: 6, borderColor: accents.brand },
  }) as const;
