import { Callout } from '../elements/Callout.tsx';
import { LevelHeading } from '../elements/LevelHeading.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface LevelSlideProps extends SlideProps {
  /** The number of this level; 1 is the lowest. */
  level: number;
  /** The number of levels. @default 4 */
  levels?: number;
  /** The word for a level, at the top of the slide. @default 'LEVEL' */
  label?: string;
  /** The slide's heading: what you do at this level. */
  title: string;
  /** One to four points, with or without a label. */
  points: readonly Point[];
  /** What to watch out for; it appears with the last point. */
  warning?: string;
  /** The current status; it appears with the last point. */
  status?: string;
  /** Show all points at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** One of several levels that build on each other: what it takes, and what to watch out for. */
export function LevelSlide({
  level,
  levels = 4,
  label = 'LEVEL',
  title,
  points,
  warning,
  status,
  atOnce,
  ...slide
}: LevelSlideProps) {
  return (
    <SlideFrame
      title={title}
      kicker={`${label} ${level}`}
      reveals={points}
      atOnce={atOnce}
      {...slide}
    >
      <ItemLimit title={title} noun="points" count={points.length} most={4} />
      <LevelHeading level={level} levels={levels} label={label}>
        {title}
      </LevelHeading>
      <div css={rows}>
        <PointList points={points} />
      </div>
      <Reveal step={points.length}>
        {warning && (
          <Callout tone="warning" shape="band">
            {warning}
          </Callout>
        )}
        {status && (
          <Callout tone="status" shape="band">
            {status}
          </Callout>
        )}
      </Reveal>
    </SlideFrame>
  );
}

// Without a callout the rows keep their height, and the slide stays empty below them.
const rows = {
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  '& > ul': { flex: '1 1 auto' },
} as const;
