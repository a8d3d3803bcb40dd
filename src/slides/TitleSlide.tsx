import { attributes } from '../core/page.ts';
import { Backdrop } from '../elements/Backdrop.tsx';
import { Heading } from '../elements/Heading.tsx';
import { RichText, hangingMark } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { widthOf } from '../theme/textStyles.ts';
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
    <SlideFrame
      title={title}
      frame={false}
      field="title"
      backdrop={<Backdrop drawing="title" />}
      {...slide}
    >
      {(speaker || event) && (
        <p
          css={byline}
          style={slide.kicker ? { top: 75 } : undefined}
          {...{ [attributes.byline]: true }}
        >
          {speaker && (
            <strong>
              <OwnDirection of={speaker} />
            </strong>
          )}
          {event && (
            <span>
              <OwnDirection of={event} />
            </span>
          )}
        </p>
      )}
      <div css={layout}>
        <Heading size="display" level={1} width={widthOf(8)} lines={2}>
          {title}
        </Heading>
        <p>{subtitle && <RichText>{subtitle}</RichText>}</p>
      </div>
    </SlideFrame>
  );
}

const byline = ({ colors, fontSizes }: SlideTheme) =>
  ({
    position: 'absolute',
    insetInline: 72,
    top: 35,
    display: 'flex',
    gap: 40,
    fontSize: fontSizes.small,
    color: colors.muted,
    '& > strong': { color: colors.text },
  }) as const;

const layout = ({ fontSizes }: SlideTheme) =>
  ({
    marginTop: 'auto',
    '& > p': {
      ...hangingMark,
      maxWidth: widthOf(10),
      minHeight: '1.25em',
      marginTop: 72,
      fontSize: fontSizes.lead,
      textWrap: 'balance',
    },
  }) as const;
