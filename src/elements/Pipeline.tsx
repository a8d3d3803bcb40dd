import { Reveal } from '../spectacle/Reveal.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { Icon } from './Icon.tsx';
import { RichText } from './RichText.tsx';

/** One stage of a pipeline. */
export interface PipelineStage {
  /** An emoji, or the name of a line icon such as `lock`. @default a disc in the accent */
  icon?: string;
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

/** Stages in a row, joined by arrows; each appears after the arrow that leads to it has been lit. */
export function Pipeline({ stages, firstStep = 1 }: PipelineProps) {
  return (
    <ol role="list" data-flow css={pipeline}>
      {stages.map(({ icon, label }, index) => (
        <Reveal key={index} as="li" place step={firstStep + index} css={stage}>
          {icon ? <Icon size="medium">{icon}</Icon> : <i />}
          <span data-label>
            <RichText>{label}</RichText>
          </span>
        </Reveal>
      ))}
    </ol>
  );
}

/** The distance between two stages in px. */
const lane = 48;

const pipeline = { flex: 'none', display: 'flex', gap: lane } as const;

const stage = ({ colors, accent, fontSizes, shape }: SlideTheme) =>
  ({
    flex: '1 1 0',
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'start',
    gap: 12,
    marginBottom: 32,
    padding: '20px 4px 16px',
    border: `${shape.rule}px solid ${colors.line}`,
    borderRadius: shape.tile,
    fontSize: fontSizes.body,
    fontWeight: 700,
    lineHeight: 1.1,
    textAlign: 'center',
    textWrap: 'balance',
    '& > i': { width: 24, height: 24, margin: 24, borderRadius: '50%', background: accent },
    // The arrow from the stage before to this one.
    '&:not(:first-of-type)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: -lane + 4 - shape.rule,
      top: 'calc(50% - 12px)',
      width: lane - 8,
      height: 24,
      background: colors.line,
      clipPath: `polygon(0 ${12 - shape.rule / 2}px, calc(100% - 18px) ${12 - shape.rule / 2}px, calc(100% - 18px) 0, 100% 50%, calc(100% - 18px) 100%, calc(100% - 18px) ${12 + shape.rule / 2}px, 0 ${12 + shape.rule / 2}px)`,
    },
    '@media (forced-colors: active)': { '&&::before': { background: 'CanvasText' } },
    'section[dir="rtl"] &::before': { scale: '-1 1' },
    '&:not([data-state="ahead"])': { borderColor: accent, '&::before': { background: accent } },
  }) as const;
