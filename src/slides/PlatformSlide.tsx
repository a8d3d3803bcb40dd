import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { filled, fitsIn, placeRule, unlit, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** One thing that the platform offers. */
export interface PlatformOffer {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
  /** Its name. */
  name: string;
  /** What you get. */
  description: string;
  /** The note that the presenter view shows when the card is revealed. */
  cue?: string;
}

export interface PlatformSlideProps extends SlideProps {
  /** The slide's heading: the platform and its role. */
  title: string;
  /** One to four things that it offers. */
  cards: readonly PlatformOffer[];
  /** A link to the platform, which appears with the last card. */
  source?: { label: string; href: Href };
  /** Show all cards at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** A platform and what it offers: pillars on a base, with a link to the platform. */
export function PlatformSlide({ title, cards, source, atOnce, ...slide }: PlatformSlideProps) {
  return (
    <SlideFrame title={title} reveals={cards} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="cards" count={cards.length} most={4} />
      <Heading>{title}</Heading>
      <ul role="list" css={pillars}>
        {cards.map(({ icon, name, description }, index) => (
          <Reveal key={index} as="li" place step={index + 1}>
            <div css={pillar}>
              {icon && <Icon size="large">{icon}</Icon>}
              <h3>
                <RichText>{name}</RichText>
              </h3>
              <p>
                <RichText>{description}</RichText>
              </p>
            </div>
          </Reveal>
        ))}
      </ul>
      <Reveal as="p" place step={cards.length} css={base}>
        {source && <Source {...source} />}
      </Reveal>
    </SlideFrame>
  );
}

/** The link, as large as a heading if it fits in a line. */
function Source({ label, href }: { label: string; href: Href }) {
  const { fontSizes } = useTheme();
  const isShort = fitsIn(plainText(label), widthOf(12), fontSizes.lead, 1);
  return (
    <span style={{ fontSize: isShort ? fontSizes.lead : fontSizes.name }}>
      <SourceLink href={href}>{label}</SourceLink>
    </span>
  );
}

const pillars = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    gap: 26,
    '& > li': {
      padding: '24px 24px 16px',
      ...placeRule(theme),
      background: theme.colors.surface,
    },
  }) as const;

// Names of one line and of two have their texts at the same height.
const pillar = ({ accent, fontSizes }: SlideTheme) =>
  ({
    display: 'grid',
    gridTemplateRows: 'auto minmax(80px, auto) auto',
    gap: 12,
    '& > h3': {
      gridRow: 2,
      fontSize: fontSizes.name,
      fontWeight: 700,
      lineHeight: 1.1,
      color: accent,
    },
    '& > p': {
      gridRow: 3,
      fontSize: fontSizes.small,
      lineHeight: 1.2,
      overflowWrap: 'break-word',
    },
  }) as const;

const base = (theme: SlideTheme) =>
  ({
    display: 'grid',
    alignItems: 'center',
    minHeight: 88,
    marginInline: -72,
    padding: '8px 72px',
    ...filled(theme.fill, theme.colors),
    ...unlit(theme),
    fontWeight: 700,
    lineHeight: 1.15,
    '& a': { color: 'inherit', textDecorationColor: 'currentColor' },
  }) as const;
