import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { numeral, say } from '../core/strings.ts';
import { Gauge } from '../elements/Gauge.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText, hangingMark } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { filled, fitsIn, titleText, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface MythSlideProps extends SlideProps {
  /** The number that the phase would have; 1 is the first. @default no phase: the slide has no gauge */
  phase?: number;
  /** The number of phases. @default 5 */
  phases?: number;
  /** The word for a phase, at the top of the slide. @default 'PHASE' */
  label?: string;
  /** The slide's heading: the name of the phase. */
  title: string;
  /** Why it is not a phase yet, in three words. */
  status: string;
  /** The promise. */
  pitch: string;
  /** The reality. */
  realityCheck: { text: string; cue?: string };
}

/** A phase that everyone promises and no one has reached: the promise and the reality. */
export function MythSlide({
  phase,
  phases = 5,
  label = say('PHASE'),
  title,
  status,
  pitch,
  realityCheck,
  ...slide
}: MythSlideProps) {
  return (
    <SlideFrame
      title={title}
      kicker={phase === undefined ? undefined : `${label} ${numeral(phase)}`}
      reveals={[{}, realityCheck]}
      {...slide}
    >
      <Heading>{title}</Heading>
      <Gauge current={phase} total={phases} label={label} imagined>
        <div css={promise}>
          <Reveal as="p" step={1} data-status>
            <Stamp>{status}</Stamp>
          </Reveal>
          <Promised>{pitch}</Promised>
        </div>
        <Reveal step={2} as="p" css={reality}>
          <RichText>{realityCheck.text}</RichText>
        </Reveal>
      </Gauge>
    </SlideFrame>
  );
}

/** The promise, as large as a heading if that takes at most three lines. */
function Promised({ children }: { children: string }) {
  const { fontSizes, type } = useTheme();
  const isShort = fitsIn(plainText(children), widthOf(9), fontSizes.title, 3, type.titleTracking);
  return (
    <blockquote style={isShort ? undefined : { fontSize: fontSizes.lead }}>
      <RichText>{children}</RichText>
    </blockquote>
  );
}

/** The words of the stamp, larger if they are few. */
function Stamp({ children }: { children: string }) {
  const { fontSizes } = useTheme();
  const isShort = fitsIn(plainText(children), widthOf(7), fontSizes.figure, 1);
  return (
    <span style={{ fontSize: isShort ? fontSizes.figure * 1.3 : fontSizes.title }}>
      <RichText>{children}</RichText>
    </span>
  );
}

const promise = (theme: SlideTheme) =>
  ({
    position: 'relative',
    marginTop: 32,
    '& > blockquote': {
      ...hangingMark,
      ...titleText(theme),
      fontWeight: 500,
      textWrap: 'balance',
    },
    // A stamp below the end of the promise.
    '& > [data-status]': {
      position: 'absolute',
      insetInlineEnd: 48,
      top: 'calc(100% + 28px)',
      padding: '8px 24px',
      rotate: '-4deg',
      borderRadius: theme.shape.radius,
      ...filled(theme.fill, theme.colors),
      ...titleText(theme),
      fontWeight: 800,
    },
  }) as const;

const reality = ({ colors, fontSizes, shape }: SlideTheme) =>
  ({
    margin: 'auto 0 8px',
    paddingTop: 20,
    borderTop: `${shape.rule / 2}px solid ${colors.line}`,
    fontSize: fontSizes.lead,
    lineHeight: 52 / 44,
    textWrap: 'balance',
  }) as const;
