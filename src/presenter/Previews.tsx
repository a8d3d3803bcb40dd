import {
  type ReactNode,
  type Ref,
  memo,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import { PictureStepContext, SlideIndexContext } from '../spectacle/contexts.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { SlideIndex } from '../core/SlideIndex.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** A still of a slide at a step, and the element that it is rendered into. */
export interface Preview {
  /** The element; null until it is on the page. */
  box: Element | null;
  /** The id of the slide. */
  slide: string | undefined;
  /** The step of the slide. */
  step: number;
}

export interface PreviewsProps {
  /** The stills to show. */
  previews: readonly Preview[];
  /** The aspect ratio of the slides. */
  aspectRatio: AspectRatio;
  /** The slides. */
  children: ReactNode;
}

/**
 * Renders stills of slides into elements. All slides render once, with their own slide list, so that their
 * ids are those of the deck. After that, a change renders only the slides that it concerns, and costs the
 * same in a talk of ten slides and of a thousand.
 */
export const Previews = memo(function Previews({ previews, aspectRatio, children }: PreviewsProps) {
  const [index] = useState(() => new SlideIndex());
  const [store] = useState(() => new PreviewStore());
  useLayoutEffect(() => store.set(previews), [store, previews]);
  const [wrap] = useState(() => ({ id }: { id: string }, _number: number, still: ReactNode) => (
    <Shown store={store} slide={id}>
      {still}
    </Shown>
  ));
  return (
    <SlideIndexContext value={index}>
      <Still aspectRatio={aspectRatio} wrap={wrap}>
        <SlideList>{children}</SlideList>
      </Still>
    </SlideIndexContext>
  );
});

export interface PreviewBoxProps {
  /** The element for a preview. */
  ref: Ref<HTMLDivElement>;
  /** The aspect ratio of the slides. */
  aspectRatio: AspectRatio;
}

/**
 * The place of a picture of a slide, as wide as what is around it. It is a form, because radio buttons with one name
 * are one group outside of forms: those of the picture would change those on stage.
 */
export function PreviewBox({ ref, aspectRatio }: PreviewBoxProps) {
  const { width, height } = slideSizes[aspectRatio];
  return (
    <form inert dir="ltr" css={box} style={{ aspectRatio: `${width} / ${height}` }}>
      <div ref={ref} />
    </form>
  );
}

function Shown({
  store,
  slide,
  children,
}: {
  store: PreviewStore;
  slide: string;
  children: ReactNode;
}) {
  const previews = useSyncExternalStore(store.subscribe, () => store.of(slide));
  // Once a slide has been shown, its boundaries stay: they hold what it throws when it leaves.
  const [most, setMost] = useState(0);
  if (previews && previews.length > most) setMost(previews.length);
  return Array.from({ length: most }, (_, n) => {
    const { box, step } = previews?.[n] ?? { box: null, step: 0 };
    return (
      <ErrorBoundary key={n} fallback={() => null} retries>
        {box && createPortal(<PictureStepContext value={step}>{children}</PictureStepContext>, box)}
      </ErrorBoundary>
    );
  });
}

/** The previews, by slide. */
class PreviewStore {
  #bySlide = new Map<string, readonly Preview[]>();
  #listeners = new Set<() => void>();

  /** Returns the previews of a slide: the same array until they change. */
  of(slide: string): readonly Preview[] | undefined {
    return this.#bySlide.get(slide);
  }

  set(previews: readonly Preview[]) {
    const bySlide = new Map<string, readonly Preview[]>();
    for (const { slide } of previews) {
      if (slide === undefined) continue;
      const own = previews.filter((preview) => preview.slide === slide);
      const before = this.of(slide) ?? [];
      bySlide.set(slide, isSame(own, before) ? before : own);
    }
    this.#bySlide = bySlide;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

const isSame = (some: readonly Preview[], others: readonly Preview[]) =>
  some.length === others.length &&
  some.every(({ box, step }, n) => box === others[n]?.box && step === others[n].step);

const box = ({ colors }: SlideTheme) =>
  ({
    // Styles of a talk for forms are not meant for it.
    all: 'unset',
    display: 'block',
    overflow: 'hidden',
    borderRadius: 6,
    outline: `2px solid ${colors.line}`,
  }) as const;
