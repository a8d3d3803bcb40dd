import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { displayText, filled, placeRule, titleText, unlit } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { fitWords } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import { RichText } from './RichText.tsx';

/** One point of a list. */
export interface Point {
  /** The sentence, or the text after the label. */
  text: string;
  /** The first words of the sentence, in bold. A point whose label ends with a colon is a lesser line. */
  label?: string;
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
  /** The note that the presenter view shows when the point is revealed. */
  cue?: string;
}

export interface PointListProps {
  /**
   * The points, in the order of reveal. The first of four is a field, and has the others beside it.
   * @default no points
   */
  points?: readonly Point[];
  /** The current status, which appears with the last point. */
  status?: string;
  /** The step that reveals the first point. @default 1 */
  firstStep?: number;
  /**
   * `rows`: one below the other; `lines`: in less room, and a first point without a label is a field below the others.
   * @default 'rows'
   */
  layout?: 'rows' | 'lines';
}

/** A list of points with icon, label and text, revealed one per key press. */
export function PointList({ points = [], status, firstStep = 1, layout = 'rows' }: PointListProps) {
  const theme = useTheme();
  const count = points.length;
  const look = count > 3 ? 'led' : layout;
  const all: readonly Point[] = status ? [...points, { text: status }] : points;
  return (
    <ul role="list" css={list} data-layout={look}>
      {all.map(({ icon, label, text }, index) => {
        const isStatus = index === count;
        const isField = index < 1 && !isStatus && (look === 'led' || (look === 'lines' && !label));
        const isQuiet = isStatus || (!isField && (look === 'lines' || label?.endsWith(':')));
        const dash = (label && /^[—–] /.exec(text)?.[0]) || '';
        const fontSize =
          isField && label
            ? fitWords(plainText(label), 430, theme, { lines: 1, most: 104 })
            : undefined;
        return (
          <Reveal
            key={index}
            as="li"
            place
            step={firstStep + index - +isStatus}
            css={[point, isField && field, isQuiet && quiet]}
          >
            {isStatus && <span css={visuallyHidden}>{say('status')}</span>}
            {icon && (
              <Icon
                size={
                  isField && look === 'led'
                    ? 'hero'
                    : isField || (look === 'rows' && !isQuiet)
                      ? 'medium'
                      : 'small'
                }
              >
                {icon}
              </Icon>
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

const list = {
  flex: '1 1 auto',
  minHeight: 0,
  display: 'grid',
  columnGap: 26,
  '&[data-layout="rows"]': { gridAutoRows: 'minmax(min-content, 168px)', paddingBottom: 24 },
  '&[data-layout="lines"]': {
    flexGrow: 9,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
  },
  '&[data-layout="led"]': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
} as const;

// A label has a line of its own.
const point = (theme: SlideTheme) =>
  ({
    padding: '14px 0',
    ...placeRule(theme),
    fontSize: theme.fontSizes.small,
    lineHeight: 1.15,
    '& > p': { maxWidth: '31em', textWrap: 'balance' },
    '& [data-label]': { display: 'block', fontSize: theme.fontSizes.name, fontWeight: 700 },
    // Beside its label, it leaves the text below it its width.
    '&& > [data-size="small"]': { float: 'inline-end', fontSize: 44, marginBlock: -6 },
    '[data-layout="rows"] > &': {
      display: 'flex',
      alignItems: 'center',
      gap: 32,
      padding: '4px 0',
      fontSize: theme.fontSizes.body,
    },
  }) as const;

/** What all of it comes to: a field from the edge of the slide. */
const field = (theme: SlideTheme) =>
  ({
    display: 'grid',
    marginInlineStart: -72,
    border: 0,
    '&:not([data-state="ahead"])': filled(theme.fill, theme.colors),
    ...unlit(theme),
    '[data-layout="lines"] > &': {
      flexGrow: 1,
      gridTemplateColumns: 'auto 1fr',
      alignItems: 'center',
      columnGap: 32,
      marginBottom: 20,
      paddingInline: '72px 24px',
      ...titleText(theme),
    },
    '[data-layout="led"] > &': {
      gridRow: '1 / 9',
      alignContent: 'space-between',
      paddingBlock: '24px 32px',
      paddingInline: '72px 24px',
      fontSize: theme.fontSizes.subhead,
      overflow: 'clip',
      // A drawing in the ink of the field, which the edges of the field cut.
      '& > span': {
        height: 200,
        marginTop: -40,
        marginInlineStart: -160,
        fontSize: 340,
        background: 'none',
      },
      '& > span > [aria-hidden]': { fontFamily: 'inherit' },
      '& [data-label]': { ...displayText(theme), marginBottom: 12 },
    },
  }) as const;

/** Lesser lines, in one voice: the label is in the line, and icons are in the column of the others. */
const quiet = ({ colors, fontSizes }: SlideTheme) =>
  ({
    '&&': { color: colors.muted },
    '[data-layout="lines"] > &, [data-layout="led"] > &': { fontSize: fontSizes.small },
    '& > p': { display: 'flex', gap: 16, maxWidth: 'none' },
    '& [data-label]': { flex: 'none', fontSize: '1em' },
    '&&& > [data-size]': { float: 'none', width: 72, height: 48, marginBlock: 0 },
    '[data-layout="lines"] > &': {
      display: 'flex',
      alignItems: 'center',
      gap: 32,
      padding: '2px 0',
      border: 0,
    },
    '[data-layout]:not([data-layout="led"]):has(> li > [data-size]) > &:not(:has([data-size]))': {
      paddingInlineStart: 104,
    },
  }) as const;
