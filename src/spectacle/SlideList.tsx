import {
  Children,
  Fragment,
  type ReactElement,
  type ReactNode,
  Suspense,
  isValidElement,
  memo,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
} from 'react';
import type { AccentName } from '../theme/theme.ts';
import { literalText, titleText } from '../core/richText.ts';
import { BrokenSlide } from './BrokenSlide.tsx';
import { NearSlidesContext, PartContext, SlideIndexContext, SlotContext } from './contexts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PendingSlide } from './PendingSlide.tsx';
import { SlideFrame, type SlideProps } from './SlideFrame.tsx';
import { Slot } from './Slot.ts';

export interface PartProps {
  /** The part's name: its slides show it in their frame. */
  title: string;
  /** The accent of its slides. @default 'brand' */
  accent?: AccentName;
  /**
   * Its slides are for after the end, such as for questions: the overview, the palette and addresses lead to them, but
   * no key does from the slides before, and the talk does not count them. Such parts come last. @default false
   */
  backup?: boolean;
  /** The language of its slides, such as `de`, if it is not that of the talk. @default that of the `Presentation` */
  lang?: string;
  /** The side that its slides are read from. @default that of their language */
  dir?: 'ltr' | 'rtl';
  /** The slides, in order. */
  children: ReactNode;
}

/** Slides that belong together and share a name and an accent. */
export function Part({ title, accent = 'brand', backup, lang, dir, children }: PartProps) {
  const part = useMemo(
    () => ({ part: titleText(title, ''), accent, backup, partLang: lang, dir }),
    [title, accent, backup, lang, dir],
  );
  return (
    <PartContext value={part}>
      <SlideList>{children}</SlideList>
    </PartContext>
  );
}

/**
 * A list of slides, in which one that throws does not affect the others. In a deck, slides that are far from
 * the current one are unmounted, and their `Slot` remembers them.
 */
export const SlideList = memo(function SlideList({ children }: { children: ReactNode }) {
  const near = useContext(NearSlidesContext);
  const index = useContext(SlideIndexContext);
  const [slots] = useState(() => new Map<string, Slot>());
  const places = useMemo(
    () => Children.toArray(children).map((child) => placeOf(child, slots)),
    [children, slots],
  );
  const [renders, renderAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!near || !index) return undefined;
    const follow = () => {
      let hasChanged = false;
      for (const { child, slot } of places) {
        if (slot?.follow(child, near, index)) hasChanged = true;
      }
      if (hasChanged) renderAgain();
    };
    const unsubscribe = near.subscribe(follow);
    return () => {
      unsubscribe();
      for (const { slot } of places) slot?.leave();
    };
  }, [near, index, places]);

  // A slide is unmounted first, and its slot a moment later: an error during the unmount goes to the slot.
  useEffect(() => {
    const timer = setTimeout(() => {
      const closed = places.filter(({ child, slot }) => slot?.close(child));
      if (closed.length > 0) renderAgain();
    });
    return () => clearTimeout(timer);
  }, [places, renders]);

  return places.map(({ child, slot }) => {
    if (!slot) return child;
    if (slot.isClosed(child)) return null;
    return (
      <SlideSlot key={child.key} slot={slot}>
        {slot.hides(child) ? null : child}
      </SlideSlot>
    );
  });
});

type SlideElement = ReactElement<{ children?: ReactNode }>;
type Child = ReturnType<typeof Children.toArray>[number];

/** A child with its slot if it is a slide, or without if it can contain slides itself. */
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

/**
 * One slide of the list. If it throws, a slide with the same id, title and notes replaces it; while the component
 * itself loads, one with the same id and title does.
 */
function SlideSlot({ slot, children }: { slot: Slot; children: SlideElement | null }) {
  return (
    <SlotContext value={slot}>
      <ErrorBoundary
        fallback={(error) => {
          const record = slot.breakDown() ?? recordOfProps(children?.props);
          return standIn(record, <BrokenSlide record={record} error={error} />);
        }}
      >
        {children && (
          <Suspense fallback={<PendingSlot slot={slot} props={children.props} />}>
            {children}
          </Suspense>
        )}
      </ErrorBoundary>
    </SlotContext>
  );
}

/** The slide that is shown in the slot while its own component loads. */
function PendingSlot({ slot, props }: { slot: Slot; props: object }) {
  const record = slot.substitute() ?? recordOfProps(props);
  return standIn(record, <PendingSlide title={record.title} />);
}

/** A slide in place of another one, with its record. */
const standIn = (
  { id, title, notes, skip }: Pick<SlideProps, 'id' | 'notes' | 'skip'> & { title: string },
  content: ReactNode,
) => (
  <SlideFrame id={id} title={literalText(title)} notes={notes} skip={skip}>
    {content}
  </SlideFrame>
);

/** The props that every slide kind takes, of a slide that has thrown before its `SlideFrame` rendered. */
function recordOfProps(props: object = {}) {
  const text = (name: keyof SlideProps) => {
    const value: unknown = Reflect.get(props, name);
    return typeof value === 'string' && value ? value : undefined;
  };
  return {
    id: text('id'),
    title: titleText(text('title') ?? ''),
    notes: text('notes'),
    skip: Reflect.get(props, 'skip') === true,
  };
}
