import { screen, within } from '@testing-library/react';
import { PipelineSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <PipelineSlide
    level={3}
    title="Loop"
    stages={[
      { icon: '📝', label: 'Spec' },
      { icon: '🤖', label: 'Agent', cue: 'Not alone.' },
      { icon: '✅', label: 'Review' },
    ]}
    points={[{ label: 'Yours:', text: 'the first and the last' }]}
    status="Early days."
    notes="Draw it in the air."
  />
);

const stages = () => {
  const [pipeline] = screen.getAllByRole('list');
  return within(pipeline!)
    .queryAllByRole('listitem')
    .map((item) => item.textContent);
};

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'Loop' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(screen.getByRole('heading', { level: 2, name: 'Loop' }));
});

test('says which level this is, above the heading and on the gauge', () => {
  renderSlide(slide);
  expect(screen.getByText('LEVEL 3')).toBeVisible();
  expect(screen.getByRole('img', { name: 'LEVEL 3 of 4' })).toBeVisible();
});

test('counts in other words and up to another number', () => {
  renderSlide(
    <PipelineSlide
      level={2}
      levels={3}
      label="Ring"
      title="Loop"
      stages={[{ icon: '📝', label: 'Spec' }]}
    />,
  );
  expect(screen.getByText('Ring 2')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Ring 2 of 3' })).toBeVisible();
});

test('reveals one stage at each step, and then the points', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByText('Spec')).not.toBeVisible();
  goToStep(1);
  expect(stages()).toEqual([expect.stringContaining('Spec')]);
  goToStep(2);
  expect(stages()).toEqual([expect.stringContaining('Spec'), expect.stringContaining('Agent')]);
  goToStep(3);
  expect(stages()).toHaveLength(3);
  expect(screen.getByText('Review')).toBeVisible();
  expect(screen.getByText('the first and the last', { exact: false })).not.toBeVisible();
  goToStep(4);
  expect(screen.getByText('the first and the last', { exact: false })).toBeVisible();
});

test('shows everything at once with atOnce', () => {
  renderSlide(
    <PipelineSlide
      level={3}
      title="Loop"
      stages={[
        { icon: '📝', label: 'Spec' },
        { icon: '🤖', label: 'Agent' },
      ]}
      points={[{ text: 'Round and round' }]}
      status="Early days."
      atOnce
    />,
    { step: 0 },
  );
  expect(stages()).toHaveLength(2);
  expect(screen.getByText('Round and round')).toBeVisible();
  expect(screen.getByText('Early days.')).toBeVisible();
});

test('shows the status in words, with the last point', () => {
  const { goToStep } = renderSlide(slide, { step: 3 });
  expect(screen.getByText('status')).not.toBeVisible();
  expect(screen.getByText('Early days.')).not.toBeVisible();
  goToStep(4);
  expect(screen.getByText('status')).toBeVisible();
  expect(screen.getByText('Early days.')).toBeVisible();
});

test('shows the status with the last stage if there are no points', () => {
  const { goToStep } = renderSlide(
    <PipelineSlide
      level={3}
      title="Loop"
      stages={[
        { icon: '📝', label: 'Spec' },
        { icon: '🤖', label: 'Agent' },
      ]}
      status="Early days."
    />,
    { step: 1 },
  );
  expect(screen.getByText('Early days.')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Early days.')).toBeVisible();
});

test('lets screen readers skip the icons and the arrows', () => {
  renderSlide(slide);
  expect(screen.getByText('📝')).toHaveAttribute('aria-hidden', 'true');
  expect(screen.getAllByRole('img')).toEqual([screen.getByRole('img', { name: 'LEVEL 3 of 4' })]);
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Draw it in the air|Not alone/)).toBeNull();
});

test('draws a first point without a label as a field, with a larger icon', () => {
  renderSlide(
    <PipelineSlide
      title="Loop"
      stages={[{ label: 'Spec' }]}
      points={[
        { icon: '🧠', text: 'It learns' },
        { icon: '🔧', label: 'Tools:', text: 'two' },
      ]}
    />,
  );
  expect(screen.getByText('🧠').parentElement).toHaveAttribute('data-size', 'medium');
  expect(screen.getByText('🔧').parentElement).toHaveAttribute('data-size', 'small');
});
