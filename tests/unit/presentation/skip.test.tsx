import { ThemeProvider } from '@emotion/react';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Part, Presentation, SectionSlide, midnight } from 'lectern';
import { PrintView } from '../../../src/presenter/PrintView.tsx';
import { withAccent } from '../../../src/theme/textStyles.ts';
import { shownHeadings } from './shown.ts';

// Jest cannot load them later, as a browser does.
jest.mock('../../../src/presenter/useViews.ts', () => ({
  useViews: () => jest.requireActual<object>('../../../src/presenter/views.ts'),
}));

function Throws(_props: { id: string; title: string; skip: boolean }): never {
  throw new Error('An error of a slide');
}

const slides = (
  <>
    <SectionSlide title="Zero" skip />
    <SectionSlide title="One" />
    <Throws id="broken" title="Broken" skip />
    <Part title="Part">
      <SectionSlide title="Two" skip />
      <SectionSlide title="Two" />
    </Part>
  </>
);

const onStage = (heading: string) => waitFor(() => expect(shownHeadings()).toEqual([heading]));

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));

test('a talk begins, goes on and counts without its skipped slides, even if one is broken', async () => {
  const user = userEvent.setup();
  render(<Presentation title="A talk">{slides}</Presentation>);
  await onStage('One');
  expect(window.lectern?.slides.map(({ id }) => id)).toEqual(['one', 'two']);
  await user.keyboard('{PageDown}');
  await onStage('Two');
  expect(screen.getByRole('status')).toHaveTextContent('Slide 2 of 2: Two');
});

test('the handout has them, and all others keep their ids and numbers', async () => {
  let ids: string[] = [];
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <PrintView
        title="A talk"
        withSkipped
        onSlides={(slides) => {
          ids = slides.map(({ id }) => id);
        }}
      >
        {slides}
      </PrintView>
    </ThemeProvider>,
  );
  await waitFor(() =>
    expect(ids).toEqual(['skipped-zero', 'one', 'skipped-broken', 'skipped-two', 'two']),
  );
  expect(document.getElementById('2')!.parentElement).toContainElement(
    screen.getAllByRole('heading', { name: 'Two' })[1]!,
  );
});

test('outside a talk, a skipped slide is shown', () => {
  render(<SectionSlide title="Alone" skip />);
  expect(screen.getByRole('heading', { name: 'Alone' })).toBeVisible();
});
