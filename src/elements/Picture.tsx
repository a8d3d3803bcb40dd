import { creditLine } from '../core/page.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { type PictureContent, PictureImage } from './PictureImage.tsx';
import { RichText } from './RichText.tsx';
import { type Href, SourceLink } from './SourceLink.tsx';

/** Where something comes from: a text, or a link. */
export interface PictureOrigin {
  /** The words, such as “Photo: A. Name, Unsplash”. */
  label: string;
  /** The page that they link to. */
  href?: Href;
}

/** What stands below a picture. */
export interface PictureWords {
  /** What the audience sees in the picture, in a sentence. */
  caption?: string;
  /** Where the picture, or what it shows, comes from. */
  source?: PictureOrigin;
  /** Whose picture it is, in small print: the check does not ask whether the last row can read it. */
  credit?: PictureOrigin;
}

export type PictureProps = PictureContent &
  PictureWords & {
    /** Fill the place, and crop the picture around its `focus`. @default false: all of it is there */
    fill?: boolean;
  };

/** A picture that is as large as its place, such as a column, with its caption and whose it is. */
export function Picture({ caption, source, credit, ...picture }: PictureProps) {
  return (
    <figure css={figure}>
      <PictureImage {...picture} />
      <Words {...{ caption, source, credit }} />
    </figure>
  );
}

/** The words below a picture, if there are any. */
export function Words({
  caption,
  source,
  credit,
  as: Element = 'figcaption',
}: PictureWords & { as?: 'figcaption' | 'div' }) {
  if (!caption && !source && !credit) return null;
  return (
    <Element css={words}>
      {caption && (
        <p>
          <RichText>{caption}</RichText>
        </p>
      )}
      {source && <Origin {...source} />}
      {credit && <Origin {...credit} isCredit />}
    </Element>
  );
}

function Origin({ label, href, isCredit = false }: PictureOrigin & { isCredit?: boolean }) {
  return (
    <p data-source {...(isCredit && { [creditLine]: true })}>
      {href ? <SourceLink href={href}>{label}</SourceLink> : <RichText>{label}</RichText>}
    </p>
  );
}

export const figure = {
  flex: '1 1 0',
  minHeight: 0,
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
} as const;

/** What the small print of a credit has of the smallest size of a theme. */
const smallPrint = 0.75;

const words = ({ colors, fontSizes }: SlideTheme) =>
  ({
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 24px',
    marginTop: 12,
    fontSize: fontSizes.small,
    lineHeight: 1.2,
    '& > [data-source]': { fontSize: fontSizes.label, color: colors.muted },
    [`& > [${creditLine}]`]: {
      marginInlineStart: 'auto',
      fontSize: fontSizes.label * smallPrint,
    },
  }) as const;
