import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { columns, displayText, filled, placeRule } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** One point of an analogy: a claim, and what follows from it. */
export interface AnalogyPoint {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
  /** Something that everyone accepts. */
  claim: string;
  /** What follows from it. */
  explanation: string;
  /** The note that the presenter view shows when the point is revealed. */
  cue?: string;
}

export interface AnalogySlideProps extends SlideProps {
  /** The slide's heading: the question that the points answer. */
  title: string;
  /** One to five points. */
  points: readonly AnalogyPoint[];
  /** Show all points at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/**
 * Answers a question by analogy: on the left what everyone accepts, on the right what follows from it. The last point is
 * what all of it comes to, in large type.
 */
export function AnalogySlide({ title, points, atOnce, ...slide }: AnalogySlideProps) {
  return (
    <SlideFrame title={title} reveals={points} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="points" count={points.length} most={5} />
      <Heading>{title}</Heading>
      <ul role="list" css={rows} data-dense={points.length > 4}>
        {points.map(({ icon, claim, explanation }, index) => (
          <Reveal key={index} as="li" place step={index + 1} css={row}>
            {icon && <Icon size={index < points.length - 1 ? 'medium' : 'hero'}>{icon}</Icon>}
            <strong>
              <RichText>{claim}</RichText>
            </strong>
            <p>
              <RichText>{explanation}</RichText>
            </p>
          </Reveal>
        ))}
      </ul>
    </SlideFrame>
  );
}

const rows = {
  flex: 1,
  marginTop: -8,
  display: 'flex',
  flexDirection: 'column',
  '&:not(:has([data-size])) :is(strong, p)': { gridColumnStart: 1 },
} as const;

const row = (theme: SlideTheme) =>
  ({
    ...columns,
    flex: 1,
    alignItems: 'center',
    ...placeRule(theme),
    lineHeight: 1.15,
    '& > strong': {
      gridColumn: '2 / 7',
      fontSize: theme.fontSizes.small,
      fontWeight: 500,
      textWrap: 'balance',
    },
    '& p': {
      gridColumn: '7 / -1',
      fontSize: theme.fontSizes.name,
      fontWeight: 700,
      textWrap: 'balance',
    },
    '[data-dense="true"] > &:not(:last-of-type) > :is(strong, p)': {
      fontSize: theme.fontSizes.small,
    },
    // What all of it comes to is the field of the slide when it is said.
    '&:last-of-type': {
      flex: 'none',
      // To the bottom of the slide.
      margin: '24px -72px -56px',
      padding: '36px 72px 64px',
      overflow: 'clip',
      '[data-dense="true"] > &': { paddingBlock: '12px 64px' },
      rowGap: 8,
      '&:not([data-state="ahead"])': filled(theme.fill, theme.colors),
      // Its picture leaves the edge of the slide.
      '& > [data-size]': {
        gridRow: '1 / 3',
        marginBlock: '-70px -90px',
        marginInlineStart: -168,
        fontSize: 240,
        background: 'none',
      },
      '& > strong': { gridColumnEnd: -1, fontSize: theme.fontSizes.name },
      '& > p': {
        gridColumn: '2 / -1',
        ...displayText(theme),
        lineHeight: 1.04,
        fontSize: theme.fontSizes.title,
        '[data-dense="true"] &': { fontSize: theme.fontSizes.name },
      },
    },
  }) as const;
