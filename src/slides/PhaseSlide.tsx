import { Callout } from '../elements/Callout.tsx';
import { Header } from '../elements/Header.tsx';
import { Rail } from '../elements/Rail.tsx';
import { RichText } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
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
  /** The word for a phase, above the heading. @default 'PHASE' */
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
    <SlideFrame title={title} reveals={[benefit, risk]} atOnce={atOnce} {...slide}>
      <Header kicker={`${label} ${phase}`} title={title} />
      <Rail current={phase} total={phases} label={label} />
      <p css={lead}>
        <strong>
          <OwnDirection of={tools} />
        </strong>
        <span>
          <RichText>{whatItIs}</RichText>
        </span>
      </p>
      <div css={sides}>
        <Reveal step={1}>
          <Callout tone="benefit">{benefit.text}</Callout>
        </Reveal>
        <Reveal step={2}>
          <Callout tone="risk">{risk.text}</Callout>
        </Reveal>
      </div>
    </SlideFrame>
  );
}

const lead = ({ colors, fontSizes }: SlideTheme) =>
  ({
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: 8,
    lineHeight: 1.25,
    '& strong': { fontSize: fontSizes.lead, fontWeight: 700 },
    '& span': { fontSize: fontSizes.lead, color: colors.muted, textWrap: 'balance' },
  }) as const;

const sides = {
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 24,
  marginTop: 36,
  '& > div, & > div > div': { height: '100%', alignContent: 'start' },
} as const;
