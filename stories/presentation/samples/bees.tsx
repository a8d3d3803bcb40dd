import { Part, PointsSlide, QuestionSlide, TitleSlide } from 'lectern';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';

const points = [
  { text: 'Its **angle** is the direction', cue: 'Show it with the hand.' },
  { text: 'Its **length** is the way', cue: 'A second is a kilometer.' },
];

/** A talk of three slides. */
export const bees = (
  <Part title="The dance">
    <TitleSlide id="bees" title="BEES" subtitle="and why they dance" />
    <PointsSlide id="dance" title="What a dance says" points={points} />
    <QuestionSlide id="who" title="And who is watching?" />
  </Part>
);

/** The records of its slides. */
export const beeRecords: readonly SlideRecord[] = [
  {
    id: 'bees',
    title: 'BEES',
    part: 'The dance',
    notes: 'Wait until they sit. Then hum.',
    minutes: 1,
    cues: [],
    steps: 0,
  },
  {
    id: 'dance',
    title: 'What a dance says',
    part: 'The dance',
    notes: 'Karl von Frisch read it first. It took him twenty years, and a glass hive.',
    minutes: 2,
    cues: points.map(({ cue }) => cue),
    steps: 2,
  },
  {
    id: 'who',
    title: 'And who is watching?',
    part: 'The dance',
    minutes: 1,
    cues: [],
    steps: 0,
  },
];
