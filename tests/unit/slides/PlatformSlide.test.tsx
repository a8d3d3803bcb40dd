import { screen } from '@testing-library/react';
import { PlatformSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <PlatformSlide
    title="The harbour"
    cards={[
      { icon: '🚢', name: 'Ships', description: 'To go' },
      { icon: '📦', name: 'Crates', description: 'To bring', cue: 'Heavy ones.' },
    ]}
    source={{ label: 'example.com/harbour', href: 'https://example.com/harbour' }}
    notes="Wave."
  />
);

const cards = () =>
  screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'The harbour' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^The harbour$/);
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
});

test('hides every card until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(cards()).toEqual([]);
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByText('To go')).not.toBeVisible();
  goToStep(1);
  expect(cards()).toEqual(['Ships']);
  expect(screen.getByText('To go')).toBeVisible();
  goToStep(2);
  expect(cards()).toEqual(['Ships', 'Crates']);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('shows all cards at once with atOnce', () => {
  renderSlide(
    <PlatformSlide
      title="The harbour"
      cards={[
        { icon: '🚢', name: 'Ships', description: 'To go' },
        { icon: '📦', name: 'Crates', description: 'To bring' },
      ]}
      source={{ label: 'example.com/harbour', href: 'https://example.com/harbour' }}
      atOnce
    />,
    { step: 0 },
  );
  expect(cards()).toEqual(['Ships', 'Crates']);
  expect(screen.getByRole('link', { name: 'example.com/harbour' })).toBeVisible();
});

test('links to the platform with the last card, in a new tab', () => {
  const { goToStep } = renderSlide(slide, { step: 1 });
  expect(screen.queryByRole('link')).toBeNull();
  goToStep(2);
  const link = screen.getByRole('link', { name: 'example.com/harbour' });
  expect(link).toBeVisible();
  expect(link).toHaveAttribute('href', 'https://example.com/harbour');
  expect(link).toHaveAttribute('target', '_blank');
});

test('has no link without a source', () => {
  renderSlide(
    <PlatformSlide
      title="The harbour"
      cards={[{ icon: '🚢', name: 'Ships', description: 'To go' }]}
    />,
  );
  expect(screen.queryByRole('link')).toBeNull();
});

test('lets screen readers skip the icons', () => {
  renderSlide(slide);
  expect(screen.getByText('🚢')).toHaveAttribute('aria-hidden', 'true');
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Wave|Heavy ones/)).toBeNull();
});

test('takes the emoji of the title as the picture of its base', () => {
  renderSlide(
    <PlatformSlide
      title="🤗 The harbour"
      cards={[{ icon: '🚢', name: 'Ships', description: 'To go' }]}
    />,
  );
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^The harbour$/);
  expect(screen.getByText('🤗')).toHaveAttribute('aria-hidden', 'true');
});
