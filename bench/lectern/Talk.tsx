// Stands in for deck/Talk.tsx where a longer talk is measured: the same slides over and over, each time
// under ids of their own.
import type { PresentationProps } from 'lectern';
import { Children, type ReactElement, type ReactNode, cloneElement } from 'react';
import { Talk as Once } from '../../deck/Talk.tsx';

/** How many slides the talk is to have: set by the build. */
declare const SLIDE_COUNT: number;

type WithChildren = ReactElement<{ children?: ReactNode }>;
type Options = Omit<PresentationProps, 'title' | 'children'>;

export function Talk(options: Options) {
  const presentation: WithChildren = Once(options);
  const parts = Children.toArray(presentation.props.children).map(partOf);
  const again: ReactNode[] = [];
  for (let round = 1, left = SLIDE_COUNT; left > 0; round++) {
    for (const part of parts) {
      const slides = (
        Children.toArray(part.props.children) as ReactElement<{ id: string }>[]
      ).slice(0, left);
      left -= slides.length;
      again.push(
        cloneElement(
          part,
          { key: `${again.length}` },
          slides.map((slide) =>
            round === 1 ? slide : cloneElement(slide, { id: `${slide.props.id}-${round}` }),
          ),
        ),
      );
    }
  }
  return cloneElement(presentation, {}, again);
}

/** What a section of the deck gives: a `Part` with slides in it. */
function partOf(section: ReactNode): WithChildren {
  const part = (section as ReactElement<object, (props: object) => WithChildren>).type({});
  if (!Children.count(part.props.children)) {
    throw new Error(
      '[bench] A section of deck/Talk.tsx is no Part with slides: bench/lectern/Talk.tsx cannot repeat it.',
    );
  }
  return part;
}
