// Stands in for deck/Talk.tsx where a longer talk is measured: after its own slides come the same over and
// over, in one more part, each time under ids of their own.
import { Part, type PresentationProps } from 'lectern';
import { Children, type ReactElement, type ReactNode, cloneElement } from 'react';
import { Talk as Once } from '../../deck/Talk.tsx';

/** How many slides the talk is to have: set by the build. */
declare const SLIDE_COUNT: number;

type SlideElement = ReactElement<{ id: string }>;
type WithChildren = ReactElement<{ children?: ReactNode }>;
type Options = Omit<PresentationProps, 'title' | 'children'>;

export function Talk(options: Options) {
  const presentation: WithChildren = Once(options);
  const parts = Children.toArray(presentation.props.children).map(partOf);
  const slides = parts.flatMap(slidesOf);
  const again = Array.from({ length: SLIDE_COUNT - slides.length }, (_, index) => {
    const slide = slides[index % slides.length];
    const round = Math.floor(index / slides.length) + 2;
    const id = `${slide.props.id}-${round}`;
    return cloneElement(slide, { id, key: id });
  });
  return cloneElement(presentation, {}, ...parts, <Part title="Again">{again}</Part>);
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

const slidesOf = (part: WithChildren) => Children.toArray(part.props.children) as SlideElement[];
