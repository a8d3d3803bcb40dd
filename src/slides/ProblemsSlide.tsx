import { Card } from '../elements/Card.tsx';
import { Header } from '../elements/Header.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import type { ListOf } from '../elements/ListOf.ts';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

/** One thing that goes wrong. */
export interface Problem {
  /** An emoji. */
  icon: string;
  /** Its name. */
  label: string;
  /** How it shows, in a dozen words. */
  description: string;
  /** The note that the presenter sees when the problem is revealed. */
  cue?: string;
}

export interface ProblemsSlideProps extends SlideProps {
  /** The slide's heading. */
  title: string;
  /** Two to six problems. */
  problems: ListOf<Problem, 2 | 3 | 4 | 5 | 6>;
  /** Show all problems at once instead of one a key press. @default false */
  atOnce?: boolean;
}

/** The things that go wrong, side by side: as many as a room can keep apart. */
export function ProblemsSlide({ title, problems, atOnce, ...slide }: ProblemsSlideProps) {
  return (
    <SlideFrame title={title} reveals={problems} atOnce={atOnce} {...slide}>
      <Header title={title} />
      <ul css={grid} data-count={problems.length}>
        {problems.map(({ icon, label, description }, index) => (
          <Reveal key={index} as="li" step={index + 1}>
            <Card icon={icon} title={label} description={description} />
          </Reveal>
        ))}
      </ul>
    </SlideFrame>
  );
}

const grid = {
  flex: 1,
  display: 'grid',
  gridTemplateColumns: 'repeat(3, 1fr)',
  gridAutoRows: '1fr',
  gap: 20,
  '&[data-count="2"], &[data-count="4"]': { gridTemplateColumns: 'repeat(2, 1fr)' },
} as const;
