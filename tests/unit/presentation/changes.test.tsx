import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Part, Presentation, SectionSlide } from 'lectern';

// Jest cannot load them later, as a browser does.
jest.mock('../../../src/presenter/useViews.ts', () => ({
  useViews: () => jest.requireActual<object>('../../../src/presenter/views.ts'),
}));

/** A talk whose slides change while it runs. */
const talkOf = (...titles: string[]) => (
  <Presentation title="A talk">
    <Part title="All">
      {titles.map((title) => (
        <SectionSlide key={title} title={title} />
      ))}
    </Part>
  </Presentation>
);

/** What the audience sees, and what is announced. */
const told = () => {
  const headings = screen.queryAllByRole('heading').map((heading) => heading.textContent);
  return [...headings, screen.queryByRole('status')?.textContent];
};

beforeEach(() => window.history.replaceState(null, '', '/#two'));

test('a talk that removes slides while it runs goes on with the others', async () => {
  const { rerender } = render(talkOf('One', 'Two', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 2 of 3: Two']));
  rerender(talkOf('Two', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 1 of 2: Two']));
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(told()).toEqual(['Three', 'Slide 2 of 2: Three']));
});

test('a slide that the talk adds while it runs is shown at its position', async () => {
  const { rerender } = render(talkOf('One', 'Two', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 2 of 3: Two']));
  rerender(talkOf('One', 'Two', 'Between', 'Three'));
  await waitFor(() => expect(told()).toEqual(['Two', 'Slide 2 of 4: Two']));
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(told()).toEqual(['Between', 'Slide 3 of 4: Between']));
});
