import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { filmSource } from '../core/page.ts';
import { useStage, useStep } from '../spectacle/Reveal.tsx';
import { allowsMotion } from '../theme/motion.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface VideoProps {
  /** The film: an import, such as `import film from './film.webm'`, or a file of the public folder. */
  src: string;
  /** What can be seen in it, for people who cannot see it. */
  alt: string;
  /** The picture before it begins, in previews, prints and exports. @default its first frame */
  poster?: string;
  /** Its captions, as a file in the format WebVTT. */
  captions?: string;
  /** Begin again at the end. @default false */
  loop?: boolean;
  /** Play without sound. @default false */
  muted?: boolean;
  /** Where it begins, in seconds. @default 0 */
  start?: number;
  /** Where it ends, in seconds, with up to a quarter of a second more. @default its own end */
  end?: number;
}

/**
 * A film that begins when it is shown on stage, and stops when the talk moves on. All keys move the talk; Enter on the
 * film, or a click, pauses it. With reduced motion, it waits for one of these.
 */
export function Video(props: VideoProps) {
  const { src, alt, poster, start = 0 } = props;
  const place = start > 0 ? `${src}#t=${start}` : src;
  const [isMissing, setMissing] = useState(false);
  const onError = () => setMissing(true);
  const isPicture = useStage() === 'picture';
  if (isMissing || (isPicture && poster)) {
    return (
      <div css={box}>
        {/* A film is no image: its alternative text is shown. */}
        <img src={poster ?? src} alt={alt} {...(!isMissing && { [filmSource]: place })} />
      </div>
    );
  }
  return (
    <div css={box}>
      {isPicture ? (
        // An export makes a picture of its first frame.
        <video src={place} aria-label={alt} muted preload="auto" onError={onError} />
      ) : (
        <Film {...props} {...{ src: place, start, onError }} />
      )}
    </div>
  );
}

function Film({
  src,
  alt,
  poster,
  captions,
  loop = false,
  muted = false,
  start,
  end = Infinity,
  onError,
}: VideoProps & { start: number; onError: () => void }) {
  const [isWaiting, setWaiting] = useState(false);
  const video = useBeginning(start, () => setWaiting(true));
  const isOver = (film: HTMLVideoElement) => film.ended || film.currentTime >= end;
  const play = (film: HTMLVideoElement) => {
    if (isOver(film)) film.currentTime = start;
    void film.play().catch(() => setWaiting(true));
  };
  const toggle = (film: HTMLVideoElement) => (film.paused ? play(film) : film.pause());
  const stop = ({ currentTarget: film }: SyntheticEvent<HTMLVideoElement>) => {
    if (!isOver(film)) return;
    if (loop) play(film);
    else film.pause();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a film without sound needs none */}
      <video
        ref={video}
        src={src}
        poster={poster}
        muted={muted}
        // The browser's own loop has no gap, but begins at 0.
        loop={loop && start === 0 && end === Infinity}
        preload="auto"
        playsInline
        // Not a button: on one, Space would not move the talk.
        tabIndex={0}
        aria-label={alt}
        aria-keyshortcuts="Enter"
        onKeyDown={({ key, currentTarget }: KeyboardEvent<HTMLVideoElement>) => {
          if (key === 'Enter') toggle(currentTarget);
        }}
        onClick={({ currentTarget }) => toggle(currentTarget)}
        onPlay={() => setWaiting(false)}
        onPause={({ currentTarget }) => setWaiting(!isOver(currentTarget))}
        onTimeUpdate={stop}
        onEnded={stop}
        onError={onError}
      >
        {captions && <track kind="captions" src={captions} default />}
      </video>
      {isWaiting && <span css={sign} aria-hidden />}
    </>
  );
}

/** Starts a film when it is on stage and has been revealed, and stops it when it is not. */
function useBeginning(start: number, onWait: () => void) {
  const video = useRef<HTMLVideoElement>(null);
  const stage = useStage();
  // A key press can reveal it.
  useStep();
  const hasBegun = useRef(false);
  useEffect(() => {
    const film = video.current!;
    const isShown = stage === 'stage' && film.closest('[data-state="ahead"]') === null;
    if (isShown === hasBegun.current) return;
    hasBegun.current = isShown;
    if (!isShown) {
      film.pause();
      // Enter would start it where nobody sees it.
      film.blur();
      return;
    }
    film.currentTime = start;
    // A browser may refuse to play sound in a page that nobody has used.
    if (window.matchMedia?.(allowsMotion).matches) void film.play().catch(onWait);
    else onWait();
  });
  return video;
}

const box = {
  position: 'relative',
  width: '100%',
  height: '100%',
  minHeight: 0,
  display: 'grid',
  gridTemplate: 'minmax(0, 1fr) / minmax(0, 1fr)',
  '& > :is(img, video)': {
    width: '100%',
    height: '100%',
    objectFit: 'contain',
    textAlign: 'center',
  },
  '& > video:focus-visible': { outline: '4px solid', outlineOffset: -4 },
} as const;

/** A film that waits: a triangle on a disc. */
const sign = ({ colors }: SlideTheme) =>
  ({
    position: 'absolute',
    inset: 0,
    width: 104,
    height: 104,
    margin: 'auto',
    borderRadius: '50%',
    background: colors.ground,
    pointerEvents: 'none',
    '&::before': {
      content: '""',
      position: 'absolute',
      inset: '28px 28px 28px 36px',
      background: colors.text,
      clipPath: 'polygon(0 0, 100% 50%, 0 100%)',
    },
  }) as const;
