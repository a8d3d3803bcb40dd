import { render, screen } from '@testing-library/react';
import { PointsSlide } from 'lectern';

const slide = <PointsSlide title="Why tea?" points={[{ text: 'It is hot' }]} />;
const said = () => jest.mocked(console.error).mock.calls.flat().join(' ');

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
});

test('a slide in a deck of Spectacle that it cannot see says what to import', () => {
  render(
    <>
      <div className="spectacle-v7-slide" />
      {slide}
    </>,
  );
  expect(said()).toContain("from 'lectern/spectacle' instead of 'spectacle'");
});

test('a slide on a page without such a deck says nothing', () => {
  render(slide);
  expect(screen.getByRole('region', { name: 'Why tea?' })).toBeVisible();
  expect(said()).toBe('');
});
