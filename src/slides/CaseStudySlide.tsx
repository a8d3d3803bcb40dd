import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { Emoji } from '../elements/Emoji.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { Lines } from '../elements/Lines.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import {
  columns,
  displayText,
  filled,
  fitDisplay,
  placeRule,
  widthOf,
} from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** One fact of a case study. */
export interface CaseStudyFact {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
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
  /** The slide's heading: what was tried. */
  title: string;
  /** One to four facts, with or without a figure. */
  facts: readonly CaseStudyFact[];
  /** The source, which appears with the last fact. */
  source?: CaseStudySource;
  /** Show all facts at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** What happened when someone tried it: the facts, the figures and the source. The first figure is the largest. */
export function CaseStudySlide({ title, facts, source, atOnce, ...slide }: CaseStudySlideProps) {
  return (
    <SlideFrame title={title} reveals={facts} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="facts" count={facts.length} most={4} />
      <Heading>{title}</Heading>
      <Facts facts={facts} />
      {source && (
        <Reveal as="p" step={facts.length} css={sourceLine} data-field={isField(facts[0])}>
          {source.icon && <Emoji>{`${source.icon} `}</Emoji>}
          <SourceLink href={source.href}>{source.label}</SourceLink>
        </Reveal>
      )}
    </SlideFrame>
  );
}

/** Whether the first fact stands on a field: it does with a figure. */
const isField = (first: CaseStudyFact | undefined) => first?.figure !== undefined;

function Facts({ facts }: Pick<CaseStudySlideProps, 'facts'>) {
  const theme = useTheme();
  const { figure: large, title, subhead, name } = theme.fontSizes;
  const fit = (figure: string, width: number, most: number, less: readonly number[]) =>
    fitDisplay(plainText(figure), width, theme, { lines: 1, most, less });
  // Beside the first figure, only the last one is large, if it is short.
  const sizeOf = (figure: string, index: number) =>
    index
      ? fit(figure, widthOf(5) - 56, index < facts.length - 1 ? title : large, [large, title, name])
      : fit(figure, widthOf(7) - 32, 168, [large, title, subhead]);
  return (
    <ul role="list" css={grid}>
      {facts.map(({ icon, label, figure, text }, index) => {
        const hasField = index === 0 && isField(facts[0]);
        const fontSize = figure && sizeOf(figure, index);
        return (
          <Reveal key={index} as="li" place step={index + 1}>
            <p css={fact} data-field={hasField}>
              {icon && <Icon size={hasField ? 'hero' : 'small'}>{icon}</Icon>}
              {label && (
                <span data-label>
                  <RichText>{label}</RichText>{' '}
                </span>
              )}
              {figure && (
                <span
                  data-figure={fontSize === name ? 'words' : theme.figures}
                  style={{ fontSize }}
                >
                  <RichText>{figure}</RichText>{' '}
                </span>
              )}
              <span data-text>
                {hasField ? <Lines at={dash}>{text}</Lines> : <RichText>{text}</RichText>}
              </span>
            </p>
          </Reveal>
        );
      })}
    </ul>
  );
}

const dash = /(\s[—–-]\s)/;

// The first fact takes the height of all others.
const grid = (theme: SlideTheme) =>
  ({
    ...columns,
    flex: 1,
    '& > li': {
      gridColumn: '8 / -1',
      display: 'grid',
      padding: '16px 0 8px',
      ...placeRule(theme),
      '&:first-of-type': { gridColumn: '1 / 8', gridRow: 1, paddingBlock: 0 },
      '&:nth-last-of-type(3):first-of-type': { gridRow: '1 / span 2' },
      '&:nth-last-of-type(4)': { gridRow: '1 / span 3' },
    },
  }) as const;

const fact = (theme: SlideTheme) => {
  const { accent, colors, fill, fontSizes, shape } = theme;
  return {
    position: 'relative',
    fontSize: fontSizes.small,
    lineHeight: 1.15,
    textWrap: 'balance',
    '&& > [data-size]': {
      // Beside the first line alone.
      float: 'inline-end',
      marginBlockStart: -2,
      marginInlineStart: 16,
      fontSize: 36,
    },
    '& > [data-figure]': { display: 'block', margin: '4px 0 8px', fontWeight: 700 },
    '& > [data-figure]:not([data-figure="words"])': {
      ...displayText(theme),
      lineHeight: 1.05,
      whiteSpace: 'nowrap',
    },
    '&[data-field="false"] > [data-figure]': { color: accent },
    // A field that begins at the edge of the slide, and covers the rule above it.
    '&[data-field="true"]': {
      display: 'grid',
      alignContent: 'start',
      overflow: 'clip',
      marginTop: shape.rule / -2,
      marginInlineStart: -72,
      paddingBlock: 40,
      paddingInline: '72px 32px',
      rowGap: 24,
      ...filled(fill, colors),
      fontSize: fontSizes.name,
      fontWeight: 500,
      // Its picture stands on the edge of the field.
      '&&& > [data-size]': {
        position: 'absolute',
        insetInlineEnd: 32,
        bottom: 0,
        fontSize: 180,
        margin: 0,
        background: 'none',
      },
    },
  } as const;
};

// At the bottom, below the first fact.
const sourceLine = ({ colors, fill, fontSizes }: SlideTheme) =>
  ({
    position: 'absolute',
    insetInlineStart: 72,
    bottom: 80,
    maxWidth: widthOf(5),
    textWrap: 'balance',
    fontSize: fontSizes.label,
    '&[data-field="true"]': {
      ...filled(fill, colors),
      '& a': { color: 'inherit', textDecorationColor: 'currentColor' },
    },
  }) as const;
