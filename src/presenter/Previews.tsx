import { type ReactNode, memo, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { AspectRatio } from '../core/sizes.ts';
import { PictureStepContext, SlideIndexContext } from '../spectacle/contexts.ts';
import { SlideIndex } from '../core/SlideIndex.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';

/** A picture of a slide at a step, and the element that it is put into. */
export interface Preview {
  /** Null until it is on the page. */
  box: Element | null;
  /** The slide's id. */
  slide: string | undefined;
  step: number;
}

export interface PreviewsProps {
  /** What is shown, and where. */
  previews: readonly Preview[];
  aspectRatio: AspectRatio;
  /** The slides. */
  children: ReactNode;
}

/**
 * Puts pictures of slides wherever they are wanted. The slides are gone through once, with a list of their
 * own, so that ids come out as in the deck; from then on, a change is heard only by the slides that it is
 * about, and costs the same in a talk of ten and of a thousand.
 */
export const Previews = memo(function Previews({ previews, aspectRatio, children }: PreviewsProps) {
  const [index] = useState(() => new SlideIndex());
  const [wanted] = useState(() => new Wanted());
  useLayoutEffect(() => wanted.set(previews), [wanted, previews]);
  const [wrap] = useState(() => ({ id }: { id: string }, _number: number, picture: ReactNode) => (
    <Shown wanted={wanted} slide={id}>
      {picture}
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

function Shown({
  wanted,
  slide,
  children,
}: {
  wanted: Wanted;
  slide: string;
  children: ReactNode;
}) {
  const previews = useSyncExternalStore(wanted.subscribe, () => wanted.of(slide));
  return previews?.map(
    ({ box, step }, n) =>
      box &&
      createPortal(
        <PictureStepContext value={step}>{children}</PictureStepContext>,
        box,
        String(n),
      ),
  );
}

/** Which previews are wanted, by slide. */
class Wanted {
  #bySlide = new Map<string, readonly Preview[]>();
  #listeners = new Set<() => void>();

  /** The previews of a slide: the same array until they change. */
  of(slide: string): readonly Preview[] | undefined {
    return this.#bySlide.get(slide);
  }

  set(previews: readonly Preview[]) {
    this.#bySlide = new Map();
    for (const preview of previews) {
      const { slide } = preview;
      if (slide !== undefined) this.#bySlide.set(slide, [...(this.of(slide) ?? []), preview]);
    }
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
