import { act, render, waitFor } from '@testing-library/react';
import { SectionSlide } from 'lectern';
import { type ReactNode, StrictMode } from 'react';
import { SlideIndexContext } from '../../../src/spectacle/contexts.ts';
import { SlideIndex, toId } from '../../../src/core/SlideIndex.ts';

/** The ids of the slides, as a deck comes to know them. */
async function idsOf(slides: ReactNode): Promise<string[]> {
  const index = new SlideIndex();
  render(<SlideIndexContext value={index}>{slides}</SlideIndexContext>);
  await waitFor(() => expect(index.slides).not.toHaveLength(0));
  return index.slides.map(({ id }) => id);
}

test.each([
  ['The Problems', 'the-problems'],
  ['  What’s next?  ', 'what-s-next'],
  ['Level 4: ship & forget', 'level-4-ship-forget'],
  ['MY ADVICE', 'my-advice'],
  ['Ça va, señor Ångström?', 'ca-va-senor-angstrom'],
  ['Straße', 'straße'],
  ['日本語', '日本語'],
  ['한국어 제목', '한국어-제목'],
  ['Привет, мой мир', 'привет-мой-мир'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['ที่นี่', 'ที่นี่'],
  ['がき', 'がき'],
  ['か\u3099き', 'がき'],
  ['🎉 Party 🎉 time', 'party-time'],
  ['✈️ Fly', 'fly'],
  ['1️⃣ One', '1-one'],
  ['Donau\u00ADdampf\u200Bschiff', 'donaudampfschiff'],
  ['½ price', '1-2-price'],
  ['ﬁne', 'fine'],
  [
    `${'A very long title '.repeat(14)}end`,
    'a-very-long-title-a-very-long-title-a-very-long-title-a-very',
  ],
  [
    `${'Sixty '.repeat(10)}characters and more`,
    'sixty-sixty-sixty-sixty-sixty-sixty-sixty-sixty-sixty-sixty',
  ],
  [`Tea, ${'a'.repeat(70)}`, `tea-${'a'.repeat(56)}`],
  ['茶'.repeat(59) + 'がき', `${'茶'.repeat(59)}が`],
  [`${'की'.repeat(40)}`, 'की'.repeat(30)],
  [`a${'कि'.repeat(40)}`, `a${'कि'.repeat(29)}`],
  ['...', 'slide'],
  ['🔥', 'slide'],
  ['', 'slide'],
])('the title %j makes the id %j', (title, id) => {
  expect(toId(title)).toBe(id);
});

test('an id made from an id is the same', () => {
  for (const title of [
    'Ça va, señor?',
    '한국어 제목',
    'ﬁne',
    '½ price',
    'Level 4: ship & forget',
    'A title that is long, and longer, and a good deal longer than any address should be',
  ]) {
    expect(toId(toId(title))).toBe(toId(title));
  }
});

test('a slide has the id that it is given', async () => {
  expect(await idsOf(<SectionSlide id="start" title="Hello" />)).toEqual(['start']);
});

test('a slide without an id has one made from its title', async () => {
  expect(await idsOf(<SectionSlide title="Hello, world" />)).toEqual(['hello-world']);
});

test('slides whose long titles begin alike have ids of their own', async () => {
  const title = 'What we have learned in the long years since the first of our ships has sailed';
  const id = 'what-we-have-learned-in-the-long-years-since-the-first-of';
  expect(
    await idsOf(
      <>
        <SectionSlide title={`${title} to the north`} />
        <SectionSlide title={`${title} to the south`} />
      </>,
    ),
  ).toEqual([id, `${id}-2`]);
});

test('an id ends before half a character, which no address can name', async () => {
  expect(await idsOf(<SectionSlide id={'tea 🍵'.slice(0, 5)} title="Tea" />)).toEqual([
    'tea \uFFFD',
  ]);
});

test('marks of emphasis are not part of the id', async () => {
  expect(await idsOf(<SectionSlide title="Un**believ**able" />)).toEqual(['unbelievable']);
});

test('slides with the same title have different ids', async () => {
  expect(
    await idsOf(
      <>
        <SectionSlide title="Part" />
        <SectionSlide title="Part" />
      </>,
    ),
  ).toEqual(['part', 'part-2']);
});

test('slides with the same id get different ids, and the author gets a warning', async () => {
  jest.useFakeTimers();
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  expect(
    await idsOf(
      <>
        <SectionSlide title="Part" />
        <SectionSlide id="part" title="Another" />
        <SectionSlide id="part" title="Yet another" />
        <SectionSlide id="part-2" title="The last one" />
      </>,
    ),
  ).toEqual(['part', 'part-2', 'part-3', 'part-2-2']);
  // An edit may bring a new slide before it takes the old one away, so the warning waits.
  expect(warn).not.toHaveBeenCalled();
  await act(() => jest.advanceTimersByTimeAsync(1000));
  jest.useRealTimers();
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/^\[lectern\] Two slides have the id "part"\. .* "part-2"\. /)],
    [expect.stringMatching(/^\[lectern\] Two slides have the id "part"\. .* "part-3"\. /)],
    [expect.stringMatching(/^\[lectern\] Two slides have the id "part-2"\. .* "part-2-2"\. /)],
  ]);
});

test('two slides with the same id for only a moment cause no warning', async () => {
  const index = new SlideIndex();
  const slides = (ids: string[]) => (
    <SlideIndexContext value={index}>
      {ids.map((key) => (
        <SectionSlide key={key} id="part" title={key} />
      ))}
    </SlideIndexContext>
  );
  jest.useFakeTimers();
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const { rerender } = render(slides(['Old', 'New']));
  await act(() => jest.advanceTimersByTimeAsync(400));
  rerender(slides(['Old']));
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  jest.useRealTimers();
  expect(warn).not.toHaveBeenCalled();
});

test('ids are the same in strict mode, which renders everything twice', async () => {
  expect(
    await idsOf(
      <StrictMode>
        <SectionSlide title="Part" />
        <SectionSlide title="Part" />
        <SectionSlide id="end" title="Part" />
      </StrictMode>,
    ),
  ).toEqual(['part', 'part-2', 'end']);
});

test('an empty id does not count', async () => {
  expect(await idsOf(<SectionSlide id="" title="Hello" />)).toEqual(['hello']);
});

test.each([
  [7, '7'],
  [0, 'hello'],
  [null, 'hello'],
])('takes the id %p of an author who writes JavaScript', async (id, made) => {
  expect(await idsOf(<SectionSlide id={id as unknown as string} title="Hello" />)).toEqual([made]);
});

test('an id stays when the title changes', async () => {
  const index = new SlideIndex();
  const slideOf = (title: string) => (
    <SlideIndexContext value={index}>
      <SectionSlide title={title} />
    </SlideIndexContext>
  );
  const { rerender } = render(slideOf('Before'));
  await waitFor(() => expect(index.slides).toHaveLength(1));
  rerender(slideOf('After'));
  await waitFor(() => expect(index.slides[0]).toMatchObject({ id: 'before', title: 'After' }));
});
