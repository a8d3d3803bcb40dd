import { Callout } from '../elements/Callout.tsx';
import { Header } from '../elements/Header.tsx';
import { Rail } from '../elements/Rail.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** A good or a bad side. */
export interface Side {
  /** What there is to say of it. */
  text: string;
  /** The note that the presenter sees when it is revealed. */
  cue?: string;
}

export interface PhaseSlideProps extends SlideProps {
  /** Which phase this is; 1 is the first. */
  phase: number;
  /** How many phases there are. @default 5 */
  phases?: number;
  /** What a phase is called above the heading. @default 'PHASE' */
  label?: string;
  /** The slide's heading: the phase's name. */
  title: string;
  /** The tools of the phase. */
  tools: string;
  /** What one does with them. */
  whatItIs: string;
  /** What speaks for it. */
  benefit: Side;
  /** What speaks against it. */
  risk: Side;
  /** Show benefit and risk at once instead of one a key press. @default false */
  atOnce?: boolean;
}

/** One phase of several: where we are, what it is, what speaks for it and what against. */
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
        <strong>{tools}</strong>
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
