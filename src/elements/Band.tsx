import { Reveal } from '../spectacle/Reveal.tsx';
import { unlit } from '../theme/textStyles.ts';
import type { Theme } from '../theme/theme.ts';
import { Callout } from './Callout.tsx';

export interface BandProps {
  /** The step that reveals it. */
  step: number;
  /** The text. @default no band */
  children?: string;
}

/** What to watch out for, from edge to edge at the bottom of a slide. */
export function Band({ step, children }: BandProps) {
  if (!children) return null;
  return (
    <Reveal step={step} place css={atBottom}>
      <Callout tone="warning" shape="band">
        {children}
      </Callout>
    </Reveal>
  );
}

const atBottom = (theme: Theme) =>
  ({
    flex: '1 0 auto',
    display: 'grid',
    marginInlineStart: -72,
    ...unlit(theme),
  }) as const;
