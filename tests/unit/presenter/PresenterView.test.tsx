import { ThemeProvider } from '@emotion/react';
import { withAccent } from '../../../src/theme/textStyles.ts';
import { act, render, screen } from '@testing-library/react';
import { Heading, PointsSlide, SlideFrame, Still, midnight } from 'lectern';
import { Profiler } from 'react';
import { PresenterView } from '../../../src/presenter/PresenterView.tsx';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';

const ids = Array.from({ length: 100 }, (_, index) => `slide-${index}`);
const records: readonly SlideRecord[] = ids.map((id) => ({ id, title: id, cues: [], steps: 2 }));
const theme = withAccent(midnight);
const points = [{ text: 'One' }, { text: 'Two' }];

/** A talk of a hundred slides in the presenter view, and the slides that have rendered since. */
async function openView(given = records) {
  const rendered = new Set<string>();
  const slides = ids.map((id) => (
    <Profiler key={id} id={id} onRender={(name) => rendered.add(name)}>
      <PointsSlide id={id} title={id} points={points} />
    </Profiler>
  ));
  const clock = { spent: new Map(), runningSince: null };
  const viewAt = (slideIndex: number, stepIndex: number) => (
    <ThemeProvider theme={theme}>
      <PresenterView
        title="Many"
        state={{
          position: { slideIndex, stepIndex },
          curtain: 'none',
          clock,
          isPresented: true,
          version: 1,
          changedBy: '',
          held: null,
          before: null,
        }}
        slides={given}
        onCommand={() => {}}
      >
        {slides}
      </PresenterView>
    </ThemeProvider>
  );
  const { rerender } = await act(async () => render(viewAt(10, 0)));
  return async (slideIndex: number, stepIndex: number) => {
    rendered.clear();
    await act(async () => rerender(viewAt(slideIndex, stepIndex)));
    return [...rendered].sort();
  };
}

const shown = (place: 'This slide' | 'Next step' | 'Next slide') => {
  const heading = screen.getByLabelText(place).querySelector('section');
  const items = [...(heading?.querySelectorAll('[data-state]:not([data-state="ahead"])') ?? [])];
  return [heading?.dataset.slide, items.map(({ textContent }) => textContent).join(' ')];
};

test('shows this slide, what the next key press shows and the whole next slide, at every step', async () => {
  const goTo = await openView();
  const all = () => [shown('This slide'), shown('Next step'), shown('Next slide')];
  expect(all()).toEqual([
    ['slide-10', ''],
    ['slide-10', 'One'],
    ['slide-11', 'One Two'],
  ]);
  await goTo(10, 2);
  expect(all()).toEqual([
    ['slide-10', 'One Two'],
    ['slide-11', ''],
    ['slide-11', 'One Two'],
  ]);
  await goTo(11, 0);
  expect(all()).toEqual([
    ['slide-11', ''],
    ['slide-11', 'One'],
    ['slide-12', 'One Two'],
  ]);
  await goTo(99, 2);
  expect(all()).toEqual([
    ['slide-99', 'One Two'],
    [undefined, ''],
    [undefined, ''],
  ]);
});

test('shows the next slide once if the next key press shows all of it', async () => {
  const goTo = await openView(
    records.map((record) => (record.id === 'slide-11' ? { ...record, steps: 0 } : record)),
  );
  await goTo(10, 1);
  expect(screen.getByLabelText('Next step')).toBeVisible();
  await goTo(10, 2);
  expect(screen.queryByLabelText('Next step')).toBeNull();
  expect(shown('Next slide')[0]).toBe('slide-11');
  await goTo(11, 0);
  expect(shown('Next step')[0]).toBe('slide-12');
});

test('names the step of a slide that has steps, and no step of one that has none', async () => {
  const goTo = await openView(
    records.map((record) => (record.id === 'slide-11' ? { ...record, steps: 0 } : record)),
  );
  expect(screen.getByText('Slide 11 of 100 · step 0 of 2')).toBeVisible();
  await goTo(11, 0);
  expect(screen.getByText('Slide 12 of 100')).toBeVisible();
});

test('a key press renders only the slides that it affects', async () => {
  const goTo = await openView();
  expect(await goTo(10, 1)).toEqual(['slide-10']);
  expect(await goTo(10, 2)).toEqual(['slide-10', 'slide-11']);
  expect(await goTo(50, 0)).toEqual(['slide-10', 'slide-11', 'slide-50', 'slide-51']);
});

test('a still inside a slide keeps its own step', async () => {
  const inner = (
    <Still step={1}>
      <PointsSlide id="inner" title="Inner" points={points} />
    </Still>
  );
  const slides = [{ id: 'outer', title: 'Outer', cues: [], steps: 0 }];
  await act(async () =>
    render(
      <ThemeProvider theme={theme}>
        <PresenterView
          title="Nested"
          state={{
            position: { slideIndex: 0, stepIndex: 0 },
            curtain: 'none',
            clock: { spent: new Map(), runningSince: null },
            isPresented: true,
            version: 1,
            changedBy: '',
            held: null,
            before: null,
          }}
          slides={slides}
          onCommand={() => {}}
        >
          <SlideFrame id="outer" title="Outer">
            <Heading>Outer</Heading>
            {inner}
          </SlideFrame>
        </PresenterView>
      </ThemeProvider>,
    ),
  );
  const revealed = document.querySelectorAll(
    '[data-slide="inner"] [data-state]:not([data-state="ahead"])',
  );
  expect([...revealed].map(({ textContent }) => textContent)).toEqual(['One']);
});

describe('in a talk that is read from the right, with words from the left', () => {
  beforeEach(() => {
    document.documentElement.dir = 'rtl';
  });
  afterEach(() => {
    document.documentElement.dir = '';
  });

  test('the arrows on the buttons are those of the keys', async () => {
    await openView();
    expect(screen.getByRole('button', { name: '→ Back' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next ←' })).toBeVisible();
  });

  test('the title and the part of a slide keep their language and direction', async () => {
    const own = { title: 'Why (now)?', lang: 'en', part: 'Warum?', partLang: 'de' };
    await openView(records.map((record) => ({ ...record, ...own })));
    const title = screen.getByText('Why (now)?', { selector: 'h2 > *' });
    expect(title).toHaveAttribute('lang', 'en');
    expect(title).toHaveAttribute('dir', 'ltr');
    expect(screen.getByText('Warum?')).toHaveAttribute('lang', 'de');
  });
});
