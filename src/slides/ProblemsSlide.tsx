import { Card } from '../elements/Card.tsx';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { placeRule } from '../theme/textStyles.ts';
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
  const isSmall = problems.length > 4 || problems.length === 3;
  return (
    <SlideFrame title={title} reveals={problems} atOnce={atOnce} {...slide}>
      <ItemLimit title={title} noun="problems" count={problems.length} most={6} />
      <Heading>{title}</Heading>
      <ul role="list" css={grid} data-count={problems.length}>
        {problems.map(({ icon, label, description }, index) => (
          <Reveal key={index} as="li" place step={index + 1}>
            <Card
              icon={icon}
              title={label}
              description={description}
              size={isSmall ? 'small' : 'large'}
            />
          </Reveal>
        ))}
      </ul>
    </SlideFrame>
  );
}

const grid = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gridAutoRows: '1fr',
    gap: '16px 26px',
    '&[data-count="1"]': { gridTemplateColumns: '1fr' },
    '&[data-count="2"], &[data-count="4"]': {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    },
    '& > li': {
      paddingTop: 16,
      ...placeRule(theme),
    },
  }) as const;
