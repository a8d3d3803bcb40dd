import { Backdrop } from '../elements/Backdrop.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface SectionSlideProps extends SlideProps {
  /** The slide's heading: the name of the part. */
  title: string;
  /** What the part is about. */
  subtitle?: string;
}

/** The start of a new part of the talk. */
export function SectionSlide({ title, subtitle, ...slide }: SectionSlideProps) {
  return (
    <SlideFrame title={title} backdrop={<Backdrop drawing="compass" />} {...slide}>
      <div css={layout}>
        <Heading size="display">{title}</Heading>
        {subtitle && (
          <p>
            <RichText>{subtitle}</RichText>
          </p>
        )}
      </div>
    </SlideFrame>
  );
}

const layout = ({ fontSizes, accent }: SlideTheme) =>
  ({
    margin: 'auto 0',
    maxWidth: 1040,
    '&::before': {
      content: '""',
      display: 'block',
      width: 132,
      height: 10,
      marginBottom: 44,
      borderRadius: 5,
      background: accent,
      boxShadow: `0 0 32px color-mix(in srgb, ${accent} 60%, transparent)`,
    },
    '& p': {
      marginTop: 32,
      maxWidth: '22em',
      fontSize: fontSizes.lead,
      lineHeight: 1.25,
      textWrap: 'balance',
    },
  }) as const;
