import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import type { Theme } from '../theme/theme.ts';
import { IconTile } from './IconTile.tsx';
import { RichText } from './RichText.tsx';

/** One point of a list. */
export interface Point {
  /** The sentence, or the text after the label. */
  text: string;
  /** The first words of the sentence, in bold. */
  label?: string;
  /** An emoji. */
  icon?: string;
  /** The note that the presenter view shows when the point is revealed. */
  cue?: string;
}

export interface PointListProps {
  /** The points, in the order of reveal. */
  points: readonly Point[];
  /** The step that reveals the first point. @default 1 */
  firstStep?: number;
}

/** A list of points with icon, label and text, revealed one per key press. */
export function PointList({ points, firstStep = 1 }: PointListProps) {
  return (
    <ul css={list}>
      {points.map(({ icon, label, text }, index) => (
        <Reveal key={index} as="li" step={firstStep + index} css={point}>
          {icon && <IconTile>{icon}</IconTile>}
          <p>
            {label && (
              <strong>
                <OwnDirection of={label} />{' '}
              </strong>
            )}
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
    '& p strong': { color: colors.text, fontWeight: 700 },
    '& p:not(:has(strong))': { color: colors.text },
  }) as const;
