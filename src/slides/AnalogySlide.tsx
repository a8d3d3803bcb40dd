import { Heading } from '../elements/Heading.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RichText } from '../elements/RichText.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { columns, filled, placeRule, widthOf } from '../theme/textStyles.ts';
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

/** Answers a question by analogy: on the left what everyone accepts, on the right what follows from it. */
export function AnalogySlide({ title, points, atOnce, ...slide }: AnalogySlideProps) {
  return (
    <SlideFrame title={title} reveals={points} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="points" count={points.length} most={5} />
      <Heading>{title}</Heading>
      <ul role="list" css={rows} data-dense={points.length > 4}>
        {points.map(({ icon, claim, explanation }, index) => (
          <Reveal key={index} as="li" place step={index + 1} css={row}>
            {icon && <Icon size="medium">{icon}</Icon>}
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

// The halves of the slide, and not arrows, say that the right side follows from the left one: it is the field.
const rows = (theme: SlideTheme) =>
  ({
    flex: 1,
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    '&:not(:has([data-size])) strong': { gridColumn: '1 / 7' },
    '&::before': {
      content: '""',
      position: 'absolute',
      zIndex: -1,
      insetBlock: 0,
      insetInline: `${widthOf(6) - 14}px -72px`,
      background: theme.fill,
    },
  }) as const;

const row = (theme: SlideTheme) =>
  ({
    ...columns,
    flex: 1,
    marginInlineEnd: -72,
    alignItems: 'center',
    ...placeRule(theme),
    lineHeight: 1.2,
    // What all of it comes to takes the whole width when it is said.
    '&:last-of-type': {
      flex: 1.4,
      marginInlineStart: -72,
      paddingInlineStart: 72,
      '&:not([data-state="ahead"])': filled(theme.fill, theme.colors),
      '& > :not(span)': { fontSize: theme.fontSizes.subhead, fontWeight: 700 },
    },
    '& > strong': {
      gridColumn: '2 / 7',
      paddingInlineEnd: 24,
      fontSize: theme.fontSizes.subhead,
      fontWeight: 500,
      textWrap: 'balance',
      '[data-dense="true"] &': { fontSize: theme.fontSizes.body },
    },
    '& p': {
      gridColumn: '7 / -1',
      fontWeight: 700,
      ...filled(theme.fill, theme.colors),
      fontSize: theme.fontSizes.name,
      textWrap: 'balance',
      '[data-dense="true"] &': { fontSize: theme.fontSizes.small },
    },
  }) as const;
