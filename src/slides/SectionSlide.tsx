import { Backdrop } from '../elements/Backdrop.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface SectionSlideProps extends SlideProps {
  /** The slide's heading: the name of the part. */
  title: string;
  /** What the part is about. */
  subtitle?: string;
}

/** The start of a new part of the talk, on its accent; the compass shows how far the talk has come. */
export function SectionSlide({ title, subtitle, ...slide }: SectionSlideProps) {
  return (
    <SlideFrame title={title} field="section" backdrop={<Backdrop drawing="section" />} {...slide}>
      <i css={space} />
      <Heading size="display" width={widthOf(8)} most={168} lines={2}>
        {title}
      </Heading>
      {subtitle && (
        <p css={bottom}>
          <RichText>{subtitle}</RichText>
        </p>
      )}
    </SlideFrame>
  );
}

// Less of it is left above a long title.
const space = { flex: '0 1 184px' } as const;

const bottom = ({ fontSizes }: SlideTheme) =>
  ({
    maxWidth: widthOf(8),
    flex: 'none',
    marginTop: 48,
    fontSize: fontSizes.lead,
    lineHeight: 52 / 44,
    textWrap: 'balance',
  }) as const;
