import { Callout } from '../elements/Callout.tsx';
import { Header } from '../elements/Header.tsx';
import { IconTile } from '../elements/IconTile.tsx';
import { Ladder } from '../elements/Ladder.tsx';
import { type Point, PointList } from '../elements/PointList.tsx';
import { RichText } from '../elements/RichText.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** One tool. */
export interface ToolsTool {
  /** An emoji. */
  icon: string;
  /** Its name. */
  name: string;
  /** What it is good for. */
  description: string;
  /** The note that the presenter view shows when the tool is revealed. */
  cue?: string;
}

export interface ToolsSlideProps extends SlideProps {
  /** The number of this level; 1 is the lowest. */
  level: number;
  /** The number of levels. @default 4 */
  levels?: number;
  /** The word for a level, above the heading. @default 'LEVEL' */
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

/** A level that is about tools: a card for each tool, and points about all of them. */
export function ToolsSlide({
  level,
  levels = 4,
  label = 'LEVEL',
  title,
  tools,
  points,
  warning,
  atOnce,
  ...slide
}: ToolsSlideProps) {
  const reveals = [...tools, ...(points ?? [])];
  return (
    <SlideFrame title={title} reveals={reveals} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="tools" count={tools.length} most={3} />
      <Header kicker={`${label} ${level}`} title={title}>
        <Ladder current={level} total={levels} label={label} />
      </Header>
      <ul css={cards}>
        {tools.map(({ icon, name, description }, index) => (
          <Reveal key={index} as="li" step={index + 1} css={tool}>
            <h3>
              <IconTile>{icon}</IconTile> <OwnDirection of={name} />
            </h3>
            <p>
              <RichText>{description}</RichText>
            </p>
          </Reveal>
        ))}
      </ul>
      {points && <PointList points={points} firstStep={tools.length + 1} />}
      {warning && (
        <Reveal step={reveals.length} css={last}>
          <Callout tone="warning">{warning}</Callout>
        </Reveal>
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

// A program's window: its name on the bar, what it does below.
const tool = ({ colors, fonts, fontSizes }: SlideTheme) =>
  ({
    overflow: 'hidden',
    borderRadius: 20,
    background: colors.surface,
    boxShadow: `inset 0 0 0 1.5px ${colors.line}`,
    '& > h3': {
      display: 'flex',
      alignItems: 'center',
      gap: 16,
      padding: '10px 20px',
      background: colors.raised,
      font: `700 ${fontSizes.body}px/1.2 ${fonts.mono}`,
    },
    '& > p': { padding: '18px 22px', color: colors.muted, textWrap: 'pretty' },
  }) as const;

const last = { marginTop: 26 } as const;
