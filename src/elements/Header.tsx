import type { ReactNode } from 'react';
import { Heading } from './Heading.tsx';
import { Kicker } from './Kicker.tsx';

export interface HeaderProps {
  /** The small line above the heading. */
  kicker?: string;
  /** The slide's heading. */
  title: string;
  /** The content to the right of the kicker, such as a `Ladder`. */
  children?: ReactNode;
}

/** The top of a slide: a kicker, and the heading at the same height on every slide. */
export function Header({ kicker, title, children }: HeaderProps) {
  return (
    <header css={header}>
      <div css={line}>
        {kicker ? <Kicker>{kicker}</Kicker> : <span />}
        {children}
      </div>
      <Heading>{title}</Heading>
    </header>
  );
}

const header = { marginBottom: 32, flex: 'none' } as const;

// As high as a kicker even without one: headings must not jump from slide to slide.
const line = {
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  height: 32,
  marginBottom: 8,
} as const;
