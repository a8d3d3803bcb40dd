import { useLayoutEffect, useRef } from 'react';
import { largestSize } from '../core/largestSize.ts';
import { isOther } from '../core/notes.ts';
import { say } from '../core/strings.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { NoteBlocks, Said } from './NoteBlocks.tsx';

export interface NotesProps {
  /** The notes of the slide. */
  notes?: string;
  /** The notes of its steps; the first is for step 1. */
  cues: readonly (string | undefined)[];
  /** The current step of the slide. */
  step: number;
  /** The scale of the text. @default 1 */
  size?: number;
  /** The speaker whose notes are wanted: those of others are small. @default all */
  speaker?: string;
}

/** The speaker notes as large as their panel allows, with the cue of the current step marked and scrolled into view. */
export function Notes({ notes, cues, step, size = 1, speaker = '' }: NotesProps) {
  const panel = useRef<HTMLDivElement>(null);
  const isEmpty = !notes && !cues.some(Boolean);
  useLayoutEffect(() => {
    const { current } = panel;
    if (!current) return undefined;
    const fit = () => {
      fitText(current, size);
      showCue(current);
    };
    fit();
    let isHere = true;
    void document.fonts?.ready.then(() => isHere && fit());
    const observer = new ResizeObserver(fit);
    observer.observe(current);
    return () => {
      isHere = false;
      observer.disconnect();
    };
  }, [notes, cues, size, speaker]);
  useLayoutEffect(() => showCue(panel.current), [step]);
  return (
    <div
      ref={panel}
      css={styles}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls
      tabIndex={0}
      role="group"
      aria-label={say('Notes')}
    >
      <div>
        {isEmpty && <p>{say('No notes.')}</p>}
        {cues.map(
          (cue, index) =>
            cue && (
              <p
                key={index}
                data-cue={index + 1 === step ? 'now' : index + 1 < step ? 'said' : 'to come'}
                data-other={isOther(cue, speaker)}
                aria-current={index + 1 === step ? 'step' : undefined}
              >
                <span data-label>{say('Step {number}', { number: index + 1 })}</span>{' '}
                <Said>{cue}</Said>
              </p>
            ),
        )}
        {notes && (
          <div data-notes>
            <NoteBlocks speaker={speaker}>{notes}</NoteBlocks>
          </div>
        )}
      </div>
    </div>
  );
}

/** The sizes of notes that fit, and the most that a speaker can enlarge them to, in px where 1 rem is 16 px. */
const sizes = { least: 22, most: 40, enlarged: 72 };

/** Finds the largest text that fills no more than 85 % of the panel, and scales it. */
function fitText(panel: HTMLElement, scale: number) {
  const setSize = (size: number) => (panel.style.fontSize = `${size / 16}rem`);
  const size = largestSize(sizes.least, sizes.most, (one) => {
    setSize(one);
    return panel.firstElementChild!.scrollHeight <= panel.clientHeight * 0.85;
  });
  setSize(Math.min(size * scale, sizes.enlarged));
}

function showCue(panel: HTMLElement | null) {
  panel?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
}

const styles = ({ colors, fonts, accent }: SlideTheme) =>
  ({
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    lineHeight: 1.4,
    '& p + p, & p + [data-notes]': { marginTop: '0.6em' },
    // As far apart as a line of text is high.
    '& [data-notes] > * + *': { marginTop: '1.4em' },
    '& [data-notes] > p + :is(ul, ol)': { marginTop: '0.2em' },
    '& [data-speaker]': { color: accent },
    '& [data-other]': { color: colors.muted, fontSize: '0.6em' },
    '& [data-cue]': {
      paddingInlineStart: 16,
      borderInlineStart: `4px solid ${colors.line}`,
      color: colors.muted,
    },
    '& [data-cue="now"]': {
      paddingInlineStart: 12,
      borderInlineStart: `8px solid ${colors.text}`,
      color: colors.text,
    },
    '& [data-label]': { font: `700 0.8125rem/1.5 ${fonts.label}`, textTransform: 'uppercase' },
  }) as const;
