import { Card } from '../elements/Card.tsx';
import { Heading, fitWords } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { displayText, filled, placeRule, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** One problem. */
export interface Problem {
  /** An emoji, or the name of a line icon such as `lock`. */
  icon?: string;
  /** Its name. */
  label: string;
  /** What it looks like, in about twelve words. */
  description: string;
  /** The note that the presenter view shows when the problem is revealed. */
  cue?: string;
}

export interface ProblemsSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** One to six problems. */
  problems: readonly Problem[];
  /** Show all problems at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** Problems side by side: as many as an audience can remember. */
export function ProblemsSlide({ title, problems, atOnce, ...slide }: ProblemsSlideProps) {
  const count = problems.length;
  const columns = count > 3 ? 2 : count;
  return (
    <SlideFrame title={title} reveals={problems} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="problems" count={count} most={6} />
      <Heading>{title}</Heading>
      <ul
        role="list"
        css={(theme) => panel(theme, problems)}
        data-dense={count > 4}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {problems.map(({ icon, label, description }, index) => (
          <Reveal key={index} as="li" place step={index + 1}>
            <Card
              icon={icon}
              title={label}
              description={description}
              size={columns > 2 ? 'small' : 'large'}
            />
          </Reveal>
        ))}
      </ul>
    </SlideFrame>
  );
}

// A panel of warning lamps: the one that is lit is the one that is said, and the last one stays lit.
const panel = (theme: SlideTheme, problems: readonly Problem[]) => ({
  flex: 1,
  display: 'grid',
  gridAutoRows: '1fr',
  columnGap: 48,
  '& > li': {
    paddingTop: 16,
    ...placeRule(theme),
    '& h3': { color: 'inherit' },
    '&[data-state="now"], &[data-state="all"]:last-of-type': {
      marginInline: -24,
      paddingInline: 24,
      borderColor: theme.fill,
      ...filled(theme.fill, theme.colors),
      // To the edge of the slide.
      '&:last-of-type': { marginInlineEnd: -72, paddingInlineEnd: 72 },
    },
  },
  // Of many, the last one is what the others come to.
  '&[data-dense="true"]': {
    '& > li h3': { fontSize: theme.fontSizes.lead },
    '& p': { fontSize: theme.fontSizes.small },
    '& > li:last-of-type': {
      '&:nth-of-type(odd)': { gridColumn: '1 / -1' },
      '& h3': {
        ...displayText(theme),
        fontSize: fitWords(problems.at(-1)?.label ?? '', widthOf(5) - 32, theme, {
          lines: 1,
          most: theme.fontSizes.title,
        }),
      },
    },
  },
});
