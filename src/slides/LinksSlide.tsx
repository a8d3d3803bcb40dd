import { useTheme } from '@emotion/react';
import { sum } from '../core/sum.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { fitsIn, linesIn, placeRule, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** One source. */
export interface LinksLink {
  /** The text of the link, such as the title of an article. */
  label: string;
  /** The page that it opens. */
  href: Href;
  /** Who it is by, or what is in it. */
  note?: string;
  /** A second link, such as the slides of a talk. */
  also?: { label: string; href: Href };
}

/** Sources of one kind, such as books. */
export interface LinksGroup {
  /** What they are. */
  heading: string;
  /** One to five sources; three if there are four groups. */
  links: readonly LinksLink[];
}

export interface LinksSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** One to eight sources, or two to four groups of them. */
  links: readonly LinksLink[] | readonly LinksGroup[];
}

/** Where to read on: titles that are links, and who they are by. The handout prints the addresses. */
export function LinksSlide({ title, links, ...slide }: LinksSlideProps) {
  const isGrouped = links.some(isGroup);
  return (
    <SlideFrame title={title} {...slide}>
      {isGrouped ? (
        <ItemLimit title={title} noun="groups" count={links.length} most={4} />
      ) : (
        <ItemLimit title={title} noun="links" count={links.length} most={8} />
      )}
      <Heading>{title}</Heading>
      {isGrouped ? (
        <Groups title={title} groups={links.filter(isGroup)} />
      ) : (
        <Links title={title} links={links.filter((link): link is LinksLink => !isGroup(link))} />
      )}
    </SlideFrame>
  );
}

const isGroup = (item: LinksLink | LinksGroup): item is LinksGroup => 'links' in item;

/** The sources in rows, in the largest type in which each title has one line, or two if there are few. */
function Links({ title, links }: { title: string; links: readonly LinksLink[] }) {
  const { lead, name, body } = useTheme().fontSizes;
  const row = useRoom(title) / links.length - 16;
  const fits = (size: number) => {
    const lines = row > size * 2.4 ? 2 : 1;
    return links.every(({ label }) => fitsIn(label, widthOf(8), size, lines));
  };
  return (
    <ul role="list" css={rows} style={{ fontSize: [lead, name].find(fits) ?? body }}>
      {links.map((link, index) => (
        <li key={index} data-state="all">
          <Source {...link} />
        </li>
      ))}
    </ul>
  );
}

/** Groups beside each other, four in two rows, in the largest type in which all have room. */
function Groups({ title, groups }: { title: string; groups: readonly LinksGroup[] }) {
  const { subhead, name, body, small } = useTheme().fontSizes;
  const isSquare = groups.length > 3;
  const count = isSquare ? 2 : groups.length;
  const width = widthOf(12 / count) - 26;
  const room = useRoom(title) / (isSquare ? 2 : 1) - (isSquare ? 96 : 80);
  const heightOf = ({ label, note = '', also }: LinksLink, size: number) => {
    const below = [note, also?.label].filter(Boolean).join(' · ');
    const lines = isSquare
      ? linesIn(`${label} ${below}`, width, size)
      : linesIn(label, width, size);
    const noteLines = isSquare || !below ? 0 : linesIn(below, width, small);
    return (lines * size + noteLines * small) * 1.15 + (isSquare ? 10 : 20);
  };
  const fits = (size: number) =>
    groups.every(
      ({ links }) =>
        sum(links.map((link) => heightOf(link, size))) <= room &&
        (!isSquare || links.every(({ label }) => fitsIn(label, width, size, 1))),
    );
  return (
    <div
      css={grid}
      data-square={isSquare}
      style={{
        gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))`,
        fontSize: [subhead, name, body].find(fits) ?? small,
      }}
    >
      {groups.map(({ heading, links }, index) => (
        <div key={index}>
          <h3>
            <RichText>{heading}</RichText>
          </h3>
          <ul role="list">
            {links.map((link, place) => (
              <li key={place}>
                <Source {...link} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Source({ label, href, note, also }: LinksLink) {
  return (
    <>
      <p>
        <SourceLink href={href}>{label}</SourceLink>
      </p>
      {/* It disappears where the line ends after it. */}{' '}
      <p data-note>
        {note && <RichText>{note}</RichText>}
        {note && also && ' · '}
        {also && <SourceLink href={also.href}>{also.label}</SourceLink>}
      </p>
    </>
  );
}

const rows = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    '& > li': {
      flex: '0 1 33.3%',
      display: 'grid',
      gridTemplateColumns: `${widthOf(8)}px minmax(0, 1fr)`,
      columnGap: 26,
      alignItems: 'center',
      padding: '8px 0',
      ...placeRule(theme),
      lineHeight: 1.15,
      textWrap: 'balance',
    },
    ...sources(theme),
  }) as const;

const sources = ({ colors, fontSizes }: SlideTheme) =>
  ({
    overflowWrap: 'break-word',
    '& li > p:first-of-type': { fontWeight: 700 },
    '& [data-note]': { fontSize: fontSizes.small, color: colors.muted },
  }) as const;

const grid = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    gap: 26,
    '& > div': {
      borderTop: `${theme.shape.edge}px solid ${theme.accent}`,
      paddingInlineEnd: 26,
    },
    '& h3': {
      paddingBlock: '12px 16px',
      color: theme.accent,
      fontSize: theme.fontSizes.lead,
      fontWeight: 700,
      lineHeight: 1.15,
    },
    '& li': { marginBottom: 20, lineHeight: 1.15, textWrap: 'balance' },
    // In half of the height, who a source is by is in its line.
    '&[data-square="true"] li': {
      marginBottom: 10,
      textWrap: 'pretty',
      '& > p': { display: 'inline' },
      '& > [data-note]': { display: 'inline-block' },
    },
    ...sources(theme),
  }) as const;
