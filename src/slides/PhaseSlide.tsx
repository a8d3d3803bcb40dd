import { useTheme } from '@emotion/react';
import { takeFirstEmoji } from '../core/emoji.ts';
import { plainText } from '../core/richText.ts';
import { numeral, say } from '../core/strings.ts';
import { Callout, claimEnd } from '../elements/Callout.tsx';
import { Gauge } from '../elements/Gauge.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { linesIn, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** The benefit or the risk of a phase. */
export interface PhaseSide {
  /** The text. */
  text: string;
  /** The note that the presenter view shows when it is revealed. */
  cue?: string;
}

export interface PhaseSlideProps extends SlideProps {
  /** The number of this phase; 1 is the first. @default no phase: the slide has no gauge */
  phase?: number;
  /** The number of phases. @default 5 */
  phases?: number;
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
  label = say('PHASE'),
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
      kicker={phase === undefined ? undefined : `${label} ${numeral(phase)}`}
      reveals={[benefit, risk]}
      atOnce={atOnce}
      {...slide}
    >
      <Heading>{title}</Heading>
      <Gauge current={phase} total={phases} label={label}>
        <p css={lead}>
          <RichText>{whatItIs}</RichText>
        </p>
        <p css={toolNames}>
          <RichText>{tools}</RichText>
        </p>
        <Sides {...{ benefit, risk }} />
      </Gauge>
    </SlideFrame>
  );
}

/** Benefit and risk: their claims are as large as a heading if each of them has room for it. */
function Sides({ benefit, risk }: Pick<PhaseSlideProps, 'benefit' | 'risk'>) {
  const { title, body } = useTheme().fontSizes;
  const isLarge = [benefit, risk].every(({ text }) => {
    const [claim = '', , rest = ''] = takeFirstEmoji(text).text.split(claimEnd).map(plainText);
    // A line of a claim is as high as two others.
    return linesIn(claim, panelWidth, title) * 2 + linesIn(rest, panelWidth, body) < 6;
  });
  return (
    <div css={sides} data-large={isLarge}>
      <Reveal step={1} place css={side}>
        <Callout tone="benefit">{benefit.text}</Callout>
      </Reveal>
      <Reveal step={2} place css={side}>
        <Callout tone="risk">{risk.text}</Callout>
      </Reveal>
    </div>
  );
}

/** In px: what is beside the gauge, without the mark and the padding of a panel. */
const panelWidth = widthOf(9) - 104 - 24;

// It belongs to the title.
const lead = ({ fontSizes }: SlideTheme) => ({
  marginTop: -16,
  fontSize: fontSizes.name,
  lineHeight: 1.2,
  textWrap: 'balance' as const,
});

const toolNames = ({ colors, fontSizes }: SlideTheme) => ({
  margin: '4px 0 auto',
  paddingBottom: 16,
  fontSize: fontSizes.name,
  lineHeight: 1.2,
  color: colors.muted,
});

const sides = {
  flex: '0 1 78%',
  display: 'grid',
  gridAutoRows: '1fr',
  gap: 12,
  // From the edge of the slide.
  marginInlineStart: -72,
} as const;

const side = ({ colors, fontSizes, shape, type }: SlideTheme) =>
  ({
    borderTop: `${shape.edge}px solid ${colors.line}`,
    '& > div': {
      height: `calc(100% + ${shape.edge}px)`,
      marginTop: -shape.edge,
      paddingBlock: '8px 12px',
      paddingInline: '72px 24px',
      alignContent: 'center',
    },
    '& [data-text] > span:first-of-type': { letterSpacing: `${type.titleTracking}em` },
    '[data-large="true"] > & [data-text] > span:first-of-type:not(:only-child)': {
      fontSize: fontSizes.title,
      lineHeight: 64 / 60,
    },
  }) as const;
