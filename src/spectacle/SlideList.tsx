import { Children, Fragment, type ReactNode, isValidElement, memo, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { BrokenSlide, Slot, SlideFrame, SlotContext } from './SlideFrame.tsx';

/** Slides, each of which can break without taking its neighbours along. */
export const SlideList = memo(function SlideList({ children }: { children: ReactNode }) {
  return Children.map(children, (child) => {
    if (!isValidElement<{ children?: ReactNode }>(child)) return child;
    return child.type === Fragment ? (
      <SlideList>{child.props.children}</SlideList>
    ) : (
      <SlideSlot props={child.props}>{child}</SlideSlot>
    );
  });
});

/** The place of one slide: when it throws, a slide of the same id, title and notes stands there. */
function SlideSlot({ props, children }: { props: object; children: ReactNode }) {
  const [slot] = useState(() => new Slot());
  return (
    <SlotContext value={slot}>
      <ErrorBoundary
        fallback={(error) => {
          const { id, title, notes } = slot.breakDown() ?? textsOf(props);
          return (
            <SlideFrame id={id} title={title} notes={notes}>
              <BrokenSlide record={{ title, notes }} error={error} />
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
