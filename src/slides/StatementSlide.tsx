import { useTheme } from '@emotion/react';
import type { ReactNode } from 'react';
import { piecesOf, textOf } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import {
  displayText,
  filled,
  fitDisplay,
  fitsIn,
  titleText,
  widthOf,
} from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface StatementSlideProps extends SlideProps {
  /** The slide's heading: the statement, or what the figure counts. */
  title: string;
  /**
   * The end of the sentence, which appears with a key press: `title="Tests find bugs,"` and `ending="reviews find gaps."`.
   * The title alone names the slide.
   */
  ending?: string;
  /** A line before the statement or the figure, in smaller type. For one after it, use `subtitle`. */
  before?: string;
  /** A number that the audience should remember, as it is written: `4 of 5`, `$20,000`. It is as large as it fits. */
  figure?: string;
  /** Where the statement or the figure comes from: a text, or a link. */
  source?: { label: string; href?: Href };
}

/** One sentence, or one number with what it counts, alone on the slide: the audience should remember it. */
export function StatementSlide({
  title,
  ending,
  before,
  figure,
  source,
  ...slide
}: StatementSlideProps) {
  const first = before && (
    <p css={line}>
      <RichText>{before}</RichText>
    </p>
  );
  return (
    <SlideFrame
      title={title}
      field={figure === undefined ? 'statement' : undefined}
      reveals={ending ? oneStep : undefined}
      {...slide}
    >
      {figure === undefined ? (
        <Sentence
          title={title}
          ending={ending}
          before={first}
          most={source || before || slide.subtitle ? 136 : 168}
        />
      ) : (
        <>
          <Figure before={first}>{figure}</Figure>
          <Heading ending={ending} css={meaning}>
            {title}
          </Heading>
        </>
      )}
      {source && (
        <p css={sourceLine}>
          {source.href ? (
            <SourceLink href={source.href}>{source.label}</SourceLink>
          ) : (
            <RichText>{source.label}</RichText>
          )}
        </p>
      )}
    </SlideFrame>
  );
}

type SentenceProps = Pick<StatementSlideProps, 'title' | 'ending'> & {
  before: ReactNode;
  most: number;
};

/** The statement in display text; in the size of figures or headings if it is too long for that. */
function Sentence({ title, ending, before, most }: SentenceProps) {
  const theme = useTheme();
  const { fontSizes } = theme;
  const text = textOf(piecesOf(ending ? `${title} ${ending}` : title));
  const size = fitDisplay(text, widthOf(12), theme, {
    lines: before ? 3 : 4,
    // The smallest display size, or none of them.
    most: fontSizes.display * 0.53,
    less: [0],
  });
  const long = fitsIn(text, widthOf(12), fontSizes.figure, 5) ? fontSizes.figure : fontSizes.title;
  return (
    <div css={sentence} style={size > 0 ? undefined : { fontSize: long }}>
      {before}
      <Heading ending={ending} size={size > 0 ? 'display' : 'title'} most={most}>
        {title}
      </Heading>
    </div>
  );
}

/** The figure, in hero size if it fits in a line. */
function Figure({ before, children }: { before: ReactNode; children: string }) {
  const theme = useTheme();
  const { fontSizes } = theme;
  const fontSize = fitDisplay(
    children,
    widthOf(12),
    { ...theme, fontSizes: { ...fontSizes, display: before ? 240 : hero } },
    { lines: 1, less: [136, 104, fontSizes.figure] },
  );
  return (
    <div css={field}>
      {before}
      <p style={{ fontSize }}>
        <span data-figure={theme.figures}>
          <RichText>{children}</RichText>
        </span>
      </p>
    </div>
  );
}

/** The largest size of a figure in px. */
const hero = 300;

const oneStep = [{}] as const;

const sentence = ({ fontSizes }: SlideTheme) =>
  ({
    margin: 'auto 0',
    '& > h2[data-size="title"]': { marginBottom: 0, fontSize: '1em' },
    // Its letters go below the line, unlike the capitals of a theme.
    '&& > h2 code': { paddingBlock: '0.1em 0.28em' },
    '& > [data-subtitle]': { margin: '32px 0 0', fontSize: fontSizes.lead },
  }) as const;

const line = ({ colors, fontSizes, fonts }: SlideTheme) =>
  ({
    marginBottom: 24,
    fontFamily: fonts.text,
    fontSize: fontSizes.lead,
    fontStretch: 'normal',
    fontWeight: 400,
    letterSpacing: 0,
    lineHeight: 1.2,
    color: `var(--ink, ${colors.muted})`,
    textWrap: 'balance',
  }) as const;

// From edge to edge, over more than half of the slide.
const field = (theme: SlideTheme) =>
  ({
    ...displayText(theme),
    // Less where what it counts and its source need the room.
    flex: '0 1 62%',
    display: 'grid',
    placeContent: 'center start',
    marginInline: -72,
    paddingInline: 72,
    ...filled(theme.fill, theme.colors),
    lineHeight: 1,
    // Capitals would change a unit: ms, kB.
    textTransform: 'none',
    whiteSpace: 'nowrap',
  }) as const;

const meaning = (theme: SlideTheme) =>
  ({ '&&': { ...titleText(theme), maxWidth: widthOf(10), margin: '40px 0 0' } }) as const;

const sourceLine = ({ colors, fontSizes }: SlideTheme) =>
  ({
    flex: 'none',
    marginTop: 'auto',
    paddingTop: 24,
    fontSize: fontSizes.label,
    color: colors.muted,
  }) as const;
