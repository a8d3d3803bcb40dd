import { Header } from '../elements/Header.tsx';
import { RichText } from '../elements/RichText.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface PointsSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** One to four short statements. */
  points: readonly { text: string; cue?: string }[];
  /** Show all points at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** A few important statements in large type, one after the other. */
export function PointsSlide({ title, points, atOnce, ...slide }: PointsSlideProps) {
  return (
    <SlideFrame title={title} reveals={points} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="points" count={points.length} most={4} />
      <Header title={title} />
      <ol css={list}>
        {points.map(({ text }, index) => (
          <Reveal key={index} as="li" step={index + 1} css={item}>
            <span>
              <RichText>{text}</RichText>
            </span>
          </Reveal>
        ))}
      </ol>
    </SlideFrame>
  );
}

const list = ({ colors }: SlideTheme) =>
  ({
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    marginInlineStart: 206,
    borderTop: `2px solid ${colors.line}`,
  }) as const;

const item = ({ colors, fontSizes, accent }: SlideTheme) =>
  ({
    flex: '0 1 33.3%',
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    padding: '14px 0',
    borderBottom: `2px solid ${colors.line}`,
    fontSize: fontSizes.large,
    fontWeight: 500,
    lineHeight: 1.15,
    whiteSpace: 'pre-wrap',
    '& strong': { color: accent, fontWeight: 800 },
    // A pointer on the dial, level with its statement.
    '&::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: -206,
      width: 150,
      height: 6,
      borderRadius: 3,
      background: `linear-gradient(90deg, transparent, ${accent})`,
    },
    '[dir="rtl"] &::before': { scale: '-1 1' },
  }) as const;
