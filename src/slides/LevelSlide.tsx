import { numeral, say } from '../core/strings.ts';
import { Band } from '../elements/Band.tsx';
import { Gauge } from '../elements/Gauge.tsx';
import { Heading } from '../elements/Heading.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface LevelSlideProps extends SlideProps {
  /** The number of this level; 1 is the lowest. @default no level: the slide has no gauge */
  level?: number;
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
  label = say('LEVEL'),
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
      kicker={level === undefined ? undefined : `${label} ${numeral(level)}`}
      reveals={points}
      atOnce={atOnce}
      {...slide}
    >
      <ItemLimit title={title} noun="points" count={points.length} most={4} />
      <Heading>{title}</Heading>
      <Gauge current={level} total={levels} label={label} narrow>
        <PointList points={points} status={status} />
        <Band step={points.length}>{warning}</Band>
      </Gauge>
    </SlideFrame>
  );
}
