import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal, useReveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { allowsMotion, easing } from '../theme/motion.ts';
import { columns, displayText, fitDisplay, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface PunchlineSlideProps extends SlideProps {
  /** The slide's heading: the set-up of the joke. */
  title: string;
  /** The emoji below the set-up: a face. */
  emoji: string;
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
  return (
    <SlideFrame title={title} reveals={followUp ? three : two} {...slide}>
      <SetUp>{title}</SetUp>
      <div css={layout}>
        <Reveal step={1} css={face}>
          <Icon size="hero">{emoji}</Icon>
        </Reveal>
        <Reveal step={2} as="p" css={punch}>
          <Punch>{punchline}</Punch>
        </Reveal>
      </div>
      {followUp && (
        <Reveal step={3} as="p" css={after}>
          <RichText>{followUp}</RichText>
        </Reveal>
      )}
    </SlideFrame>
  );
}

/** The set-up in the middle of the slide; it rises when the face comes. */
function SetUp({ children }: { children: string }) {
  return (
    <div css={rising} data-risen={useReveal(1)}>
      <Heading>{children}</Heading>
    </div>
  );
}

/** In px: the face takes four columns. */
const besideFace = widthOf(8);

function Punch({ children }: { children: string }) {
  const fontSize = fitDisplay(plainText(children), besideFace, useTheme(), { most: 136 });
  return (
    <span style={{ fontSize }}>
      <RichText>{children}</RichText>
    </span>
  );
}

const two = [{}, {}] as const;
const three = [{}, {}, {}] as const;

const rising = {
  '&[data-risen="false"]': { translate: '0 240px' },
  [`@media ${allowsMotion}`]: { transition: `translate 360ms ${easing}` },
} as const;

const layout = { ...columns, flex: 1, alignItems: 'center' } as const;

const face = {
  gridArea: '1 / 9 / auto / -1',
  justifySelf: 'end',
  // It is higher than the row of the punchline.
  marginBlock: -64,
  marginInlineEnd: -116,
} as const;

const punch = (theme: SlideTheme) =>
  ({
    gridArea: '1 / 1 / auto / 9',
    maxWidth: besideFace,
    color: theme.accent,
    ...displayText(theme),
    '& > span': { display: 'block', lineHeight: theme.type.displayLeading, textWrap: 'balance' },
  }) as const;

const after = ({ fontSizes }: SlideTheme) =>
  ({
    maxWidth: besideFace,
    marginBottom: 24,
    fontSize: fontSizes.lead,
    lineHeight: 52 / 44,
    textWrap: 'balance',
  }) as const;
