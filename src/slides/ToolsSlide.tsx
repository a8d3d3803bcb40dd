import { numeral, say } from '../core/strings.ts';
import { Band } from '../elements/Band.tsx';
import { Card } from '../elements/Card.tsx';
import { Gauge } from '../elements/Gauge.tsx';
import { Heading } from '../elements/Heading.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { placeRule } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** One tool. */
export interface ToolsTool {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
  /** Its name. */
  name: string;
  /** What it is good for. */
  description: string;
  /** The note that the presenter view shows when the tool is revealed. */
  cue?: string;
}

export interface ToolsSlideProps extends SlideProps {
  /** The number of this level; 1 is the lowest. @default no level: the slide has no gauge */
  level?: number;
  /** The number of levels. @default 4 */
  levels?: number;
  /** The word for a level, at the top of the slide. @default 'LEVEL' */
  label?: string;
  /** The slide's heading: what the tools are for. */
  title: string;
  /** One to three tools. */
  tools: readonly ToolsTool[];
  /** One or two points about all of the tools. */
  points?: readonly Point[];
  /** What to watch out for; it appears with the last tool or point. */
  warning?: string;
  /** Show all tools at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** A level that is about tools: a column for each tool, and points about all of them. */
export function ToolsSlide({
  level,
  levels = 4,
  label = say('LEVEL'),
  title,
  tools,
  points,
  warning,
  atOnce,
  ...slide
}: ToolsSlideProps) {
  const reveals = [...tools, ...(points ?? [])];
  return (
    <SlideFrame
      title={title}
      kicker={level === undefined ? undefined : `${label} ${numeral(level)}`}
      reveals={reveals}
      atOnce={atOnce}
      {...slide}
    >
      <ItemLimit title={title} noun="tools" count={tools.length} most={3} />
      <Heading>{title}</Heading>
      <Gauge current={level} total={levels} label={label} narrow>
        <ul role="list" css={list}>
          {tools.map(({ icon, name, description }, index) => (
            <Reveal key={index} as="li" place step={index + 1}>
              <Card icon={icon} title={name} description={description} />
            </Reveal>
          ))}
        </ul>
        {points && <PointList points={points} firstStep={tools.length + 1} layout="lines" />}
        <Band step={reveals.length}>{warning}</Band>
      </Gauge>
    </SlideFrame>
  );
}

const list = (theme: SlideTheme) =>
  ({
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    gap: 26,
    '& > li': {
      paddingTop: 16,
      ...placeRule(theme),
    },
    '& h3': { letterSpacing: `${theme.type.titleTracking}em` },
    '& p': { fontSize: theme.fontSizes.small },
  }) as const;
