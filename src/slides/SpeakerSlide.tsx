import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import type { Speaker } from '../core/people.ts';
import { plainText } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Portrait } from '../elements/Portrait.tsx';
import { RichText } from '../elements/RichText.tsx';
import { SourceLink } from '../elements/SourceLink.tsx';
import { OccasionContext } from '../spectacle/contexts.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import {
  displayText,
  filled,
  fitDisplay,
  fitsIn,
  titleText,
  widthOf,
} from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface SpeakerSlideProps extends SlideProps {
  /** The slide's heading, such as “Who is talking?”. */
  title: string;
  /** One or two people. @default those of the `Presentation` */
  speakers?: readonly Speaker[];
}

/** Who is talking: one or two people with their faces, what they do, and where to find them. */
export function SpeakerSlide({ title, ...props }: SpeakerSlideProps) {
  const occasion = useContext(OccasionContext);
  const { speakers = occasion.speakers ?? [], ...slide } = props;
  return (
    <SlideFrame title={title} {...slide}>
      <ItemLimit title={title} noun="speakers" count={speakers.length} most={2} />
      <Heading>{title}</Heading>
      <People>{speakers}</People>
    </SlideFrame>
  );
}

/** The people: all names have the largest size in which each of them fits. */
function People({ children: speakers }: { children: readonly Speaker[] }) {
  const theme = useTheme();
  const { display, title, lead, name: medium, small } = theme.fontSizes;
  const isAlone = speakers.length === 1;
  const names = speakers.map(({ name }) => plainText(name));
  const widthBeside = (portrait: number) => widthOf(isAlone ? 12 : 6) - portrait - 48;
  const steps = [
    [lead, large],
    [medium, large],
    [medium, 200],
  ] as const;
  const [size, diameter] = isAlone
    ? [
        fitDisplay(names.join(), widthBeside(large), theme, {
          most: display * 0.53,
          lines: 2,
          less: [title],
        }),
        large,
      ]
    : (steps.find(([size, diameter]) =>
        names.every((name) => fitsIn(name, widthBeside(diameter), size, 2)),
      ) ?? [small, 200]);
  return (
    <ul role="list" css={layout}>
      {speakers.map((speaker, index) => (
        <Person key={index} {...speaker} isAlone={isAlone} size={size} diameter={diameter} />
      ))}
    </ul>
  );
}

function Person({
  name,
  role,
  company,
  portrait,
  links = [],
  about = [],
  isAlone,
  size,
  diameter,
}: Speaker & { isAlone: boolean; size: number; diameter: number }) {
  return (
    <li data-alone={isAlone}>
      <div css={band}>
        <Portrait name={name} src={portrait} size={diameter} />
        <div>
          <h3 style={{ fontSize: size }}>
            <RichText>{name}</RichText>
          </h3>
          {[role, company].map(
            (text, index) =>
              text && (
                <p key={index}>
                  <RichText>{text}</RichText>
                </p>
              ),
          )}
        </div>
      </div>
      <div css={below}>
        {about.length > 0 && (
          <ul role="list">
            {about.map((line, index) => (
              <li key={index}>
                <RichText>{line}</RichText>
              </li>
            ))}
          </ul>
        )}
        {links.length > 0 && (
          <ul role="list" data-links>
            {links.map(({ label, href }, index) => (
              <li key={index}>
                <SourceLink href={href}>{label}</SourceLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The diameter of a portrait in px, unless two names need more room. */
const large = 280;

// The bands of two people are one band: each half reaches its edge of the slide.
const layout = {
  flex: 1,
  display: 'grid',
  gridTemplateRows: '1fr auto',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  marginInline: -72,
  '& > li': { gridRow: '1 / 3', display: 'grid', gridTemplateRows: 'subgrid' },
} as const;

/** Two people have six columns each, and half of the gutter. */
const halves = {
  paddingInline: '72px 13px',
  'li + li > &': { paddingInline: '13px 72px' },
} as const;

const band = (theme: SlideTheme) =>
  ({
    display: 'flex',
    alignItems: 'center',
    gap: 32,
    paddingBlock: 24,
    ...halves,
    ...filled(theme.fill, theme.colors),
    '& h3': {
      ...titleText(theme),
      marginBottom: 16,
      lineHeight: 1.05,
      overflowWrap: 'anywhere',
      textWrap: 'balance',
    },
    '& p': { fontSize: theme.fontSizes.small, lineHeight: 1.2 },
    '[data-alone="true"] > &': { paddingInlineEnd: 72 },
    '[data-alone="true"] > & h3': displayText(theme),
    '[data-alone="true"] > & p': { fontSize: theme.fontSizes.lead },
  }) as const;

const below = ({ fontSizes }: SlideTheme) =>
  ({
    display: 'flex',
    flexDirection: 'column',
    gap: 16,
    // The last line ends well above the progress.
    paddingBlock: '24px 16px',
    ...halves,
    fontSize: fontSizes.small,
    lineHeight: 1.2,
    '& > [data-links]': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '8px 24px',
      fontSize: fontSizes.label,
      fontWeight: 700,
    },
    '[data-alone="true"] > &': {
      flexDirection: 'row',
      justifyContent: 'space-between',
      paddingInlineEnd: 72,
      fontSize: fontSizes.body,
    },
    '[data-alone="true"] > & > [data-links]': { display: 'grid', fontSize: fontSizes.body },
  }) as const;
