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
  /** Fill the height with larger stages: on a slide that has little else. @default false */
  large?: boolean;
}

/** Stages in a row, joined by arrows; each appears after the arrow that leads to it has been lit. */
export function Pipeline({ stages, firstStep = 1, large = false }: PipelineProps) {
  return (
    <ol role="list" data-flow data-large={large} css={pipeline}>
      {stages.map(({ icon, label }, index) => (
        <Reveal key={index} as="li" place step={firstStep + index} css={stage}>
          {icon ? <Icon size={large ? 'large' : 'medium'}>{icon}</Icon> : <i />}
          <span data-label>
            <RichText>{label}</RichText>
          </span>
        </Reveal>
      ))}
    </ol>
  );
}

const pipeline = {
  flex: 'none',
  display: 'flex',
  marginTop: 8,
  '&[data-large="true"]': { flexGrow: 99, marginTop: 72 },
} as const;

const stage = ({ colors, accent, fontSizes, shape }: SlideTheme) =>
  ({
    flex: '1 1 0',
    display: 'grid',
    alignContent: 'start',
    gap: 12,
    marginBottom: 32,
    paddingTop: 20,
    paddingInlineEnd: 24,
    borderTop: `${shape.rule}px solid ${colors.line}`,
    fontSize: fontSizes.body,
    fontWeight: 700,
    lineHeight: 1.1,
    '[data-large="true"] > &': { paddingTop: 48, fontSize: fontSizes.lead },
    '& > i': { width: 24, height: 24, margin: '24px 0', borderRadius: '50%', background: accent },
    // The rule of the stage before leads to this one.
    '&:not(:first-of-type)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: -24,
      top: -12 - shape.rule / 2,
      width: 18,
      height: 24,
      background: colors.line,
      clipPath: 'polygon(0 0, 100% 50%, 0 100%)',
    },
    '@media (forced-colors: active)': {
      '&&::before': { background: 'CanvasText', forcedColorAdjust: 'none' },
    },
    'section[dir="rtl"] &::before': { scale: '-1 1' },
    '&:not([data-state="ahead"])': { borderColor: accent, '&::before': { background: accent } },
  }) as const;
