import { Children, Fragment, type ReactNode, isValidElement, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { BrokenSlide, SlideFrame, SlotContext, type Slot as SlotState } from './SlideFrame.tsx';

/** Slides, each of which can break without taking its neighbours along. */
export function SlideList({ children }: { children: ReactNode }) {
  return Children.map(children, (child) => {
    if (!isValidElement<{ children?: ReactNode }>(child)) return child;
    return child.type === Fragment ? (
      <SlideList>{child.props.children}</SlideList>
    ) : (
      <Slot props={child.props}>{child}</Slot>
    );
  });
}

/** The place of one slide: when it throws, a slide of the same id, title and notes stands there. */
function Slot({ props, children }: { props: object; children: ReactNode }) {
  const [slot] = useState<SlotState>({});
  return (
    <SlotContext value={slot}>
      <ErrorBoundary
        fallback={() => {
          slot.broken = true;
          const { id, title, notes } = slot.record ?? textsOf(props);
          return (
            <SlideFrame id={id} title={title} notes={notes}>
              <BrokenSlide record={{ title, notes }} />
            </SlideFrame>
          );
        }}
      >
        {children}
      </ErrorBoundary>
    </SlotContext>
  );
}

/** What a slide that broke before it was a slide says of itself. */
function textsOf(props: object) {
  const text = (name: string) => {
    const value: unknown = Reflect.get(props, name);
    return typeof value === 'string' && value ? value : undefined;
  };
  return {
    id: text('id'),
    title: text('title') ?? text('question') ?? text('headline') ?? 'A slide',
    notes: text('notes'),
  };
}
