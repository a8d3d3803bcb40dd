import { Heading, Reveal, RichText, SlideFrame, type SlideProps, type SlideTheme } from 'lectern';

/** One side of the comparison. */
export interface BeforeAfterSide {
  /** One or two lines of text. */
  text: string;
  /** The speaker's note for the step that reveals it. */
  cue?: string;
}

export interface BeforeAfterSlideProps extends SlideProps {
  /** The heading: what has changed. */
  title: string;
  /** How it was. */
  before: BeforeAfterSide;
  /** How it is now. */
  after: BeforeAfterSide;
  /** Show both at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** Shows how something was and how it is now, side by side. */
export function BeforeAfterSlide({
  title,
  before,
  after,
  atOnce,
  ...slide
}: BeforeAfterSlideProps) {
  return (
    <SlideFrame title={title} reveals={[before, after]} atOnce={atOnce} {...slide}>
      <Heading>{title}</Heading>
      <div css={sides}>
        <Reveal step={1} as="section" css={side}>
          <h3>Before</h3>
          <p>
            <RichText>{before.text}</RichText>
          </p>
        </Reveal>
        <Reveal step={2} as="section" css={side} data-now>
          <h3>After</h3>
          <p>
            <RichText>{after.text}</RichText>
          </p>
        </Reveal>
      </div>
    </SlideFrame>
  );
}

const sides = { flex: 1, display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 20 } as const;

const side = ({ accent, colors, fontSizes }: SlideTheme) =>
  ({
    padding: '28px 32px',
    borderRadius: 20,
    background: colors.surface,
    borderTop: `6px solid ${colors.line}`,
    fontSize: fontSizes.lead,
    '&[data-now]': { borderColor: accent },
    '& h3': { marginBottom: 16, fontSize: fontSizes.body, color: colors.muted },
  }) as const;
