import { screen } from '@testing-library/react';
import { ToolsSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <ToolsSlide
    level={2}
    title="Delegate"
    tools={[
      { icon: '🔨', name: 'Hammer', description: 'For nails' },
      { icon: '🪛', name: 'Driver', description: 'For screws', cue: 'Not for paint.' },
    ]}
    points={[{ text: 'Mind your thumbs' }]}
    warning="Glasses on."
    notes="Hold one up."
  />
);

const tools = () =>
  screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'Delegate' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^Delegate$/);
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
});

test('says which level this is, above the heading and on the gauge', () => {
  renderSlide(slide);
  expect(screen.getByText('LEVEL 2')).toBeVisible();
  expect(screen.getByRole('img', { name: 'LEVEL 2 of 4' })).toBeVisible();
});

test('counts in other words and up to another number', () => {
  renderSlide(
    <ToolsSlide
      level={1}
      levels={2}
      label="Shelf"
      title="Wood"
      tools={[{ icon: '🪚', name: 'Saw', description: 'For planks' }]}
    />,
  );
  expect(screen.getByText('Shelf 1')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Shelf 1 of 2' })).toBeVisible();
});

test('reveals one tool at each step, and then the points about all of them', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByText('For nails')).not.toBeVisible();
  goToStep(1);
  expect(tools()).toEqual(['Hammer']);
  expect(screen.getByText('For nails')).toBeVisible();
  goToStep(2);
  expect(tools()).toEqual(['Hammer', 'Driver']);
  expect(screen.getByText('Mind your thumbs')).not.toBeVisible();
  goToStep(3);
  expect(screen.getByText('Mind your thumbs')).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test('shows tools and points at once with atOnce', () => {
  renderSlide(
    <ToolsSlide
      level={2}
      title="Delegate"
      tools={[{ icon: '🔨', name: 'Hammer', description: 'For nails' }]}
      points={[{ text: 'Mind your thumbs' }]}
      warning="Glasses on."
      atOnce
    />,
    { step: 0 },
  );
  expect(tools()).toEqual(['Hammer']);
  expect(screen.getByText('Mind your thumbs')).toBeVisible();
  expect(screen.getByText('Glasses on.')).toBeVisible();
});

test('shows the warning in words, with the last point', () => {
  const { goToStep } = renderSlide(slide, { step: 2 });
  expect(screen.getByText('warning')).not.toBeVisible();
  expect(screen.getByText('Glasses on.')).not.toBeVisible();
  goToStep(3);
  expect(screen.getByText('warning')).toBeVisible();
  expect(screen.getByText('Glasses on.')).toBeVisible();
});

test('shows the warning with the last tool if there are no points', () => {
  const { goToStep } = renderSlide(
    <ToolsSlide
      level={2}
      title="Delegate"
      tools={[
        { icon: '🔨', name: 'Hammer', description: 'For nails' },
        { icon: '🪛', name: 'Driver', description: 'For screws' },
      ]}
      warning="Glasses on."
    />,
    { step: 1 },
  );
  expect(screen.getByText('Glasses on.')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Glasses on.')).toBeVisible();
});

test('lets screen readers skip the icons', () => {
  renderSlide(slide);
  expect(screen.getByText('🔨')).toHaveAttribute('aria-hidden', 'true');
  expect(screen.getByRole('heading', { name: 'Hammer' })).toBeVisible();
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Hold one up|Not for paint/)).toBeNull();
});

test.each([
  ['large', '104px', ''],
  ['as large as the others, if several phrases are bold', '', ' and **an hour**'],
  ['as large as the others, if it is long', '', ' and many words'.repeat(14)],
])('draws the bold words of a warning %s', (_, size, rest) => {
  renderSlide(
    <ToolsSlide
      title="Delegate"
      tools={[{ name: 'Hammer', description: 'For nails' }]}
      warning={`⚠️ It needs **40 GB**${rest}`}
    />,
  );
  expect(getComputedStyle(screen.getByText('40 GB')).fontSize).toBe(size);
});
