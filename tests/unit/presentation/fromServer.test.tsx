import { render, screen, waitFor } from '@testing-library/react';
import { PointsSlide, Presentation, TitleSlide } from 'lectern';
import { renderToString } from 'react-dom/server';

const talk = (
  <Presentation title="Tea">
    <TitleSlide title="Tea" />
    <PointsSlide title="Why tea?" points={[{ text: 'It is hot' }]} />
  </Presentation>
);

test('a talk takes the place of the first slide that a server has rendered, without an error', async () => {
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(talk);
  expect(screen.getByRole('heading', { name: 'Tea' })).toBeVisible();
  expect(document.querySelector('main')).toBeNull();

  const onRecoverableError = jest.fn();
  render(talk, { container, hydrate: true, onRecoverableError });
  await waitFor(() => expect(document.querySelector('main')).not.toBeNull());
  expect(await screen.findByRole('heading', { name: 'Tea' })).toBeVisible();
  expect(onRecoverableError).not.toHaveBeenCalled();
});
