import { screen, within } from '@testing-library/react';
import { PointsSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <PointsSlide
    title="What is it?"
    points={[
      { text: 'You **describe** it' },
      { text: 'It writes the code', cue: 'All of it.' },
      { text: 'You press run' },
    ]}
    notes="Ask who has tried."
  />
);

const points = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'What is it?' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'What is it?' }),
  );
});

test('hides every point until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(points()).toEqual([]);
  expect(screen.getByText('You press run')).not.toBeVisible();
  goToStep(1);
  expect(points()).toEqual(['You describe it']);
  goToStep(2);
  expect(points()).toEqual(['You describe it', 'It writes the code']);
  goToStep(3);
  expect(points()).toEqual(['You describe it', 'It writes the code', 'You press run']);
  expect(screen.getByText('You press run')).toBeVisible();
});

test('reveals nested points with their point, as a list of their own', () => {
  const { goToStep } = renderSlide(
    <PointsSlide
      title="Tests"
      points={['Unit', { text: 'End to end', points: ['Ten', 'Slow'] }]}
    />,
    { step: 1 },
  );
  expect(points()).toEqual(['Unit']);
  goToStep(2);
  const [nested] = within(screen.getAllByRole('listitem')[1]!).getAllByRole('list');
  expect(
    within(nested!)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Ten', 'Slow']);
});

test('says a sentence before the points from the start, and one after them with the last point', () => {
  const { goToStep } = renderSlide(
    <PointsSlide title="Tea" before="It has two parts:" points={['leaf', 'water']} after="Wait." />,
    { step: 1 },
  );
  expect(screen.getByText('It has two parts:')).toBeVisible();
  expect(screen.getByText('Wait.')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('Wait.')).toBeVisible();
});

test('makes the points smaller the more there are, and never smaller than text', () => {
  const sizeOf = (count: number) => {
    const texts = Array.from({ length: count }, (_, index) => `A point of some words ${index}`);
    const { unmount } = renderSlide(<PointsSlide title="Many" points={texts} />);
    const size = parseFloat(getComputedStyle(screen.getByRole('list')).fontSize);
    unmount();
    return size;
  };
  expect([1, 4, 5, 10].map(sizeOf)).toEqual([104, 80, 44, 36]);
});

test('makes the points smaller if a sentence or a long heading takes their room', () => {
  const size = () => parseFloat(getComputedStyle(screen.getByRole('list')).fontSize);
  const four = ['One', 'Two', 'Three', 'Four'];
  const { unmount } = renderSlide(<PointsSlide title="Short" points={four} />);
  expect(size()).toBe(80);
  unmount();
  const long = 'A heading that is so long that it takes two lines of the slide';
  renderSlide(<PointsSlide title={long} before="Before" points={four} after="After" />);
  expect(size()).toBe(44);
});

test('sets ten points with two sentences in two columns, their points below them', () => {
  const size = () => parseFloat(getComputedStyle(screen.getAllByRole('list')[0]!).fontSize);
  const points = Array.from({ length: 10 }, (_, index) => ({
    text: `A point of some words ${index}`,
    points: index % 3 === 0 ? ['Its first one', 'Its second one'] : undefined,
  }));
  renderSlide(<PointsSlide title="Many" before="Ten of them:" points={points} after="Well." />);
  expect(size()).toBe(32);
  expect(screen.getAllByRole('list')[0]).toHaveStyle({ columns: 2 });
});

test('draws the icons that the points have', () => {
  renderSlide(
    <PointsSlide
      title="Icons"
      points={[{ icon: '🔑', text: 'Rotate the keys' }, { text: 'Read the logs' }]}
    />,
  );
  expect(points()).toEqual(['🔑Rotate the keys', 'Read the logs']);
});

test('shows all points at once with atOnce', () => {
  renderSlide(<PointsSlide title="What is it?" points={[{ text: 'A' }, { text: 'B' }]} atOnce />, {
    step: 0,
  });
  expect(points()).toEqual(['A', 'B']);
});

test('sets off the words between asterisks', () => {
  renderSlide(slide);
  expect(screen.getByRole('strong')).toHaveTextContent(/^describe$/);
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Ask who has tried|All of it/)).toBeNull();
});

test('gives a point alone and its points the room of the slide', () => {
  const sizeOf = (text: string) =>
    parseFloat(getComputedStyle(screen.getByText(text).closest('ol, ul')!).fontSize);
  const nested = (count: number) => Array.from({ length: count }, (_, index) => `Cost ${index}`);
  const sizes = (count: number) => {
    const points = [{ text: 'A ship that waits', points: nested(count) }];
    const { unmount } = renderSlide(<PointsSlide title="Waiting" points={points} />);
    const found = [sizeOf('A ship that waits'), sizeOf('Cost 0')];
    unmount();
    return found;
  };
  expect(sizes(2)).toEqual([104, 60]);
  expect(sizes(5)).toEqual([80, 44]);
});

test('makes sentences around many points as small as text before it makes the points smaller than that', () => {
  const sizeOf = (text: string) => {
    const sized = screen.getByText(text).closest('ul, p')!;
    return parseFloat(getComputedStyle(sized).fontSize);
  };
  const points = ['Load', 'Leave', 'Call', 'Count', 'Watch', 'Wait', 'Turn', 'Arrive'].map(
    (text) => ({ text, points: ['at first', 'at last'] }),
  );
  renderSlide(<PointsSlide title="Days" before="Each day:" points={points} after="Well." />);
  expect(['Each day:', 'Load', 'Well.'].map(sizeOf)).toEqual([32, 30, 32]);
});

test('numbers the points, and those of a point, as ordered lists', () => {
  const points = ['Unit', { text: 'End to end', points: ['Ten', 'Slow'] }];
  renderSlide(
    <>
      <PointsSlide title="Numbered" points={points} numbered />
      <PointsSlide title="Tests" points={points} />
    </>,
  );
  expect(screen.getAllByRole('list').map(({ localName }) => localName)).toEqual([
    'ol',
    'ol',
    'ul',
    'ul',
  ]);
});
