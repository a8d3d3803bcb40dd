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

/** One of several items of equal rank: an icon beside a name, and a text below, without a box. */
export function Card({ icon, title, description, size = 'small' }: CardProps) {
  return (
    <div css={card} data-size={size}>
      {icon && <Icon size={size === 'large' ? 'medium' : 'small'}>{icon}</Icon>}
      <h3>
        <RichText>{title}</RichText>
      </h3>
      <p>
        <RichText>{description}</RichText>
      </p>
    </div>
  );
}

// All texts begin at the edge: the icon is at the end of the name, unless one of its words is too long.
const card = ({ accent, fontSizes }: SlideTheme) =>
  ({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    fontSize: fontSizes.name,
    lineHeight: 1.15,
    // As wide as the box of an emoji.
    '&& > span': { order: 1, width: '1.25em' },
    '& h3': {
      flex: '1 1 min-content',
      fontSize: '1em',
      fontWeight: 700,
      lineHeight: 1.1,
      color: `var(--ink, ${accent})`,
    },
    '& p': { order: 1, flexBasis: '100%', overflowWrap: 'break-word', textWrap: 'balance' },
    '&[data-size="large"]': {
      '& h3': { fontSize: fontSizes.lead },
      // The text goes on below its name.
      '&:has(> span)': { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 24 },
      '& > span': { gridArea: '1 / 2 / 3', alignSelf: 'start' },
    },
  }) as const;
