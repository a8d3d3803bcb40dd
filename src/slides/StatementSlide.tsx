import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
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
  /** A number that the audience should remember, as it is written: `4 of 5`, `$20,000`. It is as large as it fits. */
  figure?: string;
  /** Where the statement or the figure comes from: a text, or a link. */
  source?: { label: string; href?: Href };
}

/** One sentence, or one number with what it counts, alone on the slide: the audience should remember it. */
export function StatementSlide({ title, figure, source, ...slide }: StatementSlideProps) {
  return (
    <SlideFrame title={title} field={figure === undefined ? 'statement' : undefined} {...slide}>
      {figure === undefined ? (
        <Sentence most={source ? 136 : 168}>{title}</Sentence>
      ) : (
        <>
          <Figure>{figure}</Figure>
          <Heading css={meaning}>{title}</Heading>
        </>
      )}
      {source && (
        <p css={sourceLine}>
          {source.href ? (
            <SourceLink href={source.href}>{source.label}</SourceLink>
          ) : (
            <OwnDirection of={source.label} />
          )}
        </p>
      )}
    </SlideFrame>
  );
}

/** The statement in display text; in the size of figures or headings if it is too long for that. */
function Sentence({ children, most }: { children: string; most: number }) {
  const theme = useTheme();
  const { display, figure, title } = theme.fontSizes;
  const text = plainText(children);
  const size = fitDisplay(text, widthOf(12), theme, {
    lines: 4,
    // The smallest display size, or none of them.
    most: display * 0.53,
    less: [0],
  });
  return size > 0 ? (
    <Heading size="display" most={most} css={sentence}>
      {children}
    </Heading>
  ) : (
    <div css={sentence} style={{ fontSize: fitsIn(text, widthOf(12), figure, 5) ? figure : title }}>
      <Heading>{children}</Heading>
    </div>
  );
}

/** The figure, in hero size if it fits in a line. */
function Figure({ children }: { children: string }) {
  const theme = useTheme();
  const { fontSizes } = theme;
  const fontSize = fitDisplay(
    children,
    widthOf(12),
    { ...theme, fontSizes: { ...fontSizes, display: hero } },
    { lines: 1, less: [136, 104, fontSizes.figure] },
  );
  return (
    <p css={field} style={{ fontSize }}>
      <span data-figure={theme.figures}>
        <OwnDirection of={children} />
      </span>
    </p>
  );
}

/** The largest size of a figure in px. */
const hero = 300;

const sentence = { margin: 'auto 0', '& > h2[data-size]': { margin: 0, fontSize: '1em' } } as const;

// From edge to edge, over more than half of the slide.
const field = (theme: SlideTheme) =>
  ({
    ...displayText(theme),
    flex: '0 0 62%',
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
  ({ marginTop: 'auto', fontSize: fontSizes.label, color: colors.muted }) as const;
