import { useTheme } from '@emotion/react';
import { Heading, fitWords } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal, useReveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { allowsMotion, easing } from '../theme/motion.ts';
import { columns, displayText, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface PunchlineSlideProps extends SlideProps {
  /** The slide's heading: the set-up of the joke. */
  title: string;
  /** The emoji below the set-up: a face. @default none: the punchline comes first */
  emoji?: string;
  /** The line that makes the audience laugh. */
  punchline: string;
  /** The line that leads on to the next slide. */
  followUp?: string;
}

/** A set-up, a face, a punchline and a follow-up, each on its own key press: you control the timing. */
export function PunchlineSlide({
  title,
  emoji,
  punchline,
  followUp,
  ...slide
}: PunchlineSlideProps) {
  const punchStep = emoji ? 2 : 1;
  const last = followUp ? punchStep + 1 : punchStep;
  return (
    <SlideFrame title={title} reveals={reveals.slice(0, last)} {...slide}>
      <SetUp>{title}</SetUp>
      <div css={layout}>
        {emoji && (
          <Reveal step={1} css={face}>
            <Icon size="hero">{emoji}</Icon>
          </Reveal>
        )}
        <Reveal step={punchStep} as="p" css={punch}>
          <Punch columns={emoji ? 8 : 12}>{punchline}</Punch>
        </Reveal>
      </div>
      {followUp && (
        <Reveal step={last} as="p" css={after}>
          <RichText>{followUp}</RichText>
        </Reveal>
      )}
    </SlideFrame>
  );
}

/** The set-up in the middle of the slide; it rises with the first key press. */
function SetUp({ children }: { children: string }) {
  return (
    <div css={rising} data-risen={useReveal(1)}>
      <Heading>{children}</Heading>
    </div>
  );
}

/** The punchline, in the columns that the face leaves. */
function Punch({ columns: count, children }: { columns: number; children: string }) {
  const maxWidth = widthOf(count);
  const fontSize = fitWords(children, maxWidth, useTheme(), { most: 168 });
  return (
    <span style={{ fontSize, maxWidth }}>
      <RichText>{children}</RichText>
    </span>
  );
}

const reveals = [{}, {}, {}] as const;

const rising = {
  '&[data-risen="false"]': { translate: '0 240px' },
  [`@media ${allowsMotion}`]: { transition: `translate 360ms ${easing}` },
} as const;

const layout = { ...columns, flex: 1, alignItems: 'center' } as const;

// A third of it is beyond the edge.
const face = {
  position: 'absolute',
  insetBlock: '24px 0',
  insetInlineEnd: -176,
  height: 600,
  marginBlock: 'auto',
  '& > [data-size]': { fontSize: 600 },
} as const;

const punch = (theme: SlideTheme) =>
  ({
    gridArea: '1 / 1 / auto / -1',
    color: theme.accent,
    ...displayText(theme),
    '& > span': { display: 'block', lineHeight: theme.type.displayLeading, textWrap: 'balance' },
  }) as const;

const after = ({ fontSizes }: SlideTheme) =>
  ({
    maxWidth: widthOf(8),
    marginBottom: 24,
    fontSize: fontSizes.lead,
    lineHeight: 52 / 44,
    textWrap: 'balance',
  }) as const;
