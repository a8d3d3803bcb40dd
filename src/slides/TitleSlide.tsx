import { type ReactElement, useContext } from 'react';
import type { Speaker } from '../core/people.ts';
import { attributes } from '../core/page.ts';
import { Backdrop } from '../elements/Backdrop.tsx';
import { BackgroundPicture } from '../elements/BackgroundPicture.tsx';
import { Heading } from '../elements/Heading.tsx';
import type { QrCodeProps } from '../elements/QrCode.tsx';
import { RichText, hangingMark } from '../elements/RichText.tsx';
import { SourceLink } from '../elements/SourceLink.tsx';
import { OccasionContext } from '../spectacle/contexts.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { widthOf } from '../theme/textStyles.ts';
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
  const isFree = !logo && !qr && speakers.length < 3;
  return (
    <SlideFrame
      title={title}
      frame={false}
      field={background ? 'picture' : 'title'}
      backdrop={
        background ? (
          <BackgroundPicture src={background} />
        ) : (
          // The drawing of a theme gives way to what stands at the right.
          isFree && <Backdrop drawing="title" />
        )
      }
      {...slide}
    >
      {(speaker || event || date) && (
        <p css={byline} {...{ [attributes.byline]: true }}>
          {speaker && (
            <strong>
              <OwnDirection of={speaker} />
            </strong>
          )}
          {[event, date].map(
            (text) =>
              text && (
                <span key={text}>
                  <OwnDirection of={text} />
                </span>
              ),
          )}
        </p>
      )}
      <div css={layout} data-full={speakers.length > 0 || !!logo}>
        <Heading
          size="display"
          level={1}
          width={widthOf(8)}
          lines={2}
          most={speakers.length > 0 ? 136 : undefined}
        >
          {title}
        </Heading>
        <p>{subtitle && <RichText>{subtitle}</RichText>}</p>
      </div>
      {(speakers.length > 0 || logo) && (
        <div css={people}>
          {speakers.map((person) => (
            <Person key={person.name} {...person} />
          ))}
          {logo && <img src={logo.src} alt={logo.alt} />}
        </div>
      )}
      {qr && <div css={aside}>{qr}</div>}
    </SlideFrame>
  );
}

function Person({ name, company, links = [] }: Speaker) {
  return (
    <div>
      <p {...{ [attributes.byline]: true }}>
        <strong>
          <OwnDirection of={name} />
        </strong>
      </p>
      {company && (
        <p>
          <OwnDirection of={company} />
        </p>
      )}
      {links.map(({ label, href }) => (
        <p key={href}>
          <SourceLink href={href}>{label}</SourceLink>
        </p>
      ))}
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
    '& strong': { fontSize: fontSizes.name, color: colors.text },
    '& > img': { alignSelf: 'end', height: 72, marginInlineStart: 'auto' },
  }) as const;

const aside = { position: 'absolute', insetInlineEnd: 72, top: 112 } as const;
