import { type ReactNode, useMemo } from 'react';
import type { AccentName } from '../theme/theme.ts';
import { PartContext } from './contexts.ts';
import { SlideList } from './SlideList.tsx';

export interface PartProps {
  /** The part's name: the frame of its slides shows it. */
  title: string;
  /** The accent of its slides. @default 'amber' */
  accent?: AccentName;
  /** The slides, in their order. */
  children: ReactNode;
}

/** A run of slides that belong together: they share a name and an accent. */
export function Part({ title, accent = 'amber', children }: PartProps) {
  const part = useMemo(() => ({ title, accent }), [title, accent]);
  return (
    <PartContext value={part}>
      <SlideList>{children}</SlideList>
    </PartContext>
  );
}
