import { screen } from '@testing-library/react';
import { LevelSlide, PointsSlide } from 'lectern';
import { labelOf } from '../../src/core/backup.ts';
import { numeral, setStrings } from '../../src/core/strings.ts';
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
