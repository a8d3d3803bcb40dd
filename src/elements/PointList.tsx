import type { Theme } from '../theme/theme.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { IconTile } from './IconTile.tsx';
import { RichText } from './RichText.tsx';

/** One of the things that a slide says. */
export interface Point {
  /** The sentence, or what there is to say of the label. */
  text: string;
  /** What the point is about: the first words of the sentence, which stand out. */
  label?: string;
  /** An emoji. */
  icon?: string;
  /** The note that the presenter sees when the point is revealed. */
  cue?: string;
}

export interface PointListProps {
  /** The points, in the order in which they are revealed. */
  points: readonly Point[];
  /** The key press that reveals the first. @default 1 */
  firstStep?: number;
}

/** Points below each other: icon, label, text. They appear one key press at a time. */
export function PointList({ points, firstStep = 1 }: PointListProps) {
  return (
    <ul css={list}>
      {points.map(({ icon, label, text }, index) => (
        <Reveal key={index} as="li" step={firstStep + index} css={point}>
          {icon && <IconTile>{icon}</IconTile>}
          <p>
            {label && <strong>{label} </strong>}
            <RichText>{text}</RichText>
          </p>
        </Reveal>
      ))}
    </ul>
  );
}

const list = { display: 'grid', gap: 20, alignContent: 'start' } as const;

const point = ({ colors, fontSizes }: Theme) =>
  ({
    display: 'flex',
    gap: 22,
    alignItems: 'center',
    fontSize: fontSizes.body,
    '& p': { maxWidth: '29em', color: colors.muted, textWrap: 'pretty' },
    '& p > strong': { color: colors.text, fontWeight: 700 },
    '& p:not(:has(strong))': { color: colors.text },
  }) as const;
