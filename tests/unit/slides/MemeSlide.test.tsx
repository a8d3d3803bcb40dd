import { screen, within } from '@testing-library/react';
import { MemeSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

test('is a region with the title as its name', () => {
  renderSlide(<MemeSlide emoji="🔥" title="This is fine" />);
  expect(screen.getByRole('region', { name: 'This is fine' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'This is fine' }),
  );
});

test('says who said it, from the start', () => {
  renderSlide(
    <MemeSlide
      emoji="🔥"
      title="This is fine"
      quote="It works on my machine."
      attribution="Everybody"
    />,
    { step: 0 },
  );
  const figure = screen.getByRole('figure');
  expect(within(figure).getByRole('blockquote')).toHaveTextContent('It works on my machine.');
  expect(within(figure).getByText('Everybody')).toBeVisible();
});

test('has no figure without a quote', () => {
  renderSlide(<MemeSlide emoji="🔥" title="This is fine" />);
  expect(screen.queryByRole('figure')).toBeNull();
});

test('lets screen readers skip the emoji', () => {
  renderSlide(<MemeSlide emoji="🔥" title="This is fine" />);
  expect(screen.getByText('🔥')).toBeVisible();
  expect(screen.getByText('🔥')).toHaveAttribute('aria-hidden', 'true');
});

test('keeps its notes from the audience', () => {
  renderSlide(<MemeSlide emoji="🔥" title="This is fine" notes="Wait for the laugh." />);
  expect(screen.queryByText('Wait for the laugh.')).toBeNull();
});
