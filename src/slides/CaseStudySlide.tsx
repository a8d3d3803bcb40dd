import { useTheme } from '@emotion/react';
import { Emoji } from '../elements/Emoji.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { columns, displayText, fitDisplay, placeRule, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';

/** One fact of a case study. */
export interface CaseStudyFact {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon: string;
  /** The text before the figure. */
  label?: string;
  /** The number that the audience should remember, in large type. */
  figure?: string;
  /** The text after the figure. */
  text: string;
  /** The note that the presenter view shows when the fact is revealed. */
  cue?: string;
}

/** Where to read a case study in full. */
export interface CaseStudySource {
  /** An emoji or the name of a line icon, before the link. */
  icon?: string;
  /** The text of the link. */
  label: string;
  /** The page that the link opens. */
  href: Href;
}

export interface CaseStudySlideProps extends SlideProps {
  /** A few words at the top of the slide, after the name of the part. */
  kicker?: string;
  /** The slide's heading: what was tried. */
  title: string;
  /** One to four facts, with or without a figure. */
  facts: readonly CaseStudyFact[];
  /** The source, which appears with the last fact. */
  source?: CaseStudySource;
  /** Show all facts at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** What happened when someone tried it: the facts, the figures and the source. */
export function CaseStudySlide({
  kicker,
  title,
  facts,
  source,
  atOnce,
  ...slide
}: CaseStudySlideProps) {
  return (
    <SlideFrame title={title} kicker={kicker} reveals={facts} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="facts" count={facts.length} most={4} />
      <Heading>{title}</Heading>
      <ul css={grid}>
        {facts.map((each, index) => (
          <Reveal key={index} as="li" place step={index + 1}>
            <Fact {...each} width={widthOf(index % 2 === 0 ? 7 : 5)} isHero={index === 0} />
          </Reveal>
        ))}
      </ul>
      {source && (
        <Reveal as="p" step={facts.length} css={sourceLine}>
          {source.icon && <Emoji>{`${source.icon} `}</Emoji>}
          <SourceLink href={source.href}>{source.label}</SourceLink>
        </Reveal>
      )}
    </SlideFrame>
  );
}

interface FactProps extends CaseStudyFact {
  /** The width of its column in px. */
  width: number;
  /** Whether its figure is the largest. */
  isHero: boolean;
}

function Fact({ icon, label, figure, text, width, isHero }: FactProps) {
  const theme = useTheme();
  const fontSize = figure && sizeOf(figure, width, isHero, theme);
  return (
    <p css={fact} data-labelled={label !== undefined}>
      <Icon size={figure ? 'inline' : 'small'}>{icon}</Icon>
      {label && (
        <span data-label>
          <OwnDirection of={label} />{' '}
        </span>
      )}
      {figure && (
        <span data-figure={theme.figures} style={{ fontSize }}>
          <OwnDirection of={figure} />{' '}
        </span>
      )}
      <span data-text>
        <RichText>{text}</RichText>
      </span>
    </p>
  );
}

/** The size of a figure in px: in one line, and the first one as large as its column allows. */
function sizeOf(figure: string, width: number, isHero: boolean, theme: Theme): number {
  const sizes = theme.fontSizes;
  const less = [sizes.figure, sizes.title, sizes.lead];
  return fitDisplay(figure, width, theme, {
    lines: 1,
    most: isHero ? 168 : sizes.figure,
    less,
  });
}

// Labels, figures and texts of neighbors share their lines; the second row stands at the bottom.
const grid = (theme: SlideTheme) =>
  ({
    ...columns,
    flex: 1,
    gridTemplateRows: 'auto auto 1fr auto auto auto',
    '& > li': {
      gridColumn: '8 / -1',
      gridRow: 'span 3',
      display: 'grid',
      gridTemplateRows: 'subgrid',
      padding: '12px 0 8px',
      ...placeRule(theme),
      '&:nth-of-type(odd)': { gridColumn: '1 / 8' },
      '&:only-child': { gridColumn: '1 / -1' },
    },
  }) as const;

// The icon is next to the label, or else next to the text below the figure.
const fact = (theme: SlideTheme) => {
  const { colors, fontSizes, accent } = theme;
  return {
    gridRow: '1 / -1',
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gridTemplateRows: 'subgrid',
    alignItems: 'start',
    columnGap: 12,
    fontSize: fontSizes.small,
    lineHeight: 1.2,
    '& > *': { gridRow: 3 },
    '& > [data-figure]': {
      gridArea: '1 / 1 / span 2 / -1',
      alignSelf: 'end',
      ...displayText(theme),
      lineHeight: 0.95,
      marginBottom: 12,
      color: accent,
      whiteSpace: 'nowrap',
    },
    '& > [data-text]': { color: colors.muted },
    '&[data-labelled="true"]': {
      '& > *': { gridRow: 1 },
      '& > [data-label]': { marginBottom: 8, fontWeight: 700 },
      '& > [data-figure]': { gridArea: '2 / 1 / auto / -1' },
      '& > [data-text]': { gridArea: '3 / 1 / auto / -1' },
    },
    // A fact without a figure has the whole place.
    '&:not(:has([data-figure]))': {
      '& > *': { gridRow: '1 / -1' },
      '& > [data-text]': { color: 'inherit', textWrap: 'balance' },
      '&[data-labelled="true"] > [data-label]': { gridRow: 1 },
      '&[data-labelled="true"] > [data-text]': { gridRow: '2 / -1' },
    },
  } as const;
};

const sourceLine = ({ fontSizes }: SlideTheme) => ({
  margin: '8px 0 12px',
  fontSize: fontSizes.label,
});
