import { useTheme } from '@emotion/react';
import { piecesOf, plainText } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { filled, fitsIn, mix, placeRule, titleText, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface PointsSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** One to four short statements. If only one of them has words in `**`, it stands on a field. */
  points: readonly { text: string; cue?: string }[];
  /** Show all points at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** A few important statements in large type, one after the other. */
export function PointsSlide({ title, points, atOnce, ...slide }: PointsSlideProps) {
  return (
    <SlideFrame title={title} reveals={points} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="points" count={points.length} most={4} />
      <Statements title={title} points={points} />
    </SlideFrame>
  );
}

/** The statements, in the size of figures if each of them fits in a line. A heading of their size ranks below them. */
function Statements({ title, points }: Pick<PointsSlideProps, 'title' | 'points'>) {
  const { fontSizes } = useTheme();
  const isShort = points.every(({ text }) =>
    fitsIn(plainText(text), widthOf(11), fontSizes.figure, 1, tracking),
  );
  const isEmphasized = ({ text }: { text: string }) =>
    piecesOf(text).some(({ marks }) => marks.some(({ tag }) => tag === 'strong'));
  const isUnique = points.filter(isEmphasized).length === 1;
  return (
    <>
      <Heading css={!isShort && quiet}>{title}</Heading>
      <ol css={list} data-short={isShort}>
        {points.map((point, index) => (
          <Reveal
            key={index}
            as="li"
            place
            step={index + 1}
            css={item}
            data-field={isUnique && isEmphasized(point)}
          >
            <span>
              <RichText>{point.text}</RichText>
            </span>
          </Reveal>
        ))}
      </ol>
    </>
  );
}

const quiet = ({ colors }: SlideTheme) =>
  ({ '&&': { fontWeight: 500, color: colors.muted } }) as const;

/** The tracking of statements in the size of figures, in em. */
const tracking = -0.03;

const list = { flex: 1, display: 'flex', flexDirection: 'column' } as const;

const item = (theme: SlideTheme) => {
  const { accent, colors, fontSizes } = theme;
  return {
    ...titleText(theme),
    flex: '0 1 33.3%',
    display: 'flex',
    alignItems: 'center',
    padding: '8px 0',
    textWrap: 'balance',
    paddingInlineStart: 104,
    ...placeRule(theme),
    '[data-short="true"] > &': {
      fontSize: fontSizes.figure,
      lineHeight: 84 / 80,
      letterSpacing: `${tracking}em`,
    },
    '& strong': { color: accent, fontWeight: 800 },
    // A lamp, level with its statement.
    '&::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      top: '50%',
      width: 56,
      height: 8,
      background: accent,
    },
    // The only point with emphasis stands on a field.
    '&[data-field="true"]:not([data-state="ahead"])': {
      marginInline: -72,
      paddingInline: '176px 72px',
      ...filled(theme.fill, colors),
      '& strong': { color: 'inherit', textDecoration: 'underline 8px' },
      '&::before': { insetInlineStart: 72, background: 'currentColor' },
      '& + li': { borderColor: 'transparent' },
    },
    '&[data-state="ahead"]::before': { background: colors.line },
    '&[data-state="past"]::before': { background: mix(accent, 55, colors.ground) },
  } as const;
};
