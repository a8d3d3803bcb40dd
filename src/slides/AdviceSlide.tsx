import { Header } from '../elements/Header.tsx';
import { IconTile } from '../elements/IconTile.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** What points, links and papers have in common. */
export interface AdviceItem {
  /** An emoji. */
  icon: string;
  /** The note that the presenter view shows when the item is revealed. */
  cue?: string;
}

/** A piece of advice in words. */
export interface AdvicePoint extends AdviceItem {
  /** The advice in a few words. */
  label: string;
  /** How to do it, or why. */
  text?: string;
  authors?: never;
}

/** A piece of advice with a link. */
export interface AdviceLink extends AdvicePoint {
  /** The page that the label links to. */
  href: Href;
}

/** A published paper. */
export interface AdvicePaper extends AdviceItem {
  /** The authors of the paper. */
  authors: string;
  /** The title of the paper. */
  title: string;
  /** Where the paper was published; this is the text of the link. */
  source: string;
  /** The page that the source links to. */
  href: Href;
  /** What the paper found. */
  finding: string;
  label?: never;
}

export interface AdviceSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** Your advice in one to three sentences, to the left of the items. */
  statement?: string;
  /** One to four points, links or papers, in the order of reveal. */
  items: readonly (AdvicePoint | AdviceLink | AdvicePaper)[];
  /** Show all items at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** Advice for the audience: what to do, with links and papers to read later. */
export function AdviceSlide({ title, statement, items, atOnce, ...slide }: AdviceSlideProps) {
  return (
    <SlideFrame title={title} reveals={items} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="items" count={items.length} most={4} />
      <Header title={title} />
      <div css={layout} data-statement={statement !== undefined}>
        {statement && (
          <p>
            <RichText>{statement}</RichText>
          </p>
        )}
        <ul css={list}>
          {items.map((item, index) => (
            <Reveal key={index} as="li" step={index + 1} css={card}>
              <IconTile>{item.icon}</IconTile>
              <div>
                {item.authors !== undefined ? <Paper {...item} /> : <PointOrLink {...item} />}
              </div>
            </Reveal>
          ))}
        </ul>
      </div>
    </SlideFrame>
  );
}

function PointOrLink(item: AdvicePoint | AdviceLink) {
  return (
    <>
      <p data-label>
        {'href' in item ? (
          <SourceLink href={item.href}>{item.label}</SourceLink>
        ) : (
          <OwnDirection of={item.label} />
        )}
      </p>
      {item.text && (
        <p>
          <RichText>{item.text}</RichText>
        </p>
      )}
    </>
  );
}

function Paper({ authors, title, source, href, finding }: AdvicePaper) {
  return (
    <>
      <p data-label>
        <OwnDirection of={authors} />
      </p>
      <p>
        <cite>
          <OwnDirection of={title} />
        </cite>
      </p>
      <p>
        <SourceLink href={href}>{source}</SourceLink>
      </p>
      <p data-finding>
        <RichText>{finding}</RichText>
      </p>
    </>
  );
}

const layout = ({ fontSizes }: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    gap: 56,
    '&[data-statement="true"]': { gridTemplateColumns: '1fr 1.25fr' },
    '& > p': { fontSize: fontSizes.lead, fontWeight: 500, lineHeight: 1.3, textWrap: 'pretty' },
  }) as const;

const list = {
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  // Next to a statement the items are aligned; without one they alternate between left and right.
  '[data-statement="false"] > & > li:nth-of-type(odd)': { marginInlineEnd: 56 },
  '[data-statement="false"] > & > li:nth-of-type(even)': { marginInlineStart: 56 },
} as const;

const card = ({ colors, accent }: SlideTheme) =>
  ({
    flex: '1 1 auto',
    display: 'flex',
    alignItems: 'center',
    gap: 26,
    padding: '14px 28px',
    borderRadius: 20,
    borderInlineStart: `8px solid ${accent}`,
    background: colors.surface,
    '& > div': { flex: 1, display: 'grid', gap: 4, lineHeight: 1.25, color: colors.muted },
    '& p': { maxWidth: '26em', textWrap: 'pretty', overflowWrap: 'break-word' },
    '& [data-label]': { fontWeight: 700, color: colors.text },
    '& cite': { fontStyle: 'normal', color: colors.text },
    '& [data-finding]': { marginTop: 8 },
    '[data-statement="false"] > ul > & > div:not(:has(cite))': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      columnGap: 32,
      alignItems: 'center',
    },
  }) as const;
