import '@testing-library/jest-dom';
import { within } from '@testing-library/dom';
import { JSDOM } from 'jsdom';
import { AdviceSlide, Part, PointsSlide, Presentation, Still, TitleSlide, paper } from 'lectern';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The page that a browser shows when it is sent the markup. */
function openPage(slide: ReactElement) {
  const { document } = new JSDOM(renderToStaticMarkup(slide)).window;
  return within(document.body);
}

const points = (
  <PointsSlide
    title="Three things"
    points={[{ text: 'One' }, { text: 'Two' }, { text: 'Three', cue: 'At last.' }]}
    notes="Count with your fingers."
  />
);

test('runs without a browser', () => {
  expect(typeof document).toBe('undefined');
});

test('makes markup of a slide with everything revealed, without a provider', () => {
  const page = openPage(points);
  expect(page.getByRole('region', { name: 'Three things' })).toBeVisible();
  expect(page.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'One',
    'Two',
    'Three',
  ]);
});

// What is hidden is hidden by styles: these tests also prove that the styles are in the markup.
test.each([
  [0, []],
  [1, ['One']],
  [2, ['One', 'Two']],
  [3, ['One', 'Two', 'Three']],
])('makes markup of a slide at step %d', (step, texts) => {
  const page = openPage(<Still step={step}>{points}</Still>);
  expect(page.getByRole('heading', { level: 2, name: 'Three things' })).toBeVisible();
  expect(page.queryAllByRole('listitem').map((item) => item.textContent)).toEqual(texts);
});

test('picks one slide of many by its id', () => {
  const page = openPage(
    <Still only="go">
      <Part title="Part">
        {points}
        <AdviceSlide
          id="go"
          title="Go there"
          items={[{ icon: '🏠', label: 'Home', href: 'https://example.com/' }]}
        />
      </Part>
    </Still>,
  );
  expect(page.getByRole('region')).toBe(page.getByRole('region', { name: 'Go there' }));
  expect(page.getByRole('link', { name: 'Home' })).toHaveAttribute('href', 'https://example.com/');
});

test('keeps notes and cues out of the markup', () => {
  expect(renderToStaticMarkup(points)).not.toMatch(/Count with your fingers|At last/);
});

test('shows the same text in another theme', () => {
  const inMidnight = renderToStaticMarkup(<Still>{points}</Still>);
  const inPaper = renderToStaticMarkup(<Still theme={paper}>{points}</Still>);
  expect(inPaper).not.toBe(inMidnight);
  expect(openPage(<Still theme={paper}>{points}</Still>).getAllByRole('listitem')).toHaveLength(3);
});

test('has the punctuation of the language that the build names', () => {
  globalThis.lecternLanguage = 'fr';
  const page = openPage(<PointsSlide title="L'été" points={[{ text: '"Oui"' }]} />);
  globalThis.lecternLanguage = undefined;
  expect(page.getByRole('listitem').textContent).toBe('«\u202FOui\u202F»');
  expect(page.getByRole('heading')).toHaveTextContent('L’été');
});

test('the poster of a talk says who gives it, where and when, in its language', () => {
  const poster = openPage(
    <Presentation
      title="Tee"
      lang="de"
      event="Tee-Tage"
      date="2026-05-12"
      speakers={[{ name: 'Ada Leaf' }]}
    >
      <TitleSlide title={'"Tee"'} />
    </Presentation>,
  );
  expect(poster.getByRole('heading')).toHaveTextContent('„Tee“');
  for (const text of ['Tee-Tage', '12. Mai 2026', 'Ada Leaf']) poster.getByText(text);
});
