import { screen, within } from '@testing-library/react';
import { AdviceSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <AdviceSlide
    title="New manners"
    statement="New tools need **new** norms."
    items={[
      { icon: '🏋️', label: 'Exercise', text: 'every day' },
      { icon: '📺', label: 'Watch', href: 'https://example.com/watch', cue: 'An hour.' },
      {
        icon: '📄',
        authors: 'Doe & Roe',
        title: '"On skill"',
        source: 'example.com/skill',
        href: 'https://example.com/skill',
        finding: 'It fades.',
      },
    ]}
    notes="Be kind."
  />
);

const items = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'New manners' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'New manners' }),
  );
});

test('shows its statement from the start', () => {
  renderSlide(slide, { step: 0 });
  expect(screen.getByText(/New tools need/)).toBeVisible();
  expect(screen.getByText(/New tools need/)).toHaveTextContent(/^New tools need new norms\.$/);
});

test('hides every item and its link until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(items()).toEqual([]);
  expect(screen.queryByRole('link')).toBeNull();
  goToStep(1);
  expect(items()).toEqual([expect.stringContaining('Exercise')]);
  expect(screen.getByText('every day')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
  goToStep(2);
  expect(items()).toEqual([expect.stringContaining('Exercise'), expect.stringContaining('Watch')]);
  expect(screen.getByRole('link', { name: 'Watch' })).toBeVisible();
  goToStep(3);
  expect(items()).toHaveLength(3);
  expect(screen.getByText('It fades.')).toBeVisible();
});

test('shows all items at once with atOnce', () => {
  renderSlide(
    <AdviceSlide
      title="New manners"
      items={[
        { icon: '🏋️', label: 'Exercise' },
        { icon: '🥗', label: 'Eat' },
      ]}
      atOnce
    />,
    { step: 0 },
  );
  expect(items()).toHaveLength(2);
});

test('links a label to its page', () => {
  renderSlide(slide);
  expect(screen.getByRole('link', { name: 'Watch' })).toHaveAttribute(
    'href',
    'https://example.com/watch',
  );
});

test('cites a paper: who, what, where, and what was found', () => {
  renderSlide(slide);
  const paper = screen.getAllByRole('listitem')[2]!;
  expect(within(paper).getByText('Doe & Roe')).toBeVisible();
  expect(within(paper).getByText('On skill', { exact: false }).closest('cite')).toHaveTextContent(
    /^“On skill”$/,
  );
  expect(within(paper).getByText('It fades.')).toBeVisible();
  expect(within(paper).getByRole('link', { name: 'example.com/skill' })).toHaveAttribute(
    'href',
    'https://example.com/skill',
  );
});

test('has no link for an item without a page', () => {
  renderSlide(slide);
  expect(screen.queryByRole('link', { name: 'Exercise' })).toBeNull();
});

test('lets screen readers skip the icons', () => {
  renderSlide(slide);
  expect(screen.getByText('🏋️')).toHaveAttribute('aria-hidden', 'true');
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Be kind|An hour/)).toBeNull();
});

test('draws a label without a text in large type, with its icon as a picture', () => {
  renderSlide(
    <AdviceSlide title="Go" statement="Now." items={[{ icon: '🍝', label: 'Stop it' }]} />,
  );
  expect(screen.getByText('🍝').parentElement).toHaveAttribute('data-size', 'hero');
});
