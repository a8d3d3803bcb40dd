import { screen } from '@testing-library/react';
import { TitleSlide } from 'lectern';
import { attributes } from '../../../src/core/page.ts';
import { renderSlide } from '../renderSlide.tsx';

test('is a region that its only heading, of level 1, names', () => {
  renderSlide(<TitleSlide title="Vibe coding" />);
  expect(screen.getByRole('region', { name: 'Vibe coding' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 1, name: 'Vibe coding' }),
  );
});

test('says what the talk is about, who speaks, and where, from the start', () => {
  renderSlide(
    <TitleSlide
      title="Vibe coding"
      subtitle="or: who flies the plane?"
      speaker="Ada"
      event="Conf 2030"
    />,
    { step: 0 },
  );
  expect(screen.getByText('or: who flies the plane?')).toBeVisible();
  expect(screen.getByText('Ada')).toBeVisible();
  expect(screen.getByText('Conf 2030')).toBeVisible();
  // The picture for link previews finds them there.
  const byline = document.querySelectorAll(`[${attributes.byline}] > *`);
  expect([...byline].map(({ textContent }) => textContent)).toEqual(['Ada', 'Conf 2030']);
});

test('needs only a title', () => {
  renderSlide(<TitleSlide title="Vibe coding" notes="Breathe." />);
  expect(screen.getByRole('region')).toHaveTextContent(/^Vibe coding$/);
});
