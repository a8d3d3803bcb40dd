import { screen } from '@testing-library/react';
import { LevelSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <LevelSlide
    level={1}
    title="Ask"
    points={[
      { text: 'You stay in charge' },
      { label: 'Read:', text: 'every line', cue: 'Every one.' },
    ]}
    warning="Do not paste secrets."
    status="Everybody is here."
    notes="Quickly."
  />
);

const points = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'Ask' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(screen.getByRole('heading', { level: 2, name: 'Ask' }));
});

test('says which level this is, above the heading and on the gauge', () => {
  renderSlide(slide);
  expect(screen.getByText('LEVEL 1')).toBeVisible();
  expect(screen.getByRole('img', { name: 'LEVEL 1 of 4' })).toBeVisible();
});

test('counts in other words and up to another number', () => {
  renderSlide(
    <LevelSlide level={3} levels={9} label="Belt" title="Green" points={[{ text: 'Bow' }]} />,
  );
  expect(screen.getByText('Belt 3')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Belt 3 of 9' })).toBeVisible();
});

test('hides every point until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(points()).toEqual([]);
  expect(screen.getByText('You stay in charge')).not.toBeVisible();
  goToStep(1);
  expect(points()).toEqual(['You stay in charge']);
  goToStep(2);
  expect(points()).toEqual([
    'You stay in charge',
    'Read: every line',
    expect.stringContaining('Everybody is here.'),
  ]);
  expect(screen.getByText('every line', { exact: false })).toBeVisible();
});

test('shows all points at once with atOnce', () => {
  renderSlide(
    <LevelSlide
      level={1}
      title="Ask"
      points={[{ text: 'A' }, { text: 'B' }]}
      warning="Do not paste secrets."
      atOnce
    />,
    { step: 0 },
  );
  expect(points()).toEqual(['A', 'B']);
  expect(screen.getByText('Do not paste secrets.')).toBeVisible();
});

test('names warning and status in words, with the last point', () => {
  const { goToStep } = renderSlide(slide, { step: 1 });
  expect(screen.getByText('warning')).not.toBeVisible();
  expect(screen.getByText('Do not paste secrets.')).not.toBeVisible();
  expect(screen.getByText('status')).not.toBeVisible();
  expect(screen.getByText('Everybody is here.')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('warning')).toBeVisible();
  expect(screen.getByText('Do not paste secrets.')).toBeVisible();
  expect(screen.getByText('status')).toBeVisible();
  expect(screen.getByText('Everybody is here.')).toBeVisible();
});

test('shows no warning if there is none', () => {
  renderSlide(<LevelSlide level={1} title="Ask" points={[{ text: 'A' }]} />);
  expect(screen.queryByText('warning')).toBeNull();
  expect(screen.queryByText('status')).toBeNull();
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Quickly|Every one/)).toBeNull();
});

const four = ['One', 'Two', 'Three', 'Four'].map((label) => ({
  label,
  text: 'of four',
  icon: '🎯',
}));

test('has the first of four points with its icon as a picture', () => {
  renderSlide(<LevelSlide title="Ask" points={four} />);
  const sizes = screen.getAllByText('🎯').map((icon) => icon.parentElement!.dataset.size);
  expect(sizes).toEqual(['hero', 'small', 'small', 'small']);
});

test('has a point whose label ends with a colon in one line, with a small icon', () => {
  renderSlide(
    <LevelSlide
      title="Ask"
      points={[
        { icon: '🔒', label: 'Keys', text: 'stay here' },
        { icon: '🧩', label: 'Patterns:', text: 'chat' },
      ]}
    />,
  );
  expect(screen.getByText('🔒').parentElement).toHaveAttribute('data-size', 'medium');
  expect(screen.getByText('🧩').parentElement).toHaveAttribute('data-size', 'small');
});
