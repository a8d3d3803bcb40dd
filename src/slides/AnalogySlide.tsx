import { Header } from '../elements/Header.tsx';
import { IconTile } from '../elements/IconTile.tsx';
import { RichText } from '../elements/RichText.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** One point of an analogy: a claim, and what follows from it. */
export interface AnalogyPoint {
  /** An emoji. */
  icon: string;
  /** Something that everyone accepts. */
  claim: string;
  /** What follows from it. */
  explanation: string;
  /** The note that the presenter view shows when the point is revealed. */
  cue?: string;
}

export interface AnalogySlideProps extends SlideProps {
  /** The slide's heading: the question that the points answer. */
  title: string;
  /** One to five points. */
  points: readonly AnalogyPoint[];
  /** Show all points at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** Answers a question by analogy: on the left what everyone accepts, on the right what follows from it. */
export function AnalogySlide({ title, points, atOnce, ...slide }: AnalogySlideProps) {
  return (
    <SlideFrame title={title} reveals={points} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="points" count={points.length} most={5} />
      <Header title={title} />
      <ul css={rows}>
        {points.map(({ icon, claim, explanation }, index) => (
          <Reveal key={index} as="li" step={index + 1} css={row}>
            <IconTile>{icon}</IconTile>
            <strong>
              <OwnDirection of={claim} />
            </strong>
            <i aria-hidden />
            <p>
              <RichText>{explanation}</RichText>
            </p>
          </Reveal>
        ))}
      </ul>
    </SlideFrame>
  );
}

const rows = { flex: 1, display: 'flex', flexDirection: 'column' } as const;

const row = ({ colors, accent }: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    gridTemplateColumns: '56px 1fr 72px 1.12fr',
    gap: 22,
    alignItems: 'center',
    borderTop: `2px solid ${colors.line}`,
    lineHeight: 1.2,
    '& strong': { fontWeight: 700, textWrap: 'balance' },
    '& p': { color: colors.muted, textWrap: 'balance' },
    '& i': {
      height: 4,
      borderRadius: 2,
      background: `linear-gradient(90deg, color-mix(in srgb, ${accent} 20%, transparent), ${accent})`,
    },
    '[dir="rtl"] & i': { scale: '-1 1' },
  }) as const;
