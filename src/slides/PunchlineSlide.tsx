import { Emoji } from '../elements/Emoji.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
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
      <div css={layout}>
        <Heading>{title}</Heading>
        <Reveal step={1} css={face}>
          <Emoji>{emoji}</Emoji>
        </Reveal>
        <Reveal step={2} as="p" css={punch}>
          <RichText>{punchline}</RichText>
        </Reveal>
        {followUp && (
          <Reveal step={3} as="p" css={after}>
            <RichText>{followUp}</RichText>
          </Reveal>
        )}
      </div>
    </SlideFrame>
  );
}

const two = [{}, {}] as const;
const three = [{}, {}, {}] as const;

const layout = {
  flex: 1,
  display: 'grid',
  gridTemplateColumns: '1fr 320px',
  gridTemplateRows: 'auto 1fr auto',
  paddingTop: 40,
  '& h2': { gridColumn: '1 / -1', fontWeight: 500 },
} as const;

const face = {
  gridArea: '2 / 2',
  alignSelf: 'center',
  // This is not a text size: the emoji is the picture.
  fontSize: 260,
  lineHeight: 1,
  textAlign: 'end',
} as const;

const punch = ({ fontSizes, accent }: SlideTheme) =>
  ({
    gridArea: '2 / 1',
    alignSelf: 'center',
    fontSize: fontSizes.display,
    fontWeight: 800,
    fontStretch: '118%',
    letterSpacing: '-0.025em',
    lineHeight: 1,
    color: accent,
    textWrap: 'balance',
  }) as const;

const after = ({ fontSizes }: SlideTheme) =>
  ({ gridArea: '3 / 1 / auto / -1', fontSize: fontSizes.lead }) as const;
