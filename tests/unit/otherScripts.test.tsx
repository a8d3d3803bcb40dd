import { ThemeProvider } from '@emotion/react';
import { render, screen } from '@testing-library/react';
import { ComparisonSlide, LevelSlide, PhaseSlide, PipelineSlide, PointsSlide } from 'lectern';
import type { ComponentType } from 'react';
import { labelOf } from '../../src/core/backup.ts';
import { numeral, setStrings } from '../../src/core/strings.ts';
import { german } from '../../src/languages/de.ts';
import { blueprint } from '../../src/theme/blueprint.tsx';
import { withAccent } from '../../src/theme/textStyles.ts';
import type { SlidePlace } from '../../src/theme/theme.ts';
import { renderSlide } from './renderSlide.tsx';

afterEach(() => setStrings(undefined));

const pointIn = (lang: string, text: string) => {
  renderSlide(<PointsSlide title="A" lang={lang} points={[text]} />);
  return screen.getByRole('listitem').textContent;
};

test('the signs of Latin names stay on their side in a text from the right', () => {
  expect(pointIn('he', 'כותבים ב־C++ וב־C#, וגם ב־.NET')).toBe(
    'כותבים ב־C++\u200E וב־C#\u200E, וגם ב־\u200E.NET',
  );
});

test.each([
  ['זמן 200 ms', 'זמן 200\u200E ms'],
  ['زمن **200** ms', 'زمن 200\u200E ms'],
  ['חזר `1 x`', 'חזר 1 x'],
])('a number in %j stays before its unit', (text, drawn) => {
  expect(pointIn('he', text)).toBe(drawn);
});

test('a text from the left has none of these marks, and neither has code', () => {
  expect(pointIn('en', 'C++, C# and .NET')).toBe('C++, C# and .NET');
});

test('code in a text from the right is as it was typed', () => {
  expect(pointIn('he', 'קוד `C++`')).toBe('קוד C++');
});

test('numbers of Lectern itself have the numerals of a talk in Persian', () => {
  setStrings(undefined, 'fa-IR');
  expect([labelOf(12, 30), numeral(3), numeral('3')]).toEqual(['۱۲', '۳', '3']);
  setStrings(undefined, 'en');
  expect(labelOf(12, 30)).toBe('12');
});

test('a gauge has the numerals of a talk in Persian, and texts of the author stay', () => {
  setStrings(undefined, 'fa');
  renderSlide(<LevelSlide level={2} levels={5} title="پلهٔ 2" points={[{ text: 'الف' }]} />);
  const gauge = screen.getByRole('img', { name: 'LEVEL ۲ of ۵' });
  expect(gauge.querySelector('b')).toHaveAttribute('data-number', '۲');
  expect(screen.getByRole('heading')).toHaveTextContent('پلهٔ 2');
});

test('the title block of a blueprint is in the language of the talk', () => {
  setStrings(german, 'de');
  const Plan = blueprint.drawings.section as ComponentType<SlidePlace>;
  render(
    <ThemeProvider theme={withAccent(blueprint)}>
      <Plan number={3} count={9} part={1} parts={2} />
    </ThemeProvider>,
  );
  expect(screen.getByText('Teil 1')).toBeInTheDocument();
  expect(screen.getByText('Nr. 3')).toBeInTheDocument();
});

test.each([
  <LevelSlide key="level" level={2} title="A" label="سطح" points={[{ text: 'B' }]} />,
  <PipelineSlide key="pipeline" level={2} title="A" label="سطح" stages={[{ label: 'B' }]} />,
  <PhaseSlide
    key="phase"
    phase={2}
    title="A"
    label="سطح"
    tools="B"
    whatItIs="C"
    benefit={{ text: 'D' }}
    risk={{ text: 'E' }}
  />,
])('the line above a title has them, too', (slide) => {
  setStrings(undefined, 'fa');
  renderSlide(slide);
  expect(screen.getByText('سطح ۲')).toBeVisible();
});

const sizeOfRows = (title: string, text: string, pairs: number) => {
  const { unmount } = renderSlide(
    <ComparisonSlide
      title={title}
      first={{ heading: 'A' }}
      second={{ heading: text.slice(0, 4) }}
      pairs={Array.from({ length: pairs }, () => ({ first: text, second: text }))}
    />,
  );
  const { fontSize } = screen.getByRole('table').style;
  unmount();
  return fontSize;
};

test('rows of a comparison have room below headings in scripts with higher lines', () => {
  const latin = 'Messages are hours late and nobody sees it';
  const hindi = 'संदेश घंटों देर से पहुँचते हैं और किसी को पता नहीं चलता';
  expect([3, 4].map((pairs) => sizeOfRows('A', latin, pairs))).toEqual(['44px', '36px']);
  expect([3, 4].map((pairs) => sizeOfRows('क', hindi, pairs))).toEqual(['36px', '30px']);
});
