import { Reveal } from '../spectacle/Reveal.tsx';
import type { Tone } from '../theme/theme.ts';
import { Callout } from './Callout.tsx';

export interface BandProps {
  /** What the band is for. */
  tone: Tone;
  /** The step that reveals it. */
  step: number;
  /** The text. @default no band */
  children?: string;
}

/** What to watch out for, or the current status, from edge to edge at the bottom of a slide. */
export function Band({ tone, step, children }: BandProps) {
  if (!children) return null;
  return (
    <Reveal step={step} css={atBottom}>
      <Callout tone={tone} shape="band">
        {children}
      </Callout>
    </Reveal>
  );
}

const atBottom = { marginTop: 'auto', '& + &': { marginTop: 0 } } as const;
