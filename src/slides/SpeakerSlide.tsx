import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import type { Speaker } from '../core/people.ts';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Portrait } from '../elements/Portrait.tsx';
import { RichText } from '../elements/RichText.tsx';
import { SourceLink } from '../elements/SourceLink.tsx';
import { OccasionContext } from '../spectacle/contexts.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
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
      <ul css={layout}>
        {speakers.map((speaker) => (
          <Person key={speaker.name} {...speaker} isAlone={speakers.length === 1} />
        ))}
      </ul>
    </SlideFrame>
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
}: Speaker & { isAlone: boolean }) {
  const theme = useTheme();
  const { display, title, lead, name: medium, small } = theme.fontSizes;
  // Beside a portrait of 280 px.
  const width = widthOf(isAlone ? 12 : 6) - 328;
  const fontSize = isAlone
    ? fitDisplay(name, width, theme, { most: display * 0.53, lines: 2, less: [title] })
    : ([lead, medium].find((size) => fitsIn(name, width, size, 2)) ?? small);
  return (
    <li data-alone={isAlone}>
      <div css={band}>
        <Portrait name={name} src={portrait} size={280} />
        <div>
          <h3 style={{ fontSize }}>
            <OwnDirection of={name} />
          </h3>
          {[role, company].map(
            (text) =>
              text && (
                <p key={text}>
                  <OwnDirection of={text} />
                </p>
              ),
          )}
        </div>
      </div>
      <div css={below}>
        {about.length > 0 && (
          <ul>
            {about.map((line) => (
              <li key={line}>
                <RichText>{line}</RichText>
              </li>
            ))}
          </ul>
        )}
        {links.length > 0 && (
          <ul data-links>
            {links.map(({ label, href }) => (
              <li key={href}>
                <SourceLink href={href}>{label}</SourceLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

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
    paddingTop: 24,
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
