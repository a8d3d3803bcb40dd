import {
  Children,
  Component,
  Fragment,
  type ReactNode,
  isValidElement,
  memo,
  useContext,
} from 'react';
import { NearSlidesContext, SlideIndexContext } from './contexts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { NearSlides } from './NearSlides.ts';
import { BrokenSlide, Slot, SlideFrame, SlotContext, absentSlide } from './SlideFrame.tsx';
import type { SlideIndex } from './SlideIndex.ts';

/** Slides, each of which can break without taking its neighbours along. */
export const SlideList = memo(function SlideList({ children }: { children: ReactNode }) {
  const near = useContext(NearSlidesContext);
  const index = useContext(SlideIndexContext);
  return Children.map(children, (child) => {
    if (!isValidElement<{ children?: ReactNode }>(child)) return child;
    return child.type === Fragment ? (
      <SlideList>{child.props.children}</SlideList>
    ) : (
      <SlideSlot near={near} index={index} texts={child.props}>
        {child}
      </SlideSlot>
    );
  });
});

interface SlideSlotProps {
  near: NearSlides | null;
  index: SlideIndex | null;
  /** The props of the slide, or of whatever stands in its place. */
  texts: object;
  children: ReactNode;
}

interface SlideSlotState {
  children: ReactNode;
  isAway: boolean;
}

/**
 * The place of one slide. When it throws, a slide of the same id, title and notes stands there; while the
 * talk is far from it, nothing but what is known of it. A class, because a thousand of these with hooks
 * would weigh more than all else.
 */
class SlideSlot extends Component<SlideSlotProps, SlideSlotState> {
  override state: SlideSlotState = { children: this.props.children, isAway: false };
  #slot = new Slot();
  #unsubscribe = () => {};
  #leave = () => {};

  /** A slide that has been changed is rendered, to say what is new of it. */
  static getDerivedStateFromProps({ children }: SlideSlotProps, state: SlideSlotState) {
    return children === state.children ? null : { children, isAway: false };
  }

  override componentDidMount() {
    const { near } = this.props;
    this.#unsubscribe =
      near?.subscribe(() => {
        const { stub } = this.#slot;
        const isAway = stub !== undefined && near.isFar(stub.id);
        if (isAway !== this.state.isAway) this.setState({ isAway });
      }) ?? this.#unsubscribe;
  }

  override componentDidUpdate() {
    const { isAway } = this.state;
    const { stub } = this.#slot;
    if (!isAway || !stub) return;
    this.#slot.putAway();
    this.#leave = this.props.index?.enter(stub) ?? this.#leave;
  }

  override componentWillUnmount() {
    this.#unsubscribe();
    this.#leave();
  }

  override render() {
    const { stub } = this.#slot;
    if (this.state.isAway && stub) return absentSlide(stub.id);
    return (
      <SlotContext value={this.#slot}>
        <ErrorBoundary
          fallback={(error) => {
            const { id, title, notes } = this.#slot.breakDown() ?? textsOf(this.props.texts);
            return (
              <SlideFrame id={id} title={title} notes={notes}>
                <BrokenSlide record={{ title, notes }} error={error} />
              </SlideFrame>
            );
          }}
        >
          {this.props.children}
        </ErrorBoundary>
      </SlotContext>
    );
  }
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
