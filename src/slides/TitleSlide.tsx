import { useTheme } from '@emotion/react';
import { type ReactElement, useContext } from 'react';
import type { Speaker } from '../core/people.ts';
import { attributes } from '../core/page.ts';
import { plainText } from '../core/richText.ts';
import { Backdrop } from '../elements/Backdrop.tsx';
import { BackgroundPicture } from '../elements/BackgroundPicture.tsx';
import { Heading } from '../elements/Heading.tsx';
import type { PortraitProps } from '../elements/Portrait.tsx';
import type { QrCodeProps } from '../elements/QrCode.tsx';
import { RichText, hangingMark } from '../elements/RichText.tsx';
import { SourceLink } from '../elements/SourceLink.tsx';
import { OccasionContext } from '../spectacle/contexts.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { useContentHeight } from '../spectacle/useContentHeight.ts';
import { linesIn, widthOf } from '../theme/textStyles.ts';
import type { Logo, SlideTheme } from '../theme/theme.ts';

export interface TitleSlideProps extends SlideProps {
  /** The slide's heading: the title of the talk. */
  title: string;
  /** The line below the title. */
  subtitle?: string;
  /** The name of the speaker, at the top. Use `speakers` for links, a company, or more than one person. */
  speaker?: string;
  /** One to three people, at the bottom, with their company and links. @default those of the `Presentation` */
  speakers?: readonly Speaker[];
  /**
   * The component `Portrait`: each of the `speakers` has a picture, or initials. It is a prop so that only talks that use
   * it contain it. @default no portraits
   */
  portrait?: (props: PortraitProps) => ReactElement;
  /** The event: its name, and where it is. @default that of the `Presentation` */
  event?: string;
  /** When the talk is given, as you write it: `May 2026`. @default that of the `Presentation` */
  date?: string;
  /** The logo of the event or your company, 72 px high. It is never cropped. */
  logo?: Logo;
  /** A `<QrCode href="https://…" />`. It is an element so that only talks that use one contain the encoder. */
  qr?: ReactElement<QrCodeProps>;
  /** A picture behind the slide: an import, such as `import sea from './sea.jpg'`. It is darkened. */
  background?: string;
}

/** The first slide: the title of the talk, the speaker and the event. */
export function TitleSlide({
  title,
  subtitle,
  speaker,
  portrait,
  logo,
  qr,
  background,
  ...props
}: TitleSlideProps) {
  const occasion = useContext(OccasionContext);
  const {
    event = occasion.event,
    date = occasion.date,
    speakers = (speaker === undefined && occasion.speakers) || [],
    ...slide
  } = props;
  // The drawing of a theme gives way to what stands at the right.
  const isDrawn = !background && !logo && !qr && speakers.length < 3;
  return (
    <SlideFrame
      title={title}
      frame={false}
      field={background ? 'picture' : 'title'}
      backdrop={
        background ? (
          <BackgroundPicture src={background} />
        ) : (
          isDrawn && <Backdrop drawing="title" />
        )
      }
      {...slide}
    >
      {(speaker || event || date) && (
        <p
          css={byline}
          style={slide.kicker ? { top: 75 } : undefined}
          {...{ [attributes.byline]: true }}
        >
          {speaker && (
            <strong>
              <RichText>{speaker}</RichText>
            </strong>
          )}
          {[event, date].map(
            (text, index) =>
              text && (
                <span key={index}>
                  <RichText>{text}</RichText>
                </span>
              ),
          )}
        </p>
      )}
      <Title
        width={widthOf(isDrawn || qr ? 8 : 12)}
        subtitle={subtitle}
        below={Math.max(portrait ? 3 : logo ? 2 : 0, ...speakers.map(linesOf))}
      >
        {title}
      </Title>
      {(speakers.length > 0 || logo) && (
        <div css={people}>
          {speakers.map((person, index) => (
            <Person key={index} {...person} face={portrait} />
          ))}
          {logo && <img src={logo.src} alt={logo.alt} />}
        </div>
      )}
      {qr && <div css={aside}>{qr}</div>}
    </SlideFrame>
  );
}

/** The title, as large as there is room for it above the subtitle and the lines of people below it. */
function Title({
  children,
  width,
  subtitle,
  below,
}: {
  children: string;
  width: number;
  subtitle?: string;
  below: number;
}) {
  const { lead, small } = useTheme().fontSizes;
  const lines = subtitle ? linesIn(plainText(subtitle), widthOf(10), lead) : 0;
  const room = useContentHeight() - lines * lead * 1.25 - below * small * 1.2;
  return (
    <div css={layout} data-full={below > 0}>
      <Heading
        size="display"
        level={1}
        width={width}
        lines={2}
        most={below > 0 ? 136 : undefined}
        room={room - 84}
      >
        {children}
      </Heading>
      <p>{subtitle && <RichText>{subtitle}</RichText>}</p>
    </div>
  );
}

/** The lines of a person: the name, the company, and the links. */
const linesOf = ({ company, links = [] }: Speaker) => (company ? 2 : 1) + links.length;

function Person({
  name,
  company,
  links = [],
  portrait,
  face: Face,
}: Speaker & { face: TitleSlideProps['portrait'] }) {
  return (
    <div>
      {Face && <Face name={name} src={portrait} size={104} />}
      <div>
        <p {...{ [attributes.byline]: true }}>
          <strong>
            <RichText>{name}</RichText>
          </strong>
        </p>
        {company && (
          <p>
            <RichText>{company}</RichText>
          </p>
        )}
        {links.map(({ label, href }, index) => (
          <p key={index}>
            <SourceLink href={href}>{label}</SourceLink>
          </p>
        ))}
      </div>
    </div>
  );
}

const byline = ({ colors, fontSizes }: SlideTheme) =>
  ({
    position: 'absolute',
    insetInline: 72,
    top: 35,
    display: 'flex',
    gap: 40,
    fontSize: fontSizes.small,
    color: colors.muted,
    '& > strong': { color: colors.text },
  }) as const;

const layout = ({ fontSizes }: SlideTheme) =>
  ({
    marginTop: 'auto',
    '& > p': {
      ...hangingMark,
      maxWidth: widthOf(10),
      minHeight: '1.25em',
      marginTop: 72,
      fontSize: fontSizes.lead,
      textWrap: 'balance',
    },
    '&[data-full="true"] > p': { marginTop: 32, '&:empty': { display: 'none' } },
  }) as const;

const people = ({ colors, fontSizes }: SlideTheme) =>
  ({
    display: 'flex',
    gap: 64,
    marginTop: 48,
    fontSize: fontSizes.small,
    lineHeight: 1.2,
    color: colors.muted,
    '& > div': { display: 'flex', gap: 24 },
    '& strong': { fontSize: fontSizes.name, color: colors.text },
    '& > img': { alignSelf: 'end', height: 72, marginInlineStart: 'auto' },
  }) as const;

const aside = { position: 'absolute', insetInlineEnd: 72, top: 112 } as const;
