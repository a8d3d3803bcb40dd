import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PointsSlide, Presentation, TitleSlide } from 'lectern';

// As in the tests of a talk's author, and inside an element that is not displayed.
test('a talk is shown, and follows the keys, where nothing has a size', async () => {
  expect(document.body.getClientRects()).toHaveLength(0);
  render(
    <Presentation title="Tea">
      <TitleSlide title="Tea" />
      <PointsSlide title="Why tea?" points={[{ text: 'It is hot' }]} />
    </Presentation>,
  );
  expect(await screen.findByRole('heading', { name: 'Tea' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  expect(await screen.findByRole('heading', { name: 'Why tea?' })).toBeVisible();
});
