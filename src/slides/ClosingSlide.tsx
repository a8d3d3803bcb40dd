import { useTheme } from '@emotion/react';
import { type ReactElement, useContext } from 'react';
import { plainText } from '../core/richText.ts';
import type { Speaker } from '../core/people.ts';
import { sum } from '../core/sum.ts';
import { BackgroundPicture } from '../elements/BackgroundPicture.tsx';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import type { QrCodeProps } from '../elements/QrCode.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { OccasionContext } from '../spectacle/contexts.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { useContentHeight } from '../spectacle/useContentHeight.ts';
import { linesIn, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface ClosingSlideProps extends SlideProps {
  /** The slide's heading: your thanks, a question, or what to do now. */
  title: string;
  /** A sentence below the heading. */
  text?: string;
  /**
   * Where to find you: one to four links, such as your handles. @default those of the
   * `Presentation`'s speakers: of two or more, with their names
   */
  links?: readonly { label: string; href: Href }[];
  /** A `<QrCode href="https://…" />`. It is an element so that only talks that use one contain the encoder. */
  qr?: ReactElement<QrCodeProps>;
  /** Whom you thank, and who made the pictures: in small letters at the bottom. */
  credits?: readonly string[];
  /** A picture behind the slide: an import, such as `import sea from './sea.jpg'`. It is darkened. @default the accent */
  background?: string;
}

/** The last slide, which stays while people ask: thanks or a question, where to find you, and a QR code. */
export function ClosingSlide({
  title,
  text,
  qr,
  credits = [],
  background,
  ...props
}: ClosingSlideProps) {
  const { speakers = [] } = useContext(OccasionContext);
  const { links, ...slide } = props;
  const owners: readonly Owner[] = links
    ? [{ links }]
    : speakers.map((speaker) => ({ ...speaker, name: speakers[1] && speaker.name }));
  const groups = owners.filter((owner) => owner.links?.length);
  const counts = groups.map((group) => group.links!.length);
  const count = sum(counts);
  const rows = groups[1] ? Math.max(...counts) + 1 : Math.ceil(count / 2);
  return (
    <SlideFrame
      title={title}
      field={background ? 'picture' : 'closing'}
      backdrop={background && <BackgroundPicture src={background} />}
      {...slide}
    >
      {count > 0 && <ItemLimit title={title} noun="links" count={count} most={4} />}
      <div css={layout}>
        <Top title={title} text={text} hasCode={!!qr} below={[rows, credits.length]} />
        {groups.length > 0 && (
          <div data-links data-small={count > 2}>
            {groups.map((group, index) => (
              <Links key={index} {...group} />
            ))}
          </div>
        )}
      </div>
      {credits.map((credit, index) => (
        <p key={index} css={small}>
          <RichText>{credit}</RichText>
        </p>
      ))}
      {qr && <div css={aside}>{qr}</div>}
    </SlideFrame>
  );
}

/** Whose the links are, if that must be said. */
type Owner = Pick<Speaker, 'links'> & { name?: string };

function Links({ name, links = [] }: Owner) {
  return (
    <div data-person={!!name}>
      {name && (
        <p>
          <RichText>{name}</RichText>
        </p>
      )}
      <ul role="list" data-rows={!!name}>
        {links.map(({ label, href }, index) => (
          <li key={index}>
            <SourceLink href={href}>{label}</SourceLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The heading and the text, as large as there is room for them above the rows of links and the credits. */
function Top({
  title,
  text,
  hasCode,
  below: [rows, credits],
}: Pick<ClosingSlideProps, 'title' | 'text'> & {
  hasCode: boolean;
  below: readonly [rows: number, credits: number];
}) {
  const { lead, name, label } = useTheme().fontSizes;
  const lines = text ? linesIn(plainText(text), widthOf(8), lead) : 0;
  const used = [lines * lead * 1.2, rows * (name * 1.25 + 8), credits * label * 1.2];
  const gaps = 56 + (text ? 32 : 0) + (rows ? 32 : 0);
  return (
    <>
      <Heading
        size="display"
        width={widthOf(hasCode ? 8 : 12)}
        most={hasCode ? (text ? 104 : 136) : 200}
        room={used.reduce((room, height) => room - height, useContentHeight() - gaps)}
      >
        {title}
      </Heading>
      {text && (
        <p data-text>
          <RichText>{text}</RichText>
        </p>
      )}
    </>
  );
}

const layout = ({ fontSizes }: SlideTheme) =>
  ({
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: 32,
    paddingBlock: '24px',
    '& > [data-text]': {
      maxWidth: widthOf(8),
      fontSize: fontSizes.lead,
      lineHeight: 52 / 44,
      textWrap: 'balance',
    },
    '& > [data-links]': {
      display: 'flex',
      gap: 64,
      marginTop: 'auto',
      fontSize: fontSizes.name,
      '&[data-small="true"]': { fontSize: fontSizes.small },
      '& p': { marginBottom: 8 },
    },
    '& ul': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '8px 40px',
      maxWidth: widthOf(8),
      fontWeight: 700,
      '&[data-rows="true"]': { flexDirection: 'column' },
    },
    // Four links of one person are two rows of two.
    '& > [data-small="true"] ul:not([data-rows="true"])': {
      display: 'grid',
      gridTemplateColumns: 'auto auto',
    },
  }) as const;

const small = ({ fontSizes }: SlideTheme) =>
  ({ fontSize: fontSizes.label, lineHeight: 1.2 }) as const;

const aside = {
  position: 'absolute',
  insetInlineEnd: 72,
  top: 112,
} as const;
