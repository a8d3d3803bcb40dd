import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Part, Presentation, SectionSlide } from 'lectern';

/** A talk that decides while it runs what slides it has. */
const talkOf = (...titles: string[]) => (
  <Presentation title="A talk">
    <Part title="All">
      {titles.map((title) => (
        <SectionSlide key={title} title={title} />
      ))}
    </Part>
  </Presentation>
);

/** What the audience sees, and what it is told of it. */
const told = () => {
  const headings = screen.queryAllByRole('heading').map((heading) => heading.textContent);
  return [...headings, screen.queryByRole('status')?.textContent];
};

beforeEach(() => window.history.replaceState(null, '', '/#two'));

test('a talk that takes slides away while it runs goes on with those that are left', async () => {
  const { rerender } = render(talkOf('One', 'Two', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 2 of 3: Two']));
  rerender(talkOf('Two', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 1 of 2: Two']));
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(told()).toEqual(['Three', 'Slide 2 of 2: Three']));
});

test('a slide that the talk brings while it runs is shown in its place', async () => {
  const { rerender } = render(talkOf('One', 'Two', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 2 of 3: Two']));
  rerender(talkOf('One', 'Two', 'Between', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 2 of 4: Two']));
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(told()).toEqual(['Between', 'Slide 3 of 4: Between']));
});
