import { NoteText } from '../spectacle/NoteText.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface NotesProps {
  /** The notes of the slide. */
  notes?: string;
  /** The notes of its steps; the first is for step 1. */
  cues: readonly (string | undefined)[];
  /** The current step of the slide. */
  step: number;
  /** The scale of the text. @default 1 */
  size?: number;
}

/** The speaker notes, with the cue of the current step marked and scrolled into view. */
export function Notes({ notes, cues, step, size = 1 }: NotesProps) {
  const isEmpty = !notes && !cues.some(Boolean);
  return (
    <div
      css={styles}
      style={{ fontSize: `${1.375 * size}rem` }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls
      tabIndex={0}
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
              <span data-label>Step {index + 1}</span> <NoteText>{cue}</NoteText>
            </p>
          ),
      )}
      {notes && (
        <p>
          <NoteText>{notes}</NoteText>
        </p>
      )}
    </div>
  );
}

const styles = ({ colors, accents, fonts }: SlideTheme) =>
  ({
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    lineHeight: 1.45,
    '& p + p': { marginTop: '0.8em' },
    '& [data-cue]': {
      paddingInlineStart: 16,
      borderInlineStart: `4px solid ${colors.line}`,
      color: colors.muted,
    },
    '& [data-cue="now"]': {
      paddingInlineStart: 12,
      borderInlineStart: `8px solid ${accents.brand}`,
      color: colors.text,
    },
    '& [data-label]': { font: `700 0.8125rem/1.5 ${fonts.label}`, textTransform: 'uppercase' },
    '& [data-cue="now"] [data-label]': { color: accents.brand },
  }) as const;
