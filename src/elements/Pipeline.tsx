import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { IconTile } from './IconTile.tsx';

/** One stage of a pipeline. */
export interface PipelineStage {
  /** An emoji. */
  icon: string;
  /** The stage's name. */
  label: string;
  /** The note that the presenter view shows when the stage is revealed. */
  cue?: string;
}

export interface PipelineProps {
  /** Two to five stages, from first to last. */
  stages: readonly PipelineStage[];
  /** The step that reveals the first stage. @default 1 */
  firstStep?: number;
}

/** Stages in a row, joined by arrows; each appears with the arrow that leads to it. */
export function Pipeline({ stages, firstStep = 1 }: PipelineProps) {
  return (
    <ol css={pipeline}>
      {stages.map(({ icon, label }, index) => (
        <Reveal key={index} as="li" step={firstStep + index} css={stage}>
          {index > 0 && (
            <svg viewBox="0 0 56 24" aria-hidden>
              <path d="M2 12h48M40 3l11 9l-11 9" />
            </svg>
          )}
          <div>
            <IconTile size="large">{icon}</IconTile>
            <span>
              <OwnDirection of={label} />
            </span>
          </div>
        </Reveal>
      ))}
    </ol>
  );
}

const pipeline = { display: 'flex' } as const;

const stage = ({ colors, accent, fontSizes }: SlideTheme) =>
  ({
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    '&:first-of-type': { flexGrow: 0.72 },
    '& > svg': {
      flex: 'none',
      width: 56,
      height: 24,
      margin: '0 6px',
      fill: 'none',
      stroke: accent,
      strokeWidth: 4,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    '[dir="rtl"] & > svg': { scale: '-1 1' },
    '& > div': {
      flex: 1,
      display: 'grid',
      justifyItems: 'center',
      alignContent: 'start',
      gap: 12,
      height: 190,
      padding: '18px 8px 0',
      borderRadius: 20,
      background: colors.surface,
      boxShadow: `inset 0 0 0 1.5px ${colors.line}`,
      fontSize: fontSizes.body,
      fontWeight: 600,
      lineHeight: 1.15,
      textAlign: 'center',
    },
  }) as const;
