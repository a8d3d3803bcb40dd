import { useTheme } from '@emotion/react';
import { takeFirstEmoji } from '../core/emoji.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { Callout } from '../elements/Callout.tsx';
import { Gauge } from '../elements/Gauge.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { fitsIn, widthOf } from '../theme/textStyles.ts';
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
      kicker={phase === undefined ? undefined : `${label} ${phase}`}
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
        <Sides {...{ title, tools, benefit, risk }} />
      </Gauge>
    </SlideFrame>
  );
}

/** Benefit and risk, in smaller type if one of them is long, or if the texts above take more than their lines. */
function Sides({
  title,
  tools,
  benefit,
  risk,
}: Pick<PhaseSlideProps, 'title' | 'tools' | 'benefit' | 'risk'>) {
  const { fontSizes, type } = useTheme();
  // In px: half of what is beside the gauge, without the panel's padding.
  const panelWidth = 394;
  const isShort =
    fitsIn(plainText(title), widthOf(12), fontSizes.title, 1, type.titleTracking) &&
    fitsIn(plainText(tools), widthOf(9), fontSizes.body, 1) &&
    [benefit, risk].every(({ text }) =>
      fitsIn(plainText(takeFirstEmoji(text).text), panelWidth, fontSizes.lead, 5),
    );
  return (
    <div css={sides} data-dense={!isShort}>
      <Reveal step={1} place css={side}>
        <Callout tone="benefit">{benefit.text}</Callout>
      </Reveal>
      <Reveal step={2} place css={side}>
        <Callout tone="risk">{risk.text}</Callout>
      </Reveal>
    </div>
  );
}

const lead = ({ fontSizes }: SlideTheme) => ({
  marginTop: 'auto',
  fontSize: fontSizes.lead,
  lineHeight: 52 / 44,
  textWrap: 'balance' as const,
});

const toolNames = ({ colors }: SlideTheme) => ({
  margin: '12px 0 auto',
  color: colors.muted,
});

const sides = {
  flex: '0 1 68%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 26,
} as const;

const side = ({ colors, fontSizes, shape }: SlideTheme) =>
  ({
    borderTop: `${shape.edge}px solid ${colors.line}`,
    '& > div': {
      height: `calc(100% + ${shape.edge}px)`,
      marginTop: -shape.edge,
      paddingInline: 24,
      alignContent: 'start',
    },
    '[data-dense="true"] > & > div': {
      gap: 12,
      paddingBlock: 16,
      '& > [data-text]': { fontSize: fontSizes.body, lineHeight: 1.2 },
    },
  }) as const;
