import { numeral, say } from '../core/strings.ts';
import { Gauge } from '../elements/Gauge.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Pipeline, type PipelineStage } from '../elements/Pipeline.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface PipelineSlideProps extends SlideProps {
  /** The number of this level; 1 is the lowest. @default no level: the slide has no gauge */
  level?: number;
  /** The number of levels. @default 4 */
  levels?: number;
  /** The word for a level, at the top of the slide. @default 'LEVEL' */
  label?: string;
  /** The slide's heading: what the pipeline does. */
  title: string;
  /** One to five stages, from first to last. */
  stages: readonly PipelineStage[];
  /** One or two points about the pipeline. */
  points?: readonly Point[];
  /** The current status; it appears with the last stage or point. */
  status?: string;
  /** Show everything at once instead of one item per key press. @default false */
  atOnce?: boolean;
}

/** A process as stages joined by arrows, which appear as you explain them. */
export function PipelineSlide({
  level,
  levels = 4,
  label = say('LEVEL'),
  title,
  stages,
  points,
  status,
  atOnce,
  ...slide
}: PipelineSlideProps) {
  const reveals = [...stages, ...(points ?? [])];
  const isAlone = !points?.length;
  return (
    <SlideFrame
      title={title}
      kicker={level === undefined ? undefined : `${label} ${numeral(level)}`}
      reveals={reveals}
      atOnce={atOnce}
      {...slide}
    >
      <ItemLimit title={title} noun="stages" count={stages.length} most={5} />
      <Heading>{title}</Heading>
      <Gauge current={level} total={levels} label={label} narrow>
        <Pipeline stages={stages} large={isAlone} />
        <PointList
          points={points}
          status={status}
          firstStep={stages.length + 1}
          layout={isAlone ? 'rows' : 'lines'}
        />
      </Gauge>
    </SlideFrame>
  );
}
