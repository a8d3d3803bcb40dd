import { render, screen } from '@testing-library/react';
import { Part, Presentation, TimelineSlide, type TimelineSlideProps } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (props: Partial<TimelineSlideProps> = {}) => (
  <TimelineSlide
    title="Servers"
    events={[
      { date: '2009', name: 'One server', text: 'under a desk' },
      { date: '2013', name: 'Three', cue: 'Wait.' },
      { date: '2026', name: 'None', future: true },
    ]}
    {...props}
  />
);

/** How far an event is from the start of the line, in px. */
const startOf = (date: string) =>
  parseFloat(screen.getByText(date).closest('li')!.style.getPropertyValue('inset-inline-start'));

test('is a list of events in their order, which the title names', () => {
  renderSlide(slide());
  expect(screen.getByRole('region', { name: 'Servers' })).toBeVisible();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '2009One serverunder a desk',
    '2013Three',
    '2026None',
  ]);
});

test.each([
  ['en-GB', '2 March 1851'],
  ['ar', '2 مارس 1851'],
])('writes a day as %s does', (lang, written) => {
  renderSlide(slide({ lang, events: [{ date: '1851-03-02', name: 'Frames' }] }));
  expect(screen.getByText(written)).toBeVisible();
});

test('shows the dates from the start, and reveals the events one by one', () => {
  const { goToStep } = renderSlide(slide(), { step: 0 });
  expect(screen.getByText('2026')).toBeVisible();
  expect(screen.getByText('One server')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('One server')).toBeVisible();
  expect(screen.getByText('under a desk')).toBeVisible();
  expect(screen.getByText('Three')).not.toBeVisible();
  goToStep(3);
  expect(screen.getByText('None')).toBeVisible();
  expect(screen.queryByText('Wait.')).toBeNull();
});

test('shows all events at once with atOnce', () => {
  renderSlide(slide({ atOnce: true }), { step: 0 });
  expect(screen.getByText('None')).toBeVisible();
});

test('mutes the events that are not lit', () => {
  renderSlide(slide({ lit: [1, 3] }));
  expect(colorOf('One server')).toBe(colorOf('None'));
  expect(colorOf('Three')).not.toBe(colorOf('None'));
});

const colorOf = (name: string) => getComputedStyle(screen.getByText(name).closest('li')!).color;

test('lights events with key presses, and all of them are there from the start', () => {
  const { goToStep } = renderSlide(slide({ lit: 3, steps: [1, [1, 2]] }), { step: 0 });
  expect(screen.getByText('One server')).toBeVisible();
  expect(screen.getByText('Three')).toBeVisible();
  expect(colorOf('None')).not.toBe(colorOf('One server'));
  const lit = colorOf('None');
  goToStep(1);
  expect(['One server', 'Three', 'None'].map((name) => colorOf(name) === lit)).toEqual([
    true,
    false,
    false,
  ]);
  goToStep(2);
  expect(colorOf('One server')).toBe(lit);
  expect(colorOf('Three')).toBe(lit);
  expect(colorOf('None')).not.toBe(lit);
});

test('tells the cues of the events that a key press lights', async () => {
  render(
    <Presentation title="A talk">
      <Part title="A part">{slide({ steps: [1, [1, 2]] })}</Part>
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Servers' });
  expect(window.lectern?.slides[0]).toMatchObject({
    steps: 2,
    cues: [undefined, 'Wait.'],
  });
});

test('lets an event enter with its date between the others, and nothing moves', () => {
  const late = [
    { date: '2009', name: 'One server' },
    { date: '2013', name: 'Three', late: true },
    { date: '2026', name: 'None' },
  ];
  const { goToStep, unmount } = renderSlide(slide({ events: late, steps: [2] }), { step: 0 });
  const start = startOf('2026');
  expect(screen.getByText('2009')).toBeVisible();
  expect(screen.getByText('2013')).not.toBeVisible();
  expect(screen.getByText('Three')).not.toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  goToStep(1);
  expect(screen.getByText('2013')).toBeVisible();
  expect(screen.getByText('Three')).toBeVisible();
  expect(startOf('2026')).toBe(start);
  unmount();
  const one = renderSlide(slide({ events: late }), { step: 1 });
  expect(screen.getByText('2026')).toBeVisible();
  expect(screen.getByText('2013')).not.toBeVisible();
  one.goToStep(2);
  expect(screen.getByText('2013')).toBeVisible();
  one.unmount();
  renderSlide(slide({ events: late, steps: [2], atOnce: true }));
  expect(screen.getByText('2013')).toBeVisible();
});

test('has points below an event', () => {
  renderSlide(
    slide({ events: [{ date: '2009', name: 'One', points: ['no pager', '**one** desk'] }] }),
  );
  const points = screen.getAllByRole('listitem').slice(1);
  expect(points.map((point) => point.textContent)).toEqual(['no pager', 'one desk']);
});

test('has even distances, or true ones if all events have a number', () => {
  const events = [
    { date: '2000', name: 'A', at: 2000 },
    { date: '2010', name: 'B', at: 2010 },
    { date: '2040', name: 'C', at: 2040 },
  ];
  const { unmount } = renderSlide(slide({ events }));
  const long = startOf('2040') - startOf('2010');
  expect(long).toBeGreaterThan(1.5 * startOf('2010'));
  unmount();
  renderSlide(slide({ events: events.map((event, at) => ({ ...event, at: at || undefined })) }));
  expect(startOf('2040')).toBe(2 * startOf('2010'));
});

test('keeps room for the texts of dates that are close', () => {
  const dates = [2000, 2001, 2002, 2003, 2004, 2040];
  const events = dates.map((at) => ({ date: String(at), name: 'A', at }));
  renderSlide(slide({ events }));
  const starts = dates.map((date) => startOf(String(date)));
  const distances = starts.slice(2).map((start, at) => start - starts[at]!);
  expect(Math.min(...distances)).toBeGreaterThan(200);
});

/** The dates after which the line has a break. */
const breaks = () =>
  screen
    .getAllByRole('listitem')
    .filter((item) => item.querySelector('[data-break="true"]'))
    .map((item) => item.querySelector('[data-date]')!.textContent);

test('breaks the line where its scale is not that of the rest', () => {
  const show = (dates: readonly number[]) =>
    renderSlide(slide({ events: dates.map((at) => ({ date: String(at), name: 'A', at })) }))
      .unmount;
  let unmount = show([1996, 2024, 2025, 2026]);
  expect(breaks()).toEqual(['1996']);
  unmount();
  unmount = show([2000, 2010, 2011, 2025]);
  expect(breaks()).toEqual(['2010']);
  expect(startOf('2010') / 10).toBeCloseTo((startOf('2025') - startOf('2011')) / 14, 0);
  unmount();
  unmount = show([2000, 2010, 2020, 2030]);
  expect(breaks()).toEqual([]);
  unmount();
  renderSlide(slide());
  expect(breaks()).toEqual([]);
});

test('tells the author about a slide without events', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  renderSlide(slide({ events: [] }));
  expect(warned).toHaveBeenCalledWith(
    '[lectern] The slide "Servers" has no events, but its layout is for 1 to 8. Add one.',
  );
});
