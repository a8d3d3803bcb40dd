import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText, hangingMark } from '../elements/RichText.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { columns, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface MemeSlideProps extends SlideProps {
  /** An emoji, shown as large as the slide allows. */
  emoji?: string;
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
        {emoji && <Icon size="hero">{emoji}</Icon>}
        <div>
          <Heading size="display" width={widthOf(emoji ? 8 : 12)} most={168} lines={2}>
            {title}
          </Heading>
          {quote && (
            <figure>
              <blockquote>
                <RichText>{quote}</RichText>
              </blockquote>
              {attribution && (
                <figcaption>
                  <RichText>{attribution}</RichText>
                </figcaption>
              )}
            </figure>
          )}
        </div>
      </div>
    </SlideFrame>
  );
}

const layout = ({ colors, fontSizes }: SlideTheme) =>
  ({
    ...columns,
    flex: 1,
    alignItems: 'center',
    // It rises from the corner of the slide.
    '& > span': {
      gridColumn: '1 / 5',
      alignSelf: 'end',
      marginBottom: -72,
      marginInlineStart: -128,
      scale: '1.2',
    },
    '& > div': { gridColumn: '5 / -1' },
    '& > div:not(span + div)': { gridColumn: '1 / -1' },
    '& figure': { marginTop: 64 },
    '& blockquote': {
      ...hangingMark,
      fontSize: fontSizes.lead,
      lineHeight: 52 / 44,
      textWrap: 'balance',
    },
    '& figcaption': { marginTop: 16, fontSize: fontSizes.body, color: colors.muted },
  }) as const;
