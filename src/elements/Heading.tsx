import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { piecesOf, plainText, textOf } from '../core/richText.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { useContentHeight } from '../spectacle/useContentHeight.ts';
import {
  displayText,
  fitDisplay,
  fitsIn,
  linesIn,
  stressed,
  titleText,
  widthOf,
} from '../theme/textStyles.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';
import { RichText, hangingMark } from './RichText.tsx';

export interface HeadingProps {
  /** The text. */
  children: string;
  /** The end of the sentence, which appears with the first key press. */
  ending?: string;
  /** `title` above a slide's content, `display` if the heading is the content. @default 'title' */
  size?: 'title' | 'display';
  /** The width in px that a `display` heading has: it is as large as this allows. @default 1222, the whole slide */
  width?: number;
  /** The largest size of a `display` heading, in px of a theme whose `fontSizes.display` is 200. @default 200 */
  most?: number;
  /** The most lines of a `display` heading at a size above the smallest. @default 3 */
  lines?: number;
  /** The height in px that a `display` heading has: a long one is as small as this needs. @default Infinity */
  room?: number;
  /** The heading's level: 1 on a title slide, 2 on all other slides. @default 2 */
  level?: 1 | 2;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** The heading of a slide, which names the slide for screen readers; each slide has exactly one. */
export function Heading({
  children,
  ending,
  size = 'title',
  width = 1222,
  most = 200,
  lines,
  room = Infinity,
  level = 2,
  className,
}: HeadingProps) {
  const frame = useContext(FrameContext);
  const theme = useTheme();
  const Element = `h${level}` as const;
  // Chinese and Japanese have no spaces.
  const space = /[\u3001-\u9FFF\uFF01-\uFF1F]$/.test(children) ? '' : ' ';
  const words = ending ? children + space + ending : children;
  const fitted =
    size === 'display'
      ? {
          maxWidth: width,
          fontSize: fitWords(words, width, theme, {
            lines,
            room,
            // 2 px more, because the sizes of a theme are multiples of 4.
            most: (most / 200) * theme.fontSizes.display + 2,
          }),
        }
      : { fontSize: fitLongWord(words, theme) };
  const { subtitle, hideTitle } = frame ?? {};
  return (
    <>
      <Element
        id={frame?.headingId}
        css={[heading(theme), hideTitle && visuallyHidden]}
        style={fitted}
        data-size={size}
        className={className}
      >
        <RichText>{children}</RichText>
        {ending && (
          <Reveal as="span" step={1}>
            {space}
            <RichText>{ending}</RichText>
          </Reveal>
        )}
      </Element>
      {subtitle && !hideTitle && (
        <p css={below} data-subtitle={size}>
          <RichText>{subtitle}</RichText>
        </p>
      )}
    </>
  );
}

/**
 * The largest display size in which a text with marks sets. A word that is too long for its line makes it smaller than
 * that, and so does code, which is in one line if it can be.
 */
export function fitWords(
  text: string,
  width: number,
  theme: Theme,
  options: Omit<NonNullable<Parameters<typeof fitDisplay>[3]>, 'less'>,
): number {
  const { figure, title, lead } = theme.fontSizes;
  const fit = (words: string, less: readonly number[]) =>
    fitDisplay(words, width, theme, { ...options, less });
  const pieces = piecesOf(text);
  // Code stands for zeros that are as wide: its font has one width for all letters.
  const zeros = codeAdvance / theme.type.displayAdvance;
  const bound = pieces.map(({ text: own, marks }) =>
    marks.at(-1)?.tag === 'code' ? '0'.repeat(own.length * zeros) : own,
  );
  return (
    fit(bound.join(''), [figure, title, lead, 0]) || fit(textOf(pieces), [figure, title, lead])
  );
}

/** The style of a text whose words in `**` can be read from the last row, in so many lines of a width in px. */
export function largeWords(text: string, width: number, theme: Theme, lines = 2) {
  const words = text.match(/\*\*[^*]+\*\*/g)?.join(' ') ?? '';
  const fontSize = fitWords(words, width, theme, { lines, most: Math.min(104, 208 / lines) });
  return { '& strong': { ...displayText(theme), fontSize, lineHeight: 1.08 } };
}

/** The width of a letter of code, in zeros of a theme whose letters are as wide as those of `midnight`. */
const codeAdvance = 0.9;

/** The size of a title if one of its words is longer than a line. */
const fitLongWord = (text: string, { fontSizes, type }: Theme) =>
  fitsIn(textOf(piecesOf(text)), widthOf(12), fontSizes.title, 99, type.titleTracking)
    ? undefined
    : fontSizes.lead;

/** The height in px that a slide has below its heading, as far as it can be known without measuring. */
export function useRoom(title: string): number {
  const { fontSizes, type } = useTheme();
  const { subtitle, hideTitle } = useContext(FrameContext)!;
  const height = useContentHeight();
  if (hideTitle) return height;
  const lines = Math.min(
    linesIn(plainText(title), widthOf(12), fontSizes.title, type.titleTracking),
    // Two lines of a script whose lines are higher.
    2.3,
  );
  return height - 32 - lines * fontSizes.title * (64 / 60) - (subtitle ? fontSizes.body + 16 : 0);
}

const heading = (theme: SlideTheme) =>
  ({
    flex: 'none',
    textWrap: 'balance',
    ...hangingMark,
    '& strong': stressed(theme),
    '&[data-size="title"]': { ...titleText(theme), marginBottom: 32 },
    '&[data-size="display"]': displayText(theme),
    '&:has(+ [data-subtitle="title"])': { marginBottom: 8 },
  }) as const;

const below = ({ colors, fontSizes }: SlideTheme) =>
  ({
    flex: 'none',
    color: colors.muted,
    '&[data-subtitle="title"]': { marginBottom: 32 },
    '&[data-subtitle="display"]': { marginTop: 32, fontSize: fontSizes.lead },
  }) as const;
