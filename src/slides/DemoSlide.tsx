import {
  type KeyboardEvent,
  type ReactNode,
  Suspense,
  useEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import { attributes } from '../core/page.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { textOfError } from '../core/words.ts';
import { Heading } from '../elements/Heading.tsx';
import {
  LiveBox,
  type LiveLayout,
  type LivePicture,
  LiveSign,
  StandIn,
  chromeOf,
  leaveFocus,
  quietButton,
} from '../elements/Live.tsx';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { useStage } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface DemoSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /**
   * The demo: a component of yours. It is mounted when the slide is first shown, and keeps its state from then on;
   * `useStage` tells it when it is seen.
   */
  children: ReactNode;
  /**
   * Its picture: in previews, prints and exports. @default the component, as it begins, or a sign if it has controls,
   * which nobody could press there
   */
  picture?: LivePicture;
  /** `framed` below the heading; `full` all over the slide, with a heading for screen readers. @default 'framed' */
  layout?: LiveLayout;
}

/**
 * A demo that runs on the slide. What takes text in it gets what you type; links and buttons get Space and Enter; other
 * elements that can have the focus get all keys but those of a clicker. Page Up and Page Down always move the talk, and
 * Esc gives the keys back to it.
 */
export function DemoSlide({
  title,
  children,
  picture,
  layout = 'framed',
  ...slide
}: DemoSlideProps) {
  return (
    <SlideFrame title={title} keepMounted {...chromeOf(layout)} {...slide}>
      <Heading>{title}</Heading>
      <Demo title={title} picture={picture} layout={layout}>
        {children}
      </Demo>
    </SlideFrame>
  );
}

function Demo({
  title,
  picture,
  layout,
  children,
}: Pick<DemoSlideProps, 'title' | 'picture' | 'children'> & { layout: LiveLayout }) {
  const stage = useStage();
  const [isBegun, setBegun] = useState(false);
  const [tries, tryAgain] = useReducer((count: number) => count + 1, 0);
  if (stage === 'stage' && !isBegun) setBegun(true);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The slide can be seen a little longer: what is typed then is for the talk.
    if (stage === 'near' && box.current?.contains(document.activeElement)) leaveFocus();
  }, [stage]);
  const still = picture && <StandIn {...picture} />;
  if (stage === 'picture') {
    // The heading is there to be seen, unless the demo has all of the slide.
    const name = layout === 'full' ? plainText(title) : undefined;
    return (
      <LiveBox hasEdge layout={layout}>
        {still ?? <Beginning name={name}>{children}</Beginning>}
      </LiveBox>
    );
  }
  const giveKeysBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leaveFocus();
  };
  const back = (
    <button type="button" css={[quietButton, wayBack]} onClick={leaveFocus}>
      {say('Back to the talk')}
    </button>
  );
  return (
    <div ref={box} css={demo} {...{ [attributes.keys]: true, onKeyDown: giveKeysBack }}>
      <LiveBox hasEdge layout={layout} foot={layout === 'framed' && back}>
        <ErrorBoundary
          key={tries}
          fallback={(error) => (
            <Failed error={error} onRestart={tryAgain}>
              {still}
            </Failed>
          )}
        >
          <Suspense fallback={still}>{isBegun && children}</Suspense>
        </ErrorBoundary>
      </LiveBox>
      {layout === 'full' && back}
    </div>
  );
}

/** A demo as it begins, in a still; a sign instead if it has controls, or cannot be shown. */
function Beginning({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <div css={beginning}>
      <div inert data-demo>
        <ErrorBoundary
          fallback={(error) => <button hidden {...{ [attributes.broken]: textOfError(error) }} />}
        >
          <Suspense>{children}</Suspense>
        </ErrorBoundary>
      </div>
      <LiveSign name={name} />
    </div>
  );
}

/** What is shown instead of a demo that has thrown an error. */
function Failed({
  error,
  onRestart,
  children,
}: {
  error: unknown;
  onRestart: () => void;
  children: ReactNode;
}) {
  return (
    <div css={failed} {...{ [attributes.broken]: textOfError(error) }}>
      {children}
      <p>
        {say('The demo has stopped. The talk goes on.')}{' '}
        <button type="button" css={quietButton} onClick={onRestart}>
          {say('Start it again')}
        </button>
      </p>
    </div>
  );
}

const controls = ':is(button, input, select, textarea, summary, [role="button"], [controls])';

/** On paper, a button would look as if one could press it. */
const beginning = {
  display: 'contents',
  [`&:has(> [data-demo] ${controls}) > [data-demo]`]: { display: 'none' },
  [`&:not(:has(> [data-demo] ${controls})) > :not([data-demo])`]: { display: 'none' },
} as const;

const demo = {
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
} as const;

/** It is there for who has gone in. */
const wayBack = {
  [`[${attributes.keys}]:not(:focus-within) &`]: { visibility: 'hidden' },
  '[data-layout="full"] + &': { position: 'absolute', bottom: 16, insetInlineEnd: 24 },
} as const;

const failed = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 16,
  width: '100%',
  height: '100%',
  padding: 16,
  '& > img': { flex: '1 1 0', minHeight: 0 },
} as const;
