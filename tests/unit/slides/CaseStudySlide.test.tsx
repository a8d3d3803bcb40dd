import { screen } from '@testing-library/react';
import { CaseStudySlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <CaseStudySlide
    kicker="In the wild"
    title="A compiler in two weeks"
    facts={[
      { icon: '🤖', label: 'Agents', figure: '16', text: 'in parallel' },
      { icon: '💶', figure: '$20,000', text: 'for the lot', cue: 'Without the people.' },
      { icon: '🧪', text: 'Tests came first' },
    ]}
    source={{ icon: '🔗', label: 'The report', href: 'https://example.com/report' }}
    notes="Slowly."
  />
);

const facts = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'A compiler in two weeks' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'A compiler in two weeks' }),
  );
  expect(screen.getByText('In the wild')).toBeVisible();
});

test('reads every fact as one sentence: label, figure, text', () => {
  renderSlide(slide);
  expect(screen.getAllByRole('paragraph').map((paragraph) => paragraph.textContent)).toEqual(
    expect.arrayContaining([
      '🤖Agents 16 in parallel',
      '💶$20,000 for the lot',
      '🧪Tests came first',
    ]),
  );
});

test('hides every fact until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(facts()).toEqual([]);
  expect(screen.getByText('Tests came first')).not.toBeVisible();
  goToStep(1);
  expect(facts()).toEqual([expect.stringContaining('in parallel')]);
  goToStep(2);
  expect(facts()).toEqual([
    expect.stringContaining('in parallel'),
    expect.stringContaining('for the lot'),
  ]);
  goToStep(3);
  expect(facts()).toHaveLength(3);
  expect(screen.getByText('Tests came first')).toBeVisible();
});

test('shows all facts at once with atOnce', () => {
  renderSlide(
    <CaseStudySlide
      title="A compiler"
      facts={[
        { icon: '🤖', text: 'Sixteen agents' },
        { icon: '🧪', text: 'Tests first' },
      ]}
      source={{ label: 'The report', href: 'https://example.com/report' }}
      atOnce
    />,
    { step: 0 },
  );
  expect(facts()).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'The report' })).toBeVisible();
});

test('links to the source with the last fact, in a new tab', () => {
  const { goToStep } = renderSlide(slide, { step: 2 });
  expect(screen.queryByRole('link')).toBeNull();
  goToStep(3);
  const link = screen.getByRole('link', { name: 'The report' });
  expect(link).toBeVisible();
  expect(link).toHaveAttribute('href', 'https://example.com/report');
  expect(link).toHaveAttribute('target', '_blank');
});

test('lets screen readers skip the icons', () => {
  renderSlide(slide);
  expect(screen.getByText('🤖')).toHaveAttribute('aria-hidden', 'true');
  expect(screen.getByText('🔗')).toHaveAttribute('aria-hidden', 'true');
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Slowly|Without the people/)).toBeNull();
});

test('gives each part of the first fact a line of its own', () => {
  renderSlide(
    <CaseStudySlide
      title="A compiler"
      facts={[{ figure: '106,000', text: 'lines — in 351 files' }, { text: 'Rust — of course' }]}
    />,
  );
  expect(facts()).toEqual(['106,000 lines — in 351 files', 'Rust\u00A0— of course']);
  expect(screen.getByText('lines')).toBeVisible();
  expect(screen.getByText('in 351 files')).toBeVisible();
});
