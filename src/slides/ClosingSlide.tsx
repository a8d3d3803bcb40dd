import { type ReactElement, useContext } from 'react';
import { BackgroundPicture } from '../elements/BackgroundPicture.tsx';
import { Heading } from '../elements/Heading.tsx';
import type { QrCodeProps } from '../elements/QrCode.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { OccasionContext } from '../spectacle/contexts.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface ClosingSlideProps extends SlideProps {
  /** The slide's heading: your thanks, a question, or what to do now. */
  title: string;
  /** A sentence below the heading. */
  text?: string;
  /** Where to find you: one to four links, such as your handles. @default those of the `Presentation`'s speakers */
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
  const { links = speakers.flatMap((speaker) => speaker.links ?? []), ...slide } = props;
  return (
    <SlideFrame
      title={title}
      field={background ? 'picture' : 'closing'}
      backdrop={background && <BackgroundPicture src={background} />}
      {...slide}
    >
      <div css={layout}>
        <Heading size="display" width={widthOf(qr ? 8 : 12)} most={qr ? (text ? 104 : 136) : 200}>
          {title}
        </Heading>
        {text && (
          <p data-text>
            <RichText>{text}</RichText>
          </p>
        )}
        {links.length > 0 && (
          <ul data-many={links.length > 2}>
            {links.map(({ label, href }) => (
              <li key={href}>
                <SourceLink href={href}>{label}</SourceLink>
              </li>
            ))}
          </ul>
        )}
      </div>
      {credits.map((credit) => (
        <p key={credit} css={small}>
          <RichText>{credit}</RichText>
        </p>
      ))}
      {qr && <div css={aside}>{qr}</div>}
    </SlideFrame>
  );
}

const layout = ({ fontSizes }: SlideTheme) =>
  ({
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: 32,
    paddingBlock: '24px',
    '& > p, & > ul': { maxWidth: widthOf(8) },
    '& > [data-text]': { fontSize: fontSizes.lead, lineHeight: 52 / 44, textWrap: 'balance' },
    '& > ul': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '16px 40px',
      marginTop: 'auto',
      fontSize: fontSizes.name,
      fontWeight: 700,
    },
    '& > [data-many="true"]': {
      display: 'grid',
      gridTemplateColumns: 'auto auto',
      justifyContent: 'start',
      fontSize: fontSizes.small,
    },
  }) as const;

const small = ({ fontSizes }: SlideTheme) =>
  ({ fontSize: fontSizes.label, lineHeight: 1.2 }) as const;

const aside = {
  position: 'absolute',
  insetInlineEnd: 72,
  top: 112,
} as const;
