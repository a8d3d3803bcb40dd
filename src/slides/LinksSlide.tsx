import { useTheme } from '@emotion/react';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { fitsIn, placeRule, widthOf } from '../theme/textStyles.ts';
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

export interface LinksSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** One to eight sources. */
  links: readonly LinksLink[];
}

/** Where to read on: titles that are links, and who they are by. The handout prints the addresses. */
export function LinksSlide({ title, links, ...slide }: LinksSlideProps) {
  return (
    <SlideFrame title={title} {...slide}>
      <ItemLimit title={title} noun="links" count={links.length} most={8} />
      <Heading>{title}</Heading>
      <Links title={title} links={links} />
    </SlideFrame>
  );
}

/** The sources in rows, in the largest type in which each title has one line, or two if there are few. */
function Links({ title, links }: LinksSlideProps) {
  const { lead, name, body } = useTheme().fontSizes;
  const row = useRoom(title) / links.length - 16;
  const fits = (size: number) => {
    const lines = row > size * 2.4 ? 2 : 1;
    return links.every(({ label }) => fitsIn(label, widthOf(8), size, lines));
  };
  return (
    <ul css={rows} style={{ fontSize: [lead, name].find(fits) ?? body }}>
      {links.map(({ label, href, note, also }, index) => (
        <li key={index} data-state="all">
          <p>
            <SourceLink href={href}>{label}</SourceLink>
          </p>
          <p data-note>
            {note && <RichText>{note}</RichText>}
            {note && also && ' · '}
            {also && <SourceLink href={also.href}>{also.label}</SourceLink>}
          </p>
        </li>
      ))}
    </ul>
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
      overflowWrap: 'break-word',
      textWrap: 'balance',
    },
    '& > li > p:first-of-type': { fontWeight: 700 },
    '& [data-note]': { fontSize: theme.fontSizes.small, color: theme.colors.muted },
  }) as const;
