import type { SlideTheme } from '../theme/theme.ts';

export interface NotesProps {
  /** The slide's notes. */
  notes?: string;
  /** The notes of its steps, by step. */
  cues: readonly (string | undefined)[];
  /** The step that the slide is at. */
  step: number;
  /** The factor by which they are enlarged. @default 1 */
  size?: number;
}

/** The speaker's notes. The cue of this step is marked, and comes into sight of its own accord. */
export function Notes({ notes, cues, step, size = 1 }: NotesProps) {
  const isEmpty = !notes && !cues.some(Boolean);
  return (
    <div
      css={look}
      style={{ fontSize: `${1.375 * size}rem` }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
      tabIndex={0}
      data-scrolls
      role="group"
      aria-label="Notes"
    >
      {isEmpty && <p>No notes.</p>}
      {cues.map(
        (cue, index) =>
          cue && (
            <p
              key={index}
              data-cue={index + 1 === step ? 'now' : index + 1 < step ? 'said' : 'to come'}
              aria-current={index + 1 === step ? 'step' : undefined}
              ref={(element) => {
                if (index + 1 === step) element?.scrollIntoView?.({ block: 'nearest' });
              }}
            >
              <span>Step {index + 1}</span> {cue}
            </p>
          ),
      )}
      {notes && <p>{notes}</p>}
    </div>
  );
}

const look = ({ colors, accents, fonts }: SlideTheme) =>
  ({
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    lineHeight: 1.45,
    '& p + p': { marginTop: '0.8em' },
    '& [data-cue]': {
      paddingLeft: 16,
      borderLeft: `4px solid ${colors.line}`,
      color: colors.muted,
    },
    '& [data-cue="now"]': {
      paddingLeft: 12,
      borderLeft: `8px solid ${accents.amber}`,
      color: colors.text,
    },
    '& [data-cue] span': { font: `700 0.8125rem/1.5 ${fonts.mono}`, textTransform: 'uppercase' },
    '& [data-cue="now"] span': { color: accents.amber },
  }) as const;
