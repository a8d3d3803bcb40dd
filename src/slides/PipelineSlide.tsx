import { Callout } from '../elements/Callout.tsx';
import { Header } from '../elements/Header.tsx';
import { Ladder } from '../elements/Ladder.tsx';
import { Pipeline, type Stage } from '../elements/Pipeline.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface PipelineSlideProps extends SlideProps {
  /** Which level this is; 1 is the lowest. */
  level: number;
  /** How many levels there are. @default 4 */
  levels?: number;
  /** What a level is called above the heading. @default 'LEVEL' */
  label?: string;
  /** The slide's heading: what the pipeline is. */
  title: string;
  /** Two to five stages, from first to last. */
  stages: readonly Stage[];
  /** What there is to say of it: one or two points. */
  points?: readonly Point[];
  /** How things stand; it appears with the last of them. */
  status?: string;
  /** Show everything at once instead of one thing a key press. @default false */
  atOnce?: boolean;
}

/** How something flows: stages joined by arrows, drawn as you tell it. */
export function PipelineSlide({
  level,
  levels = 4,
  label = 'LEVEL',
  title,
  stages,
  points,
  status,
  atOnce,
  ...slide
}: PipelineSlideProps) {
  const reveals = [...stages, ...(points ?? [])];
  return (
    <SlideFrame title={title} reveals={reveals} atOnce={atOnce} {...slide}>
      <Header kicker={`${label} ${level}`} title={title}>
        <Ladder current={level} total={levels} label={label} />
      </Header>
      <Pipeline stages={stages} />
      <div css={below}>
        {points && <PointList points={points} firstStep={stages.length + 1} />}
        {status && (
          <Reveal step={reveals.length}>
            <Callout tone="status">{status}</Callout>
          </Reveal>
        )}
      </div>
    </SlideFrame>
  );
}

const below = {
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-evenly',
  paddingTop: 16,
} as const;
