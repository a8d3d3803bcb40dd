import { Card } from '../elements/Card.tsx';
import { Header } from '../elements/Header.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** One thing that the platform offers. */
export interface PlatformOffer {
  /** An emoji. */
  icon: string;
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
      <Header title={title} />
      <ul css={pillars}>
        {cards.map(({ icon, name, description }, index) => (
          <Reveal key={index} as="li" step={index + 1}>
            <Card icon={icon} title={name} description={description} iconPosition="above" />
          </Reveal>
        ))}
      </ul>
      <Reveal as="p" step={cards.length} css={base}>
        {source && <SourceLink href={source.href}>{source.label}</SourceLink>}
      </Reveal>
    </SlideFrame>
  );
}

const pillars = {
  flex: 1,
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: '1fr',
  gap: 20,
  padding: '0 20px',
  '& > li > div': { borderBottomLeftRadius: 0, borderBottomRightRadius: 0 },
} as const;

const base = ({ colors, fontSizes, accent }: SlideTheme) =>
  ({
    minHeight: 24,
    padding: '16px 28px',
    borderTop: `8px solid ${accent}`,
    borderRadius: '4px 4px 16px 16px',
    background: colors.raised,
    fontSize: fontSizes.body,
    textAlign: 'center',
  }) as const;
