import { act, render } from '@testing-library/react';
import { Advice } from '../../deck/sections/Advice.tsx';
import { AiLevels } from '../../deck/sections/AiLevels.tsx';
import { AutopilotAnalogy } from '../../deck/sections/AutopilotAnalogy.tsx';
import { FivePhases } from '../../deck/sections/FivePhases.tsx';
import { Problems } from '../../deck/sections/Problems.tsx';
import { VibeCoding } from '../../deck/sections/VibeCoding.tsx';
import { SlideIndexContext } from '../../src/spectacle/contexts.ts';
import { SlideIndex } from '../../src/core/SlideIndex.ts';
import { headingOf, stepsOf, talk } from '../browser/talk.ts';

describe('the talk', () => {
  let index: SlideIndex;

  beforeEach(async () => {
    index = new SlideIndex();
    render(
      <SlideIndexContext value={index}>
        <VibeCoding />
        <Problems />
        <AutopilotAnalogy />
        <FivePhases />
        <Advice />
        <AiLevels />
      </SlideIndexContext>,
    );
    await act(async () => {});
  });

  it('has the slides of its author, in six parts, with their steps', () => {
    expect(index.slides.map(({ id, title, part, steps }) => ({ id, title, part, steps }))).toEqual(
      talk.map((slide) => ({
        id: slide.id,
        title: headingOf(slide),
        part: slide.part,
        steps: stepsOf(slide),
      })),
    );
  });

  it("has its author's notes, word for word", () => {
    expect(index.slides.map(({ id, notes }) => ({ id, notes }))).toEqual(
      talk.map(({ id, notes }) => ({ id, notes: notes.find(({ step }) => !step)?.text })),
    );
  });

  it('shows each note that belongs to one item with that item', () => {
    expect(index.slides.map(({ id, cues }) => ({ id, cues }))).toEqual(
      talk.map((slide) => ({
        id: slide.id,
        cues: Array.from(
          { length: stepsOf(slide) },
          (_, at) => slide.notes.find(({ step }) => step === at + 1)?.text,
        ),
      })),
    );
  });
});
