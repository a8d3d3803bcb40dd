import { type ReactNode, useContext } from 'react';
import { joinNotes } from '../core/notes.ts';
import { FrameContext, PictureStepContext } from '../spectacle/contexts.ts';
import type { Mark, MarkOptions, MarkedSlide } from '../spectacle/Mark.ts';
import { Marks, type MarksProps } from './MarkLayer.tsx';

const maker =
  (shape: Mark['shape']) =>
  (on: string, options: MarkOptions = {}): Mark => ({ ...options, shape, on, draw });

/**
 * A line around something on a slide, for its `marks`.
 *
 * @param on words that are on the slide; or `line 3`, `lines 2-4`, `cell 2,3` (row and column), `row 2`, `column 3`,
 *   `picture`, `picture 2`, a `layer Queue` of a drawing, or the `data-marked` of an element of your own
 */
export const circle = maker('circle');

/** A line below something on a slide, for its `marks`: see `circle` for what it can be. */
export const underline = maker('underline');

/** An arrow to something on a slide, for its `marks`: see `circle` for what it can be. */
export const arrow = maker('arrow');

/** Words next to something on a slide, for its `marks`: see `circle` for what it can be. */
export const label = (on: string, text: string, options: Omit<MarkOptions, 'label'> = {}): Mark =>
  maker('label')(on, { ...options, label: text });

/** The key press of each mark: its own, or the next one. */
function stepsOf(marks: readonly Mark[], own: number): number[] {
  let last = own;
  return marks.map(({ step }) => {
    const at = step ?? last + 1;
    last = Math.max(last, at);
    return at;
  });
}

/** The slide with its marks. Its content knows only its own key presses: none if it shows everything at once. */
function draw<Slide extends MarkedSlide>(slide: Slide): Slide {
  const { marks = [], atOnce, reveals = [], children } = slide;
  const own = atOnce ? [] : reveals;
  const steps = stepsOf(marks, own.length);
  const ends = marks.map(({ until = 0 }) => until);
  const all = Array.from({ length: Math.max(own.length, ...steps, ...ends) }, (_, index) => {
    const drawn = marks.filter((_mark, at) => steps[at] === index + 1);
    return {
      cue: joinNotes(own[index]?.cue, ...drawn.map(({ cue }) => cue)),
      says: own[index]?.says,
    };
  });
  const content = (
    <MarkedContent marks={marks} steps={steps} own={own.length}>
      {children}
    </MarkedContent>
  );
  return { ...slide, reveals: all, atOnce: false, children: content };
}

function MarkedContent({
  marks,
  steps,
  own,
  children,
}: MarksProps & { own: number; children: ReactNode }) {
  const frame = useContext(FrameContext)!;
  const picture = useContext(PictureStepContext);
  return (
    <>
      <FrameContext value={{ ...frame, steps: own, revealed: Math.min(frame.revealed, own) }}>
        <PictureStepContext value={picture === null ? null : Math.min(picture, own)}>
          {children}
        </PictureStepContext>
      </FrameContext>
      <Marks marks={marks} steps={steps} />
    </>
  );
}
