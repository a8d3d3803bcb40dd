import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { displayText, placeRule } from '../theme/textStyles.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';
import { fitWords } from './Heading.tsx';
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
  /** The points, in the order of reveal. The first of four is large, and has the others beside it. */
  points: readonly Point[];
  /** The step that reveals the first point. @default 1 */
  firstStep?: number;
  /** `rows`: one below the other; `columns`: beside each other, in less room. @default 'rows' */
  layout?: 'rows' | 'columns';
}

/** A list of points with icon, label and text, revealed one per key press. */
export function PointList({ points, firstStep = 1, layout = 'rows' }: PointListProps) {
  const theme = useTheme();
  const look = points.length > 3 ? 'led' : layout;
  return (
    <ul role="list" css={list} data-layout={look}>
      {points.map(({ icon, label, text }, index) => {
        const isLarge = look === 'led' && index < 1;
        const dash = (label && /^[—–] /.exec(text)?.[0]) || '';
        const fontSize = isLarge && label ? fitLabel(label, theme) : undefined;
        return (
          <Reveal key={index} as="li" place step={firstStep + index} css={point}>
            {icon && (
              <Icon size={isLarge ? 'large' : look === 'rows' ? 'medium' : 'inline'}>{icon}</Icon>
            )}
            <p>
              {label && (
                <span data-label style={{ fontSize }}>
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

/** The size in which a label is in one line in half of the slide. */
const fitLabel = (label: string, theme: Theme) =>
  fitWords(plainText(label), 546, theme, { lines: 1, most: 104 });

// Texts are this far from a band.
const list = {
  flex: '1 1 auto',
  minHeight: 0,
  display: 'grid',
  columnGap: 26,
  paddingBottom: 32,
  '&[data-layout="rows"]': { gridAutoRows: 'minmax(min-content, 168px)' },
  '&[data-layout="columns"]': { gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)' },
  '&[data-layout="led"]': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
} as const;

// In columns, texts begin at the edge: an icon is at the end of its line.
const point = (theme: SlideTheme) =>
  ({
    padding: '4px 0',
    ...placeRule(theme),
    fontSize: theme.fontSizes.small,
    lineHeight: 1.2,
    '& > p': { maxWidth: '31em', textWrap: 'pretty' },
    '& [data-label]': { display: 'block', fontSize: theme.fontSizes.name, fontWeight: 700 },
    '& > [data-size="inline"]': {
      float: 'inline-end',
      marginInlineStart: 16,
      fontSize: theme.fontSizes.name,
    },
    '[data-layout="rows"] > &': {
      display: 'flex',
      alignItems: 'center',
      gap: 32,
      fontSize: theme.fontSizes.body,
    },
    '[data-layout="led"] > &:first-of-type': {
      gridRow: '1 / 4',
      paddingTop: 16,
      fontSize: theme.fontSizes.subhead,
      '& [data-label]': {
        ...displayText(theme),
        margin: '16px 0 8px',
        lineHeight: 1.08,
        color: theme.accent,
      },
    },
  }) as const;
