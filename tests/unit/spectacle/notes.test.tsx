import { render, waitFor } from '@testing-library/react';
import {
  AdviceSlide,
  AnalogySlide,
  CaseStudySlide,
  LevelSlide,
  MemeSlide,
  MythSlide,
  Part,
  PhaseSlide,
  PipelineSlide,
  PlatformSlide,
  PointsSlide,
  ProblemsSlide,
  PunchlineSlide,
  QuestionSlide,
  SectionSlide,
  TitleSlide,
  ToolsSlide,
} from 'lectern';
import type { ReactElement } from 'react';
import { SlideIndexContext } from '../../../src/spectacle/contexts.ts';
import { SlideIndex, type SlideRecord } from '../../../src/core/SlideIndex.ts';

/** What a deck comes to know of the slides. */
async function recordsOf(slides: ReactElement): Promise<readonly SlideRecord[]> {
  const index = new SlideIndex();
  render(<SlideIndexContext value={index}>{slides}</SlideIndexContext>);
  await waitFor(() => expect(index.slides).not.toHaveLength(0));
  return index.slides;
}

test('knows a slide’s id, title, part and notes, and the cue of every step', async () => {
  const records = await recordsOf(
    <Part title="Part one">
      <ProblemsSlide
        title="The problems"
        problems={[
          { icon: '🐢', label: 'Slow', description: 'An hour', cue: 'Sigh.' },
          { icon: '💸', label: 'Dear', description: 'A fortune' },
          { icon: '🙈', label: 'Blind', description: 'No logs', cue: 'Look away.' },
        ]}
        notes="Three of them."
      />
    </Part>,
  );
  expect(records).toEqual([
    {
      id: 'the-problems',
      title: 'The problems',
      part: 'Part one',
      accent: 'brand',
      notes: 'Three of them.',
      cues: ['Sigh.', undefined, 'Look away.'],
      steps: 3,
    },
  ]);
});

test.each(['', ' \n', '\u200B\u00AD'])(
  'names a slide with the title "%s" so that it can be read',
  async (title) => {
    const [record] = await recordsOf(<SectionSlide title={title} />);
    expect(record).toMatchObject({ id: 'slide', title: 'Untitled slide' });
  },
);

test.each([
  ['area = pi * r ** 2', 'area = pi * r ** 2', 'area-pi-r-2'],
  [
    'Run `npm ci`,\n*then* [test](https://example.org/)',
    'Run npm ci, then test',
    'run-npm-ci-then-test',
  ],
])('knows the slide with the title %j without its marks', async (title, shown, id) => {
  const [record] = await recordsOf(
    <Part title="`Part` *one*">
      <PointsSlide title={title} points={[{ text: 'A' }]} />
    </Part>,
  );
  expect(record).toMatchObject({ id, title: shown, part: 'Part one' });
});

test('has cues but no steps if everything is shown at once', async () => {
  const [record] = await recordsOf(
    <PointsSlide
      title="Points"
      points={[
        { text: 'A', cue: 'Ah.' },
        { text: 'B', cue: 'Be.' },
      ]}
      atOnce
    />,
  );
  expect(record).toMatchObject({ steps: 0, cues: ['Ah.', 'Be.'] });
});

test.each<{ kind: string; slide: ReactElement; known: Partial<SlideRecord> }>([
  {
    kind: 'a title slide',
    slide: <TitleSlide title="Vibe coding" notes="Hello." />,
    known: { title: 'Vibe coding', notes: 'Hello.', cues: [], steps: 0 },
  },
  {
    kind: 'a section slide',
    slide: <SectionSlide title="Part" notes="Drink." />,
    known: { title: 'Part', notes: 'Drink.', cues: [], steps: 0 },
  },
  {
    kind: 'a points slide',
    slide: <PointsSlide title="Points" points={[{ text: 'A', cue: 'Ah.' }, { text: 'B' }]} />,
    known: { title: 'Points', cues: ['Ah.', undefined], steps: 2 },
  },
  {
    kind: 'a meme slide',
    slide: <MemeSlide emoji="🔥" title="Fine" notes="Laugh." />,
    known: { title: 'Fine', notes: 'Laugh.', cues: [], steps: 0 },
  },
  {
    kind: 'a punchline slide',
    slide: <PunchlineSlide title="Knock" emoji="🚪" punchline="Who?" followUp="Me" notes="Wait." />,
    known: { title: 'Knock', notes: 'Wait.', cues: [undefined, undefined, undefined], steps: 3 },
  },
  {
    kind: 'a punchline slide without a follow-up',
    slide: <PunchlineSlide title="Knock" emoji="🚪" punchline="Who?" />,
    known: { title: 'Knock', steps: 2 },
  },
  {
    kind: 'a question slide',
    slide: <QuestionSlide title="Would you fly?" notes="Count." />,
    known: { title: 'Would you fly?', notes: 'Count.', cues: [], steps: 0 },
  },
  {
    kind: 'an analogy slide',
    slide: (
      <AnalogySlide
        title="Would you fly?"
        points={[
          { icon: '✈️', claim: 'A', explanation: 'a' },
          { icon: '🛬', claim: 'B', explanation: 'b', cue: 'Be.' },
        ]}
      />
    ),
    known: { title: 'Would you fly?', cues: [undefined, 'Be.'], steps: 2 },
  },
  {
    kind: 'a phase slide: first the benefit, then the risk',
    slide: (
      <PhaseSlide
        phase={1}
        title="Chat"
        tools="A window"
        whatItIs="You ask"
        benefit={{ text: 'Good', cue: 'Thumbs up.' }}
        risk={{ text: 'Bad', cue: 'Thumbs down.' }}
      />
    ),
    known: { title: 'Chat', cues: ['Thumbs up.', 'Thumbs down.'], steps: 2 },
  },
  {
    kind: 'a myth slide: first the stamp, then the reality check',
    slide: (
      <MythSlide
        phase={5}
        title="Magic"
        status="Not yet"
        pitch="Soon"
        realityCheck={{ text: 'Never', cue: 'Really.' }}
      />
    ),
    known: { title: 'Magic', cues: [undefined, 'Really.'], steps: 2 },
  },
  {
    kind: 'a case study',
    slide: (
      <CaseStudySlide
        title="Case"
        facts={[
          { icon: '🤖', text: 'A', cue: 'Ah.' },
          { icon: '💶', text: 'B' },
        ]}
      />
    ),
    known: { title: 'Case', cues: ['Ah.', undefined], steps: 2 },
  },
  {
    kind: 'an advice slide',
    slide: (
      <AdviceSlide
        title="Advice"
        items={[
          { icon: '🏋️', label: 'A', cue: 'Ah.' },
          { icon: '📺', label: 'B', href: 'https://example.com/', cue: 'Be.' },
        ]}
      />
    ),
    known: { title: 'Advice', cues: ['Ah.', 'Be.'], steps: 2 },
  },
  {
    kind: 'a level slide',
    slide: <LevelSlide level={1} title="Ask" points={[{ text: 'A', cue: 'Ah.' }]} />,
    known: { title: 'Ask', cues: ['Ah.'], steps: 1 },
  },
  {
    kind: 'a tools slide: first the tools, then the points',
    slide: (
      <ToolsSlide
        level={2}
        title="Tools"
        tools={[{ icon: '🔨', name: 'Hammer', description: 'Nails', cue: 'Bang.' }]}
        points={[{ text: 'Thumbs', cue: 'Ouch.' }]}
      />
    ),
    known: { title: 'Tools', cues: ['Bang.', 'Ouch.'], steps: 2 },
  },
  {
    kind: 'a pipeline slide: first the stages, then the points',
    slide: (
      <PipelineSlide
        level={3}
        title="Loop"
        stages={[
          { icon: '📝', label: 'Spec', cue: 'Write.' },
          { icon: '✅', label: 'Review' },
        ]}
        points={[{ text: 'Again', cue: 'And again.' }]}
      />
    ),
    known: { title: 'Loop', cues: ['Write.', undefined, 'And again.'], steps: 3 },
  },
  {
    kind: 'a platform slide',
    slide: (
      <PlatformSlide
        title="Harbour"
        cards={[{ icon: '🚢', name: 'Ships', description: 'To go', cue: 'Wave.' }]}
      />
    ),
    known: { title: 'Harbour', cues: ['Wave.'], steps: 1 },
  },
])('knows the notes, cues and steps of $kind', async ({ slide, known }) => {
  expect(await recordsOf(slide)).toEqual([expect.objectContaining(known)]);
});
