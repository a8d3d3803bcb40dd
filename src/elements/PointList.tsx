import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { columns, displayText, placeRule } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Icon } from './Icon.tsx';
import { RichText } from './RichText.tsx';

/** One point of a list. */
export interface Point {
  /** The sentence, or the text after the label. */
  text: string;
  /** The first words of the sentence, in bold. */
  label?: string;
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
  /** The note that the presenter view shows when the point is revealed. */
  cue?: string;
}

export interface PointListProps {
  /** The points, in the order of reveal. */
  points: readonly Point[];
  /** The step that reveals the first point. @default 1 */
  firstStep?: number;
  /** `rows`: labels in a column of their own; `lines`: label and text in one line, in less room. @default 'rows' */
  layout?: 'rows' | 'lines';
}

/** A list of points with icon, label and text, revealed one per key press. */
export function PointList({ points, firstStep = 1, layout = 'rows' }: PointListProps) {
  return (
    <ul role="list" css={list} data-dense={points.length > 3}>
      {points.map(({ icon, label, text }, index) => {
        const isApart = layout === 'rows' && label !== undefined;
        const dash = (isApart && /^[—–] /.exec(text)?.[0]) || '';
        return (
          <Reveal
            key={index}
            as="li"
            place
            step={firstStep + index}
            css={point}
            data-icon={icon !== undefined}
            data-layout={label ? layout : 'lines'}
          >
            {icon && <Icon size={layout === 'rows' ? 'medium' : 'small'}>{icon}</Icon>}
            <p>
              {label && (
                <span data-label>
                  <RichText>{label}</RichText>{' '}
                  {/* Between a label and a text apart from each other, a dash is for screen readers and for copies. */}
                  {dash && <span css={visuallyHidden}>{dash}</span>}
                </span>
              )}
              <RichText>{text.slice(dash.length)}</RichText>
            </p>
          </Reveal>
        );
      })}
    </ul>
  );
}

// Four points are a square.
const list = {
  flex: '1 1 auto',
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  '&[data-dense="true"]': {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: 26,
  },
} as const;

const point = (theme: SlideTheme) =>
  ({
    ...columns,
    flex: '1 1 136px',
    maxHeight: 168,
    alignItems: 'center',
    padding: '4px 0',
    ...placeRule(theme),
    lineHeight: 1.2,
    '& > p': { gridColumn: '2 / -1', maxWidth: '29em', textWrap: 'balance' },
    '&[data-icon="false"] > p': { gridColumn: '1 / -1' },
    '& [data-label]': { fontWeight: 700 },
    // Labels and texts as columns, in one grid for all rows.
    '&[data-layout="rows"] > p': {
      maxWidth: 'none',
      '[data-dense="false"] > &': { fontSize: theme.fontSizes.name },
      display: 'grid',
      gridTemplateColumns: 'subgrid',
      alignItems: 'center',
      '& > [data-label]': { gridColumn: 'span 3' },
      '& > :not([data-label])': { gridColumn: '4 / -1' },
    },
    '[data-dense="true"] > &': {
      gridTemplateColumns: 'minmax(78px, auto) 1fr',
      alignContent: 'start',
      rowGap: 8,
      maxHeight: 'none',
      padding: '16px 0 8px',
      '&[data-layout="rows"] > p': { display: 'contents' },
      '& > p > [data-label]': {
        ...displayText(theme),
        gridColumn: 'auto',
        color: theme.accent,
        fontSize: theme.fontSizes.lead,
      },
      '& > p > :not([data-label])': { gridColumn: '1 / -1' },
    },
  }) as const;
