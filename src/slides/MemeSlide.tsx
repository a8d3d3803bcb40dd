import { Emoji } from '../elements/Emoji.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface MemeSlideProps extends SlideProps {
  /** An emoji, shown as large as the slide allows. */
  emoji: string;
  /** The slide's heading: the line next to the emoji. */
  title: string;
  /** A quote below the heading. */
  quote?: string;
  /** Who said it. */
  attribution?: string;
}

/** A picture that everyone knows, with a line of text: a laugh before the talk goes on. */
export function MemeSlide({ emoji, title, quote, attribution, ...slide }: MemeSlideProps) {
  return (
    <SlideFrame title={title} {...slide}>
      <div css={layout}>
        <Emoji css={picture}>{emoji}</Emoji>
        <div>
          <Heading size="display">{title}</Heading>
          {quote && (
            <figure>
              <blockquote>
                <RichText>{quote}</RichText>
              </blockquote>
              {attribution && (
                <figcaption>
                  <OwnDirection of={attribution} />
                </figcaption>
              )}
            </figure>
          )}
        </div>
      </div>
    </SlideFrame>
  );
}

const layout = ({ colors, fontSizes, accent }: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    gridTemplateColumns: '430px 1fr',
    gap: 60,
    alignItems: 'center',
    '& figure': { marginTop: 44, paddingInlineStart: 30, borderInlineStart: `8px solid ${accent}` },
    '& blockquote': { fontSize: fontSizes.lead, lineHeight: 1.25, textWrap: 'balance' },
    '& figcaption': { marginTop: 20, fontSize: fontSizes.body, color: colors.muted },
  }) as const;

const picture = ({ accent }: SlideTheme) =>
  ({
    display: 'grid',
    placeItems: 'center',
    width: 430,
    height: 430,
    borderRadius: '50%',
    // This is not a text size: the emoji is the picture.
    fontSize: 280,
    lineHeight: 1,
    background: `radial-gradient(closest-side, color-mix(in srgb, ${accent} 38%, transparent), transparent)`,
  }) as const;
