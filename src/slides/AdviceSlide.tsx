import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { Heading, fitWords, largeWords } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { displayText, filled, fitsIn, placeRule, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** What points, links and papers have in common. */
export interface AdviceItem {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
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
  /** Your advice in one to three sentences, to the left of the items. A last sentence in `**` is what it comes to. */
  statement?: string;
  /** One to four points, links or papers, in the order of reveal. */
  items: readonly (AdvicePoint | AdviceLink | AdvicePaper)[];
  /** Show all items at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** Advice for the audience: what to do, with links and papers to read later, beside a field with what it is about. */
export function AdviceSlide({ title, statement, items, atOnce, ...slide }: AdviceSlideProps) {
  // Without a heading, there is nothing that could stand on a field.
  const isHidden = !statement && slide.hideTitle;
  const field = statement ? 6 : isHidden ? 0 : 5;
  return (
    <SlideFrame title={title} reveals={items} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="items" count={items.length} most={4} />
      {(statement || isHidden) && <Heading>{title}</Heading>}
      <div css={layout} style={{ gridTemplateColumns: field ? `${widthOf(field)}px 1fr` : '1fr' }}>
        {statement ? <Statement>{statement}</Statement> : !isHidden && <Title>{title}</Title>}
        <Items items={items} columns={12 - field} />
      </div>
    </SlideFrame>
  );
}

interface ItemsProps extends Pick<AdviceSlideProps, 'items'> {
  /** The columns that they have. */
  columns: number;
}

/** The items. Their labels have one size, in which an address does not break. */
function Items({ items, columns }: ItemsProps) {
  const theme = useTheme();
  const { lead, subhead, name, body } = theme.fontSizes;
  // Beside an icon of 56 px.
  const fits = (size: number) =>
    items.every(({ label = '' }) => fitsIn(plainText(label), widthOf(columns) - 88, size, 1));
  const labelSize = [lead, subhead, name].find(fits) ?? body;
  const callSize = (label = '') =>
    fitWords(plainText(label), widthOf(columns) - 112, theme, { lines: 2, most: 60 });
  const isDense = items.length > 2;
  return (
    <ul role="list" css={list} data-dense={isDense}>
      {items.map((item, index) => {
        const isCall = !isDense && item.label !== undefined && !item.text;
        return (
          <Reveal key={index} as="li" place step={index + 1} css={row}>
            {item.icon && <Icon size={isCall ? 'hero' : 'small'}>{item.icon}</Icon>}
            {item.authors !== undefined ? (
              <Paper {...item} />
            ) : (
              <PointOrLink
                {...item}
                labelSize={isCall ? callSize(item.label) : labelSize}
                isCall={isCall}
              />
            )}
          </Reveal>
        );
      })}
    </ul>
  );
}

/** The heading in the field. */
function Title({ children }: { children: string }) {
  // The largest size is the same in themes whose display text is larger.
  const fontSize = fitWords(children, widthOf(5) - 32, useTheme(), { lines: 5, most: 104 });
  return (
    <div data-words style={{ fontSize }}>
      <Heading>{children}</Heading>
    </div>
  );
}

/** A statement; its last sentence, if emphasized, is what it comes to. */
function Statement({ children }: { children: string }) {
  const theme = useTheme();
  const [, reasons = children, conclusion] = /^(.+[.!?…]) (\*\*.+\*\*)$/.exec(children) ?? [];
  return (
    <div data-words>
      <p>
        <RichText>{reasons}</RichText>
      </p>{' '}
      {conclusion && (
        <p css={largeWords(conclusion, widthOf(6) - 32, theme)}>
          <RichText>{conclusion}</RichText>
        </p>
      )}
    </div>
  );
}

function PointOrLink({
  labelSize,
  isCall,
  ...item
}: (AdvicePoint | AdviceLink) & { labelSize: number; isCall: boolean }) {
  return (
    <div css={[isCall && displayText, point]}>
      <p data-label style={{ fontSize: labelSize }}>
        {'href' in item ? (
          <SourceLink href={item.href}>{item.label}</SourceLink>
        ) : (
          <RichText>{item.label}</RichText>
        )}
      </p>
      {item.text && (
        <p>
          <RichText>{item.text}</RichText>
        </p>
      )}
    </div>
  );
}

/** A paper, and below it what it found. */
function Paper({ authors, title, source, href, finding }: AdvicePaper) {
  return (
    <>
      <div css={paper}>
        <p>
          <cite>
            <RichText>{title}</RichText>
          </cite>
        </p>
        <p data-source>
          <span>
            <RichText>{authors}</RichText>
          </span>{' '}
          <SourceLink href={href}>{source}</SourceLink>
        </p>
      </div>
      <p css={found}>
        <RichText>{finding}</RichText>
      </p>
    </>
  );
}

// The field takes the margin before it, too.
const layout = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    columnGap: 26,
    '& > [data-words]': {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      marginInlineStart: -72,
      paddingBlock: 32,
      paddingInline: '72px 32px',
      ...filled(theme.fill, theme.colors),
      fontSize: theme.fontSizes.lead,
      lineHeight: 52 / 44,
    },
    '& > [data-words] > [data-subtitle]': {
      color: 'inherit',
      fontSize: theme.fontSizes.body,
      lineHeight: 1.25,
    },
    '& > [data-words] > h2[data-size]': {
      ...displayText(theme),
      marginTop: 'auto',
      fontSize: '1em',
    },
  }) as const;

const list = { display: 'flex', flexDirection: 'column', gap: 8 } as const;

const row = (theme: SlideTheme) =>
  ({
    flex: '1 1 auto',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: 24,
    padding: '12px 0',
    ...placeRule(theme),
    overflowWrap: 'break-word',
    // All texts begin at the edge: icons are at the end.
    '& > *': { gridArea: '1 / 1' },
    '& > span': { gridColumn: 2 },
    // The edge of the slide cuts a third of the picture of a call.
    '&& > [data-size="hero"]': {
      marginBlock: -40,
      marginInlineEnd: -152,
      fontSize: 240,
    },
    // Many texts begin beside their icons.
    '[data-dense="true"]:has([data-size]) > &': {
      gridTemplateColumns: '56px minmax(0, 1fr)',
      columnGap: 32,
      '& > *': { gridArea: '1 / 2' },
      '& > span': { gridColumn: 1 },
      '& > p': { gridArea: '2 / 2' },
    },
    '& > p': { gridArea: '2 / 1 / 3 / 3' },
    '&:has(> p)': { alignContent: 'space-between', paddingBlock: 28 },
    'li + &:has(> p)': { flexGrow: 0 },
  }) as const;

const point = {
  lineHeight: 1.2,
  '& > p': { maxWidth: '27em' },
  '& > [data-label]': { marginBottom: 4, fontWeight: 700 },
} as const;

const paper = ({ colors, fontSizes }: SlideTheme) =>
  ({
    display: 'grid',
    gap: 8,
    lineHeight: 1.2,
    '& cite': { fontStyle: 'normal' },
    '& [data-source]': {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 24,
      fontSize: fontSizes.label,
      color: colors.muted,
    },
  }) as const;

const found = ({ fontSizes }: SlideTheme) =>
  ({
    marginTop: 16,
    fontSize: fontSizes.lead,
    fontWeight: 700,
    lineHeight: 1.1,
    textWrap: 'balance',
    '[data-dense="true"] &': { marginTop: 8, fontSize: fontSizes.body },
  }) as const;
