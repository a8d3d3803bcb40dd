import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { isPageKey } from '../core/keys.ts';
import { attributes } from '../core/page.ts';
import type { Href } from '../core/people.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { Heading } from '../elements/Heading.tsx';
import {
  LiveBox,
  type LiveLayout,
  type LivePicture,
  StandIn,
  WebAddress,
  chromeOf,
  leaveFocus,
  quietButton,
} from '../elements/Live.tsx';
import { useStage } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface EmbedSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** The address of the page. It is loaded when the slide is on stage, and below the page in words. */
  src: Href;
  /** Its picture: while it does not load, without a network, in previews, prints and exports. */
  picture: LivePicture;
  /** `framed` below the heading; `full` all over the slide, with a heading for screen readers. @default 'framed' */
  layout?: LiveLayout;
  /** Keep the page as it is when the talk moves on; otherwise it ends, and begins again. @default false */
  keepMounted?: boolean;
}

/**
 * A page in a frame. After a click into it, the keys stay with the talk. Only a field in a page of the talk's own origin
 * gets what you type, without Page Up and Page Down, until Esc. To write in any page, press “Use the page” or Tab, and
 * then “Back to the talk”.
 */
export function EmbedSlide({
  title,
  src,
  picture,
  layout = 'framed',
  keepMounted = false,
  ...slide
}: EmbedSlideProps) {
  return (
    <SlideFrame title={title} keepMounted={keepMounted} {...chromeOf(layout)} {...slide}>
      <Heading>{title}</Heading>
      <Embed {...{ title, src, picture, layout, keepMounted }} />
    </SlideFrame>
  );
}

type EmbedProps = Required<
  Pick<EmbedSlideProps, 'title' | 'src' | 'picture' | 'layout' | 'keepMounted'>
>;

function Embed({ title, src, picture, layout, keepMounted }: EmbedProps) {
  const stage = useStage();
  const isOnStage = stage === 'stage';
  const isThere = useReached(src, isOnStage, keepMounted);
  const page = useRef<HTMLIFrameElement>(null);
  const isUsed = useFocusIn(page, isOnStage);
  const use = () => {
    page.current!.toggleAttribute(attributes.keys, true);
    page.current!.focus();
  };
  const foot = (
    <>
      {/^https?:/.test(src) && <WebAddress href={src} />}
      {isThere && isOnStage && (
        // Two buttons, because the focus comes back while the second one is being pressed.
        <button
          key={String(isUsed)}
          type="button"
          css={quietButton}
          onClick={isUsed ? leaveFocus : use}
        >
          {say(isUsed ? 'Back to the talk' : 'Use the page')}
        </button>
      )}
    </>
  );
  return (
    <LiveBox hasEdge layout={layout} foot={foot}>
      {isThere && stage !== 'picture' ? (
        <iframe
          ref={page}
          css={frame}
          src={src}
          title={plainText(title)}
          // It may do what a page does, but not replace the talk. One of the talk itself could do so anyway.
          sandbox={isForeign(src) ? allowed : undefined}
          onLoad={listenForKeys}
        />
      ) : (
        <StandIn {...picture} />
      )}
    </LiveBox>
  );
}

const isForeign = (src: string) => new URL(src, document.baseURI).origin !== window.location.origin;

const allowed =
  'allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/**
 * Whether a page can be reached. A frame does not say so: it shows the browser's own page for errors.
 *
 * @param isWanted whether its slide is on stage
 * @param keeps whether the page stays there when the slide is left
 */
function useReached(src: string, isWanted: boolean, keeps: boolean) {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    // The check has no network: it sees what is shown without one.
    if (!isWanted || (isForeign(src) && globalThis.lecternAlone)) return undefined;
    const end = new AbortController();
    // Tests in jsdom have no `fetch`.
    globalThis.fetch?.(src, { mode: 'no-cors', signal: end.signal }).then(
      // What comes from elsewhere does not say whether it is what was meant.
      ({ ok, type }) => setThere(ok || type === 'opaque'),
      () => {},
    );
    return () => {
      end.abort();
      if (!keeps) setThere(false);
    };
  }, [src, isWanted, keeps]);
  return isThere;
}

/** Whether a frame has the focus. The page hears of it only when it loses its own. */
function useFocusIn(page: { current: HTMLIFrameElement | null }, isOnStage: boolean) {
  const [isUsed, setUsed] = useState(false);
  useEffect(() => {
    if (!isOnStage) return undefined;
    const end = new AbortController();
    const onBlur = () =>
      // The element with the focus is known only after the event.
      setTimeout(() => setUsed(page.current !== null && document.activeElement === page.current));
    const onFocus = () => {
      page.current?.toggleAttribute(attributes.keys, false);
      setUsed(false);
    };
    window.addEventListener('blur', onBlur, { signal: end.signal });
    window.addEventListener('focus', onFocus, { signal: end.signal });
    return () => {
      end.abort();
      // A frame that stays while the talk moves on does not keep the keys.
      if (document.activeElement?.matches('iframe')) leaveFocus();
      setUsed(false);
    };
  }, [page, isOnStage]);
  return isUsed;
}

/**
 * Esc gives the keys back, and so do the page keys of a clicker, which move the talk: who has gone back to the stage
 * would be stuck. A page from elsewhere does not tell which keys are pressed in it.
 */
const listenForKeys = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) =>
  currentTarget.contentDocument?.addEventListener('keydown', (event) => {
    const isOfClicker = isPageKey(event.key);
    if (event.key !== 'Escape' && !isOfClicker) return;
    leaveFocus();
    if (isOfClicker) document.body.dispatchEvent(new KeyboardEvent(event.type, event));
  });

const frame = { width: '100%', height: '100%', border: 0, background: '#fff' } as const;
