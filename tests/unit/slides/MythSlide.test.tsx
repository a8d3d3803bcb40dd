import { screen } from '@testing-library/react';
import { MythSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <MythSlide
    phase={5}
    title="No hands"
    status="Not yet seen"
    pitch="It builds everything overnight."
    realityCheck={{ text: 'It built **half** of it', cue: 'The other half.' }}
    notes="Smile."
  />
);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'No hands' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'No hands' }),
  );
});

test('says which phase this would be, above the heading and on the gauge', () => {
  renderSlide(slide);
  expect(screen.getByText('PHASE 5')).toBeVisible();
  expect(screen.getByRole('img', { name: 'PHASE 5 of 5' })).toBeVisible();
});

test('counts in other words and up to another number', () => {
  renderSlide(
    <MythSlide
      phase={6}
      phases={7}
      label="Stop"
      title="Moon"
      status="Closed"
      pitch="Soon."
      realityCheck={{ text: 'Never.' }}
    />,
  );
  expect(screen.getByText('Stop 6')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Stop 6 of 7' })).toBeVisible();
});

test('shows the promise from the start, then the stamp, then the reality', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(screen.getByRole('blockquote')).toBeVisible();
  expect(screen.getByRole('blockquote')).toHaveTextContent('It builds everything overnight.');
  expect(screen.getByText('Not yet seen')).not.toBeVisible();
  expect(screen.getByText(/It built/)).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('Not yet seen')).toBeVisible();
  expect(screen.getByText(/It built/)).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Not yet seen')).toBeVisible();
  expect(screen.getByText(/It built/)).toBeVisible();
  expect(screen.getByRole('strong')).toHaveTextContent(/^half$/);
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Smile|The other half/)).toBeNull();
});
