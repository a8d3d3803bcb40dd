import type { SlideTheme } from '../theme/theme.ts';
import { Icon } from './Icon.tsx';
import { RichText } from './RichText.tsx';

export interface CardProps {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
  /** The name of the item. */
  title: string;
  /** The text below the name. */
  description: string;
  /** `small` in columns of 390 px; `large` in wider ones. @default 'small' */
  size?: 'small' | 'large';
}

/** One of several items of equal rank: an icon beside a name, and a text below them, without a box. */
export function Card({ icon, title, description, size = 'small' }: CardProps) {
  return (
    <div css={card} data-size={size}>
      {icon && <Icon size="medium">{icon}</Icon>}
      <h3>
        <RichText>{title}</RichText>
      </h3>
      <p>
        <RichText>{description}</RichText>
      </p>
    </div>
  );
}

const card = ({ accent, fontSizes }: SlideTheme) =>
  ({
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    alignItems: 'center',
    gap: '8px 16px',
    '& h3': { fontSize: fontSizes.name, fontWeight: 700, lineHeight: 1.1, color: accent },
    '& p': {
      gridColumn: '1 / -1',
      fontSize: fontSizes.body,
      lineHeight: 1.25,
    },
    '& > h3:not(span + h3)': { gridColumn: '1 / -1' },
    '&[data-size="large"] h3': { fontSize: fontSizes.lead },
  }) as const;
