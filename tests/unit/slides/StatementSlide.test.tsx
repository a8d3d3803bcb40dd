import { render, screen } from '@testing-library/react';
import { StatementSlide, Still, midnight, paper } from 'lectern';
import { blueprint } from '../../../src/theme/blueprint.tsx';
import { broadsheet } from '../../../src/theme/broadsheet.tsx';
import { poster } from '../../../src/theme/poster.ts';
import { renderSlide } from '../renderSlide.tsx';

test('is a region that the sentence names', () => {
  renderSlide(<StatementSlide title="Nobody reads the code." notes="Pause." />);
  expect(screen.getByRole('region', { name: 'Nobody reads the code.' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'Nobody reads the code.' }),
  );
  expect(screen.getByRole('region')).toHaveTextContent(/^Nobody reads the code\.$/);
});

test('shows a number before what it counts, from the start', () => {
  renderSlide(<StatementSlide figure="42 %" title="of our tests have never failed" />, { step: 0 });
  expect(screen.getByText('42 %')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'of our tests have never failed' })).toBeVisible();
  expect(screen.getByRole('region')).toHaveTextContent(/^42 %of our tests have never failed$/);
});

test('sets a number larger than what it counts, and a long sentence smaller than a short one', () => {
  const sizeOf = (text: string) => {
    const { fontSize } = screen.getByText(text).closest<HTMLElement>('[style*="font-size"]')!.style;
    return parseFloat(fontSize);
  };
  const long = Array(40).fill('word').join(' ');
  renderSlide(
    <>
      <StatementSlide figure="42 %" title="have never failed" />
      <StatementSlide title="Short" />
      <StatementSlide title={long} />
    </>,
  );
  expect(sizeOf('42 %')).toBe(300);
  expect(sizeOf('Short')).toBe(168);
  expect(sizeOf(long)).toBe(60);
});

test('links to its source', () => {
  renderSlide(
    <StatementSlide title="A" source={{ label: 'A study', href: 'https://example.com/study' }} />,
  );
  expect(screen.getByRole('link', { name: 'A study' })).toHaveAttribute(
    'href',
    'https://example.com/study',
  );
});

test('names a source that has no address', () => {
  renderSlide(<StatementSlide title="A" source={{ label: 'A book, page 12' }} />);
  expect(screen.getByText('A book, page 12')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});

test('shows the end of the sentence with a key press, and reserves its place', () => {
  const { goToStep } = renderSlide(
    <StatementSlide title="Tests find bugs," ending="reviews find **gaps**" />,
    { step: 0 },
  );
  expect(screen.getByRole('heading', { name: 'Tests find bugs,' })).toBeVisible();
  expect(screen.getByText('gaps')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('gaps')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Tests find bugs, reviews find gaps' })).toBeVisible();
});

test('says a line before the sentence and the figure', () => {
  renderSlide(
    <>
      <StatementSlide before="So:" title="Nobody reads the code." subtitle="Not you" />
      <StatementSlide before="In 300 projects" figure="42 %" title="have never failed" />
    </>,
  );
  const [first, second] = screen.getAllByRole('region');
  expect(first).toHaveTextContent(/^So:Nobody reads the code.Not you$/);
  expect(second).toHaveTextContent(/^In 300 projects42 %have never failed$/);
});

test('has the line of a link near its words, because the next line begins close below them', () => {
  renderSlide(<StatementSlide title="Read [the note](https://example.org) before you ask" />);
  const { textUnderlineOffset } = getComputedStyle(screen.getByRole('link'));
  expect(textUnderlineOffset).toContain('min(0.22em, 10px)');
});

test.each([midnight, paper, broadsheet, blueprint, poster])(
  'sets code in one line in each theme and shape',
  (theme) => {
    const code = 'git push --force origin main';
    for (const aspectRatio of ['16:9', '16:10', '4:3'] as const) {
      const { unmount } = render(
        <Still theme={theme} aspectRatio={aspectRatio}>
          <StatementSlide title={`Never run \`${code}\` on a Friday`} />
        </Still>,
      );
      // A letter of code has six tenths of its size, in twelve columns.
      const size = parseFloat(screen.getByRole('heading').style.fontSize);
      expect(size * 0.6 * code.length).toBeLessThan(1222);
      unmount();
    }
  },
);
