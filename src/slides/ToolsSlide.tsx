import { Callout } from '../elements/Callout.tsx';
import { Card } from '../elements/Card.tsx';
import { Header } from '../elements/Header.tsx';
import { Ladder } from '../elements/Ladder.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

/** A tool. */
export interface Tool {
  /** An emoji. */
  icon: string;
  /** Its name. */
  name: string;
  /** What it is good for. */
  description: string;
  /** The note that the presenter sees when the tool is revealed. */
  cue?: string;
}

export interface ToolsSlideProps extends SlideProps {
  /** Which level this is; 1 is the lowest. */
  level: number;
  /** How many levels there are. @default 4 */
  levels?: number;
  /** What a level is called above the heading. @default 'LEVEL' */
  label?: string;
  /** The slide's heading: what the tools are for. */
  title: string;
  /** Two or three tools. */
  tools: readonly Tool[];
  /** What holds for all of them: one or two points. */
  points?: readonly Point[];
  /** What to beware of. */
  warning?: string;
  /** Show all tools at once instead of one a key press. @default false */
  atOnce?: boolean;
}

/** A level that is about tools: a card for each, and what holds for all of them. */
export function ToolsSlide({
  level,
  levels = 4,
  label = 'LEVEL',
  title,
  tools,
  points = [],
  warning,
  atOnce,
  ...slide
}: ToolsSlideProps) {
  return (
    <SlideFrame title={title} reveals={[...tools, ...points]} atOnce={atOnce} {...slide}>
      <Header kicker={`${label} ${level}`} title={title}>
        <Ladder current={level} total={levels} label={label} />
      </Header>
      <ul css={cards}>
        {tools.map(({ icon, name, description }, index) => (
          <Reveal key={name} as="li" step={index + 1}>
            <Card icon={icon} title={name} description={description} />
          </Reveal>
        ))}
      </ul>
      <PointList points={points} firstStep={tools.length + 1} />
      {warning && (
        <Callout tone="warning" css={last}>
          {warning}
        </Callout>
      )}
    </SlideFrame>
  );
}

const cards = {
  flex: 1,
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: '1fr',
  gap: 20,
  marginBottom: 26,
} as const;

const last = { marginTop: 26 } as const;
