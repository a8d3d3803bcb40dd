import { Callout } from '../elements/Callout.tsx';
import { Header } from '../elements/Header.tsx';
import { Ladder } from '../elements/Ladder.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface LevelSlideProps extends SlideProps {
  /** The number of this level; 1 is the lowest. */
  level: number;
  /** The number of levels. @default 4 */
  levels?: number;
  /** The word for a level, above the heading. @default 'LEVEL' */
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
    <SlideFrame title={title} reveals={points} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="points" count={points.length} most={4} />
      <Header kicker={`${label} ${level}`} title={title} />
      <div css={layout}>
        <PointList points={points} />
        <Ladder current={level} total={levels} label={label} size="large" />
      </div>
      <Reveal step={points.length}>
        {warning && <Callout tone="warning">{warning}</Callout>}
        {status && <Callout tone="status">{status}</Callout>}
      </Reveal>
    </SlideFrame>
  );
}

const layout = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: '1fr 250px',
  gap: 56,
  marginBottom: 28,
  '& > ul': { alignContent: 'center' },
} as const;
