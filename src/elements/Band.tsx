import { Reveal } from '../spectacle/Reveal.tsx';
import { unlit } from '../theme/textStyles.ts';
import type { Theme, Tone } from '../theme/theme.ts';
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
    <Reveal step={step} place css={atBottom}>
      <Callout tone={tone} shape="band">
        {children}
      </Callout>
    </Reveal>
  );
}

const atBottom = (theme: Theme) =>
  ({
    marginTop: 'auto',
    marginInlineStart: -72,
    ...unlit(theme),
    '& + &': { marginTop: 0 },
    '& > div': { margin: 0 },
  }) as const;
