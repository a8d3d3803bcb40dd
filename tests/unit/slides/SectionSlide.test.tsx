import { render, screen, within } from '@testing-library/react';
import { Part, SectionSlide, Still, midnight } from 'lectern';
import { SlideIndex } from '../../../src/core/SlideIndex.ts';
import { SlideIndexContext } from '../../../src/spectacle/contexts.ts';
import { poster } from '../../../src/theme/poster.ts';
import { renderSlide } from '../renderSlide.tsx';

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(<SectionSlide title="Five phases" />);
  expect(screen.getByRole('region', { name: 'Five phases' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'Five phases' }),
  );
});

test('says what the part is about, from the start', () => {
  renderSlide(<SectionSlide title="Five phases" subtitle="of automation" />, { step: 0 });
  expect(screen.getByText('of automation')).toBeVisible();
});

test('keeps its notes from the audience', () => {
  renderSlide(<SectionSlide title="Five phases" notes="Drink some water." />);
  expect(screen.getByRole('region')).toHaveTextContent(/^Five phases$/);
});

test('counts the parts, and its needle points to the place of its part in the talk', async () => {
  const index = new SlideIndex();
  render(
    <SlideIndexContext value={index}>
      {['One', 'Two', 'Three', 'Four'].map((title) => (
        <Part key={title} title={title}>
          <SectionSlide title={title.toUpperCase()} />
        </Part>
      ))}
    </SlideIndexContext>,
  );
  const third = await screen.findByRole('region', { name: 'THREE' });
  expect(await within(third).findByText('Part 3 of 4')).toBeVisible();
  expect(within(third).queryByText('Three')).toBeNull();
  const needles = [...document.querySelectorAll('svg g')].map((each) =>
    each.getAttribute('transform'),
  );
  expect(needles).toEqual(['rotate(0)', 'rotate(90)', 'rotate(180)', 'rotate(270)']);
});

test.each([
  [midnight, '168px'],
  [poster, '200px'],
])('is in proportion to the largest text of its theme', (theme, fontSize) => {
  render(
    <Still theme={theme}>
      <SectionSlide title="PLANS" />
    </Still>,
  );
  expect(screen.getByRole('heading')).toHaveStyle({ fontSize });
});
