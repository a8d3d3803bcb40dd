import { Emoji } from '../elements/Emoji.tsx';
import { Header } from '../elements/Header.tsx';
import { IconTile } from '../elements/IconTile.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** One fact of a case study. */
export interface CaseStudyFact {
  /** An emoji. */
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
  /** An emoji before the link. */
  icon?: string;
  /** The text of the link. */
  label: string;
  /** The page that the link opens. */
  href: Href;
}

export interface CaseStudySlideProps extends SlideProps {
  /** The line above the heading. */
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
    <SlideFrame title={title} reveals={facts} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="facts" count={facts.length} most={4} />
      <Header kicker={kicker} title={title} />
      <ul css={grid}>
        {facts.map(({ icon, label, figure, text }, index) => (
          <Reveal key={index} as="li" step={index + 1} css={fact}>
            <IconTile>{icon}</IconTile>
            <p>
              {label && (
                <span data-label>
                  <OwnDirection of={label} />{' '}
                </span>
              )}
              {figure && (
                <span data-figure>
                  <OwnDirection of={figure} />{' '}
                </span>
              )}
              <RichText>{text}</RichText>
            </p>
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

const grid = {
  flex: 1,
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gridAutoRows: 'minmax(min-content, 1fr)',
  gap: '0 56px',
} as const;

const fact = ({ colors, fontSizes, accent }: SlideTheme) =>
  ({
    display: 'flex',
    gap: 22,
    padding: '16px 0',
    borderTop: `2px solid ${colors.line}`,
    '& p': { color: colors.muted, lineHeight: 1.25, textWrap: 'pretty' },
    '& [data-label]': { display: 'block', color: colors.text },
    '& [data-figure]': {
      display: 'block',
      fontSize: fontSizes.large,
      fontWeight: 800,
      fontStretch: '106%',
      lineHeight: 1.1,
      letterSpacing: '-0.02em',
      color: accent,
      whiteSpace: 'nowrap',
    },
  }) as const;

const sourceLine = ({ fontSizes }: SlideTheme) => ({ marginTop: 20, fontSize: fontSizes.label });
