import { Heading } from './Heading.tsx';
import { Ladder } from './Ladder.tsx';

export interface LevelHeadingProps {
  /** The number of the level; 1 is the lowest. */
  level: number;
  /** The number of levels. */
  levels: number;
  /** The word for a level. */
  label: string;
  /** The slide's heading. */
  children: string;
}

/** The heading of a level, with the ladder of all levels at the top of the slide. */
export function LevelHeading({ level, levels, label, children }: LevelHeadingProps) {
  return (
    <>
      <Heading>{children}</Heading>
      <div css={inHead}>
        <Ladder current={level} total={levels} label={label} />
      </div>
    </>
  );
}

// Before the number of the slide.
const inHead = { position: 'absolute', insetInlineEnd: 144, top: 28 } as const;
