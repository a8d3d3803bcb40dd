import {
  Children,
  Fragment,
  type ReactElement,
  type ReactNode,
  isValidElement,
  memo,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
} from 'react';
import type { AccentName } from '../theme/theme.ts';
import { NearSlidesContext, PartContext, SlideIndexContext } from './contexts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { BrokenSlide, Slot, SlideFrame, SlotContext } from './SlideFrame.tsx';

export interface PartProps {
  /** The part's name: the frame of its slides shows it. */
  title: string;
  /** The accent of its slides. @default 'amber' */
  accent?: AccentName;
  /** The slides, in their order. */
  children: ReactNode;
}

/** A run of slides that belong together: they share a name and an accent. */
export function Part({ title, accent = 'amber', children }: PartProps) {
  const part = useMemo(() => ({ title, accent }), [title, accent]);
  return (
    <PartContext value={part}>
      <SlideList>{children}</SlideList>
    </PartContext>
  );
}

/**
 * Slides, each of which can break without taking its neighbours along. In a deck, those that are far from
 * where the talk is are left out: all that stays of them is a `Slot`.
 */
export const SlideList = memo(function SlideList({ children }: { children: ReactNode }) {
  const near = useContext(NearSlidesContext);
  const index = useContext(SlideIndexContext);
  const [slots] = useState(() => new Map<string, Slot>());
  const places = useMemo(
    () => Children.toArray(children).map((child) => placeOf(child, slots)),
    [children, slots],
  );
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!near || !index) return undefined;
    const follow = () => {
      let isNews = false;
      for (const { child, slot } of places) {
        if (slot?.follow(child, near, index)) isNews = true;
      }
      if (isNews) lookAgain();
    };
    const unsubscribe = near.subscribe(follow);
    return () => {
      unsubscribe();
      for (const { slot } of places) slot?.leave();
    };
  }, [near, index, places]);

  return places.map(({ child, slot }) => {
    if (!slot) return child;
    if (slot.hides(child)) return null;
    return (
      <SlideSlot key={child.key} slot={slot}>
        {child}
      </SlideSlot>
    );
  });
});

type SlideElement = ReactElement<{ children?: ReactNode }>;
type Child = ReturnType<typeof Children.toArray>[number];

/** What stands at a place of the list: a slide, or something else that may have slides in it. */
function placeOf(
  child: Child,
  slots: Map<string, Slot>,
): { child: SlideElement; slot: Slot } | { child: Child; slot?: undefined } {
  if (!isValidElement<{ children?: ReactNode }>(child) || child.type === Part) return { child };
  if (child.type === Fragment) {
    return { child: <SlideList key={child.key}>{child.props.children}</SlideList> };
  }
  const key = String(child.key);
  const slot = slots.get(key) ?? new Slot();
  slots.set(key, slot);
  return { child, slot };
}

/** The place of one slide. When it throws, a slide of the same id, title and notes stands there. */
function SlideSlot({ slot, children }: { slot: Slot; children: SlideElement }) {
  return (
    <SlotContext value={slot}>
      <ErrorBoundary
        fallback={(error) => {
          const { id, title, notes } = slot.breakDown() ?? textsOf(children.props);
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
