import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import type { Theme } from '../theme/theme.ts';
import { IconTile } from './IconTile.tsx';
import { RichText } from './RichText.tsx';

export interface CardProps {
  /** An emoji. */
  icon: string;
  /** The heading of the card. */
  title: string;
  /** The text below the heading. */
  description: string;
  /** `beside`: icon and name in one line, for small cards; `above`: the icon on top. @default 'beside' */
  iconPosition?: 'beside' | 'above';
}

/** One of several items of equal rank: icon, heading, description. */
export function Card({ icon, title, description, iconPosition = 'beside' }: CardProps) {
  return (
    <div css={card} data-icon={iconPosition}>
      <div>
        <IconTile size={iconPosition === 'above' ? 'large' : 'small'}>{icon}</IconTile>
        <h3>
          <OwnDirection of={title} />
        </h3>
      </div>
      <p>
        <RichText>{description}</RichText>
      </p>
    </div>
  );
}

const card = ({ colors, fontSizes }: Theme) =>
  ({
    height: '100%',
    padding: 22,
    borderRadius: 20,
    background: colors.surface,
    boxShadow: `inset 0 0 0 1.5px ${colors.line}`,
    '& > div': { display: 'flex', alignItems: 'center', gap: 16, marginBottom: 12 },
    '& h3': { fontSize: fontSizes.body, fontWeight: 700, lineHeight: 1.15 },
    '& p': { color: colors.muted, textWrap: 'pretty' },
    '&[data-icon="above"]': {
      padding: 28,
      '& > div': { flexDirection: 'column', alignItems: 'start', gap: 20 },
    },
  }) as const;
