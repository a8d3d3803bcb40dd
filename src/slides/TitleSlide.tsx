import { Backdrop } from '../elements/Backdrop.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface TitleSlideProps extends SlideProps {
  /** The slide's heading: the title of the talk. */
  title: string;
  /** The line below the title. */
  subtitle?: string;
  /** The name of the speaker. */
  speaker?: string;
  /** The event: where and when. */
  event?: string;
}

/** The first slide: the title of the talk, the speaker and the event. */
export function TitleSlide({ title, subtitle, speaker, event, ...slide }: TitleSlideProps) {
  return (
    <SlideFrame title={title} frame={false} backdrop={<Backdrop drawing="horizon" />} {...slide}>
      <div css={layout}>
        <Heading size="display" level={1}>
          {title}
        </Heading>
        {subtitle && (
          <p data-subtitle>
            <RichText>{subtitle}</RichText>
          </p>
        )}
        {(speaker || event) && (
          <p data-byline>
            {speaker && (
              <span>
                <OwnDirection of={speaker} />
              </span>
            )}
            {event && (
              <span>
                <OwnDirection of={event} />
              </span>
            )}
          </p>
        )}
      </div>
    </SlideFrame>
  );
}

const layout = ({ colors, fonts, fontSizes, accent }: SlideTheme) =>
  ({
    marginTop: 'auto',
    maxWidth: 900,
    '& [data-subtitle]': { marginTop: 36, fontSize: fontSizes.lead, color: accent },
    '& [data-byline]': {
      display: 'flex',
      gap: 40,
      marginTop: 44,
      paddingTop: 26,
      borderTop: `2px solid ${colors.line}`,
      font: `400 ${fontSizes.label}px/1.3 ${fonts.mono}`,
      color: colors.muted,
    },
  }) as const;
