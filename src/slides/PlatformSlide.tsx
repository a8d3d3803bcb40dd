import { useTheme } from '@emotion/react';
import { takeFirstEmoji } from '../core/emoji.ts';
import { plainText } from '../core/richText.ts';
import { Card } from '../elements/Card.tsx';
import { Heading, largeWords } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { type Href, SafeLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { filled, placeRule, unlit, widthOf } from '../theme/textStyles.ts';
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
  // The emoji of a platform is the picture of its base.
  const { mark, text } = takeFirstEmoji(title);
  const columns = cards.length > 3 ? 2 : cards.length;
  return (
    <SlideFrame title={title} reveals={cards} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="cards" count={cards.length} most={4} />
      <Heading>{text}</Heading>
      <ul
        role="list"
        css={pillars}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {cards.map(({ icon, name, description }, index) => (
          <Reveal key={index} as="li" place step={index + 1}>
            <Card
              icon={icon}
              title={name}
              description={description}
              size={columns > 2 ? 'small' : 'large'}
            />
          </Reveal>
        ))}
      </ul>
      <Reveal as="p" place step={cards.length} css={base}>
        {source && <Source {...source} />}
        {mark && (
          <Icon size="hero" css={hug}>
            {mark}
          </Icon>
        )}
      </Reveal>
    </SlideFrame>
  );
}

/** The link: after its address, what the platform is, as large as the slide allows. */
function Source({ label, href }: { label: string; href: Href }) {
  const [, address = '', dash, name = ''] = /^(?:(.+?)( [—–] ))?(.*)$/s.exec(plainText(label))!;
  return (
    <span css={largeWords(`**${name}**`, widthOf(11), useTheme(), 1)}>
      <SafeLink href={href} text={label}>
        <RichText>{address}</RichText>
        {dash && <span css={visuallyHidden}>{dash}</span>}
        <strong>
          <RichText>{name}</RichText>
        </strong>
      </SafeLink>
    </span>
  );
}

const pillars = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    columnGap: 26,
    '& > li': { padding: '16px 0', ...placeRule(theme) },
    '&& > li h3': { fontSize: theme.fontSizes.name },
    '& p': { fontSize: theme.fontSizes.small },
  }) as const;

// The corner of the slide cuts it.
const hug = {
  '&&&': {
    position: 'absolute',
    insetInlineEnd: -112,
    bottom: -56,
    fontSize: 320,
  },
} as const;

const base = (theme: SlideTheme) =>
  ({
    position: 'relative',
    flex: 'none',
    // To the bottom of the slide.
    margin: '0 -72px -56px',
    padding: '32px 72px 64px',
    ...filled(theme.fill, theme.colors),
    ...unlit(theme),
    fontSize: theme.fontSizes.name,
    fontWeight: 700,
    '& a': { color: 'inherit', textDecorationColor: 'currentColor' },
    // A box of its own has no line below its letters.
    '& a strong': {
      display: 'inline-block',
      width: '100%',
      marginTop: 20,
      lineHeight: 1,
    },
  }) as const;
