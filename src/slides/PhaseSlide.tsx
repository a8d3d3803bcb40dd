import { Callout } from '../elements/Callout.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Rail } from '../elements/Rail.tsx';
import { RichText } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { columns, displayText } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** The benefit or the risk of a phase. */
export interface PhaseSide {
  /** The text. */
  text: string;
  /** The note that the presenter view shows when it is revealed. */
  cue?: string;
}

export interface PhaseSlideProps extends SlideProps {
  /** The number of this phase; 1 is the first. */
  phase: number;
  /** The number of phases. @default 5 */
  phases?: number;
  /** The names of all phases, in one or two words each, on the rail. @default no names */
  names?: readonly string[];
  /** The word for a phase, at the top of the slide. @default 'PHASE' */
  label?: string;
  /** The slide's heading: the name of the phase. */
  title: string;
  /** The tools of this phase. */
  tools: string;
  /** What you do with the tools. */
  whatItIs: string;
  /** The benefit of this phase. */
  benefit: PhaseSide;
  /** The risk of this phase. */
  risk: PhaseSide;
  /** Show benefit and risk at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** One of several phases: its number, what it is, its benefit and its risk. */
export function PhaseSlide({
  phase,
  phases = 5,
  names,
  label = 'PHASE',
  title,
  tools,
  whatItIs,
  benefit,
  risk,
  atOnce,
  ...slide
}: PhaseSlideProps) {
  return (
    <SlideFrame
      title={title}
      kicker={`${label} ${phase}`}
      reveals={[benefit, risk]}
      atOnce={atOnce}
      {...slide}
    >
      <Heading>{title}</Heading>
      <Rail current={phase} total={phases} label={label} names={names} />
      <div css={lead}>
        <span aria-hidden>{phase}</span>
        <p>
          <RichText>{whatItIs}</RichText>
        </p>
        <p data-tools>
          <OwnDirection of={tools} />
        </p>
      </div>
      <div css={sides}>
        <Reveal step={1} place css={side}>
          <Callout tone="benefit">{benefit.text}</Callout>
        </Reveal>
        <Reveal step={2} place css={side}>
          <Callout tone="risk">{risk.text}</Callout>
        </Reveal>
      </div>
    </SlideFrame>
  );
}

// The number of the phase, and beside it what the phase is.
const lead = (theme: SlideTheme) =>
  ({
    ...columns,
    gridTemplateRows: 'repeat(2, auto)',
    margin: '24px 0 28px',
    fontSize: theme.fontSizes.lead,
    lineHeight: 52 / 44,
    textWrap: 'balance',
    '& > [aria-hidden]': {
      gridArea: '1 / 1 / -1 / 3',
      ...displayText(theme),
      fontSize: Math.round(theme.fontSizes.display * 0.84),
      // As high as its digits.
      lineHeight: 0.78,
      color: theme.accent,
    },
    '& > p': { gridColumn: '3 / -1' },
    '& > [data-tools]': {
      alignSelf: 'end',
      fontSize: theme.fontSizes.body,
      lineHeight: 1.25,
      color: theme.colors.muted,
    },
  }) as const;

// As high in each phase of a talk: room for a label and four lines.
const sides = ({ fontSizes }: SlideTheme) =>
  ({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: 26,
    flex: `0 1 ${Math.round(fontSizes.lead * 6.9)}px`,
  }) as const;

const side = ({ colors, shape }: SlideTheme) =>
  ({
    borderTop: `${shape.edge}px solid ${colors.line}`,
    '& > div': { height: '100%', marginTop: -shape.edge, alignContent: 'start' },
  }) as const;
