import { useTheme } from '@emotion/react';
import { type ReactElement, useContext } from 'react';
import type { Speaker } from '../core/people.ts';
import { attributes } from '../core/page.ts';
import { plainText } from '../core/richText.ts';
import { sum } from '../core/sum.ts';
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
  /** The logo of the event or your company, 72 px high; at the top, 56 px high, with three speakers. It is never cropped. */
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
      <Content {...{ title, subtitle, speakers, portrait, logo, qr, isDrawn }} />
      {qr && <div css={aside}>{qr}</div>}
    </SlideFrame>
  );
}

interface ContentProps extends Pick<
  TitleSlideProps,
  'title' | 'subtitle' | 'portrait' | 'logo' | 'qr'
> {
  speakers: readonly Speaker[];
  /** Whether the drawing of the theme is at the right. */
  isDrawn: boolean;
}

/** The title with the subtitle, and the people below it. */
function Content({ title, subtitle, speakers, portrait, logo, qr, isDrawn }: ContentProps) {
  const people = usePeople(speakers, portrait !== undefined);
  const logoHeight = logo && !people.isFull ? 72 : 0;
  return (
    <>
      <Title
        width={widthOf(isDrawn || qr ? 8 : 12)}
        beside={qr ? endOfCode : isDrawn ? endOfDrawing : 0}
        subtitle={subtitle}
        below={Math.max(people.height, logoHeight)}
      >
        {title}
      </Title>
      {(speakers.length > 0 || logo) && (
        <div css={crew} data-full={people.isFull} style={{ fontSize: people.size }}>
          {speakers.map((person, index) => (
            <Person key={index} {...person} Face={portrait} people={people} />
          ))}
          {/* oxlint-disable-next-line jsx-a11y/alt-text -- a logo has one */}
          {logo && <img {...logo} />}
        </div>
      )}
    </>
  );
}

/** The title, as large as there is room for it above the subtitle and the people below it. */
function Title({
  children,
  width,
  beside,
  subtitle,
  below,
}: {
  children: string;
  width: number;
  /** Where what is at the right ends, in px from the top of the slide. */
  beside: number;
  subtitle?: string;
  /** The height of the people in px. */
  below: number;
}) {
  const { lead, name } = useTheme().fontSizes;
  const height = useContentHeight();
  const linesOf = (columns: number, size: number) =>
    subtitle ? linesIn(plainText(subtitle), widthOf(columns), size) : 0;
  // A subtitle that begins beside the code or the drawing ends before it.
  const top = height + 88 - below - 48 - linesOf(10, lead) * lead * 1.25;
  const columns = top < beside ? 8 : 10;
  const size = linesOf(columns, lead) > 2 ? name : lead;
  const room = height - linesOf(columns, size) * size * 1.25 - below;
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
      <p style={{ maxWidth: widthOf(columns), fontSize: size }}>
        {subtitle && <RichText>{subtitle}</RichText>}
      </p>
    </div>
  );
}

/** Where a code with its address in two lines ends, in px from the top of the slide. */
const endOfCode = 480;

/** Where a line below the title is no longer beside the drawing. */
const endOfDrawing = 600;

/** How people stand beside each other. Three have a third of the slide each, in smaller sizes. */
function usePeople(speakers: readonly Speaker[], hasFaces: boolean) {
  const { name, body, small, label } = useTheme().fontSizes;
  const isFull = speakers.length > 2;
  const [face, names, size] = isFull ? [80, body, label] : [104, name, small];
  const width = widthOf(!isFull ? 12 : hasFaces ? 3 : 4);
  const heightOf = (text: string, of: number) => linesIn(plainText(text), width, of) * of * 1.2;
  const heights = speakers.map(
    (person) =>
      heightOf(person.name, names) +
      sum(
        [person.company ?? [], ...(person.links ?? []).map((link) => link.label)]
          .flat()
          .map((text) => heightOf(text, size)),
      ),
  );
  return { isFull, face, names, size, height: Math.max(0, hasFaces ? face : 0, ...heights) };
}

function Person({
  name,
  company,
  links = [],
  portrait,
  Face,
  people,
}: Speaker & { Face: TitleSlideProps['portrait']; people: ReturnType<typeof usePeople> }) {
  return (
    <div>
      {Face && <Face name={name} src={portrait} size={people.face} />}
      <div>
        <p {...{ [attributes.byline]: true }}>
          <strong style={{ fontSize: people.names }}>
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

const layout = {
  marginTop: 'auto',
  '& > p': {
    ...hangingMark,
    minHeight: '1.25em',
    marginTop: 72,
    textWrap: 'balance',
  },
  '&[data-full="true"] > p': { marginTop: 32, '&:empty': { display: 'none' } },
} as const;

const crew = ({ colors }: SlideTheme) =>
  ({
    display: 'flex',
    gap: 64,
    marginTop: 48,
    lineHeight: 1.2,
    overflowWrap: 'anywhere',
    color: colors.muted,
    '& > div': { display: 'flex', gap: 24, minWidth: 0 },
    '&[data-full="true"]': {
      display: 'grid',
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      gap: 26,
      // Beside three people there is no room for it.
      '& > img': { position: 'absolute', insetInlineEnd: 72, top: 32, height: 56 },
    },
    '& strong': { color: colors.text },
    '& > img': { alignSelf: 'end', height: 72, marginInlineStart: 'auto' },
  }) as const;

const aside = { position: 'absolute', insetInlineEnd: 72, top: 112 } as const;
