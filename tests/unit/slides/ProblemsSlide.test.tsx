import { screen } from '@testing-library/react';
import { ProblemsSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const slide = (
  <ProblemsSlide
    title="The problems"
    problems={[
      { icon: '🐢', label: 'Slow', description: 'Every build takes an hour.' },
      { icon: '💸', label: 'Dear', description: 'Every hour costs a **fortune**.' },
      { icon: '🙈', label: 'Blind', description: 'Nobody reads the logs.', cue: 'Name the log.' },
    ]}
    notes="Do not name names."
  />
);

const names = () =>
  screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

test('is a region that its only heading, of level 2, names', () => {
  renderSlide(slide);
  expect(screen.getByRole('region', { name: 'The problems' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^The problems$/);
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
});

test('lists the problems, each with its name and description', () => {
  renderSlide(slide);
  const [slow, dear, blind] = screen.getAllByRole('listitem');
  expect(slow).toHaveTextContent('SlowEvery build takes an hour.');
  expect(dear).toHaveTextContent('DearEvery hour costs a fortune.');
  expect(blind).toHaveTextContent('BlindNobody reads the logs.');
  expect(names()).toEqual(['Slow', 'Dear', 'Blind']);
});

test('hides every problem until its step', () => {
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(names()).toEqual([]);
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByText('Slow')).not.toBeVisible();
  goToStep(1);
  expect(names()).toEqual(['Slow']);
  goToStep(2);
  expect(names()).toEqual(['Slow', 'Dear']);
  expect(screen.getByText('Nobody reads the logs.')).not.toBeVisible();
  goToStep(3);
  expect(names()).toEqual(['Slow', 'Dear', 'Blind']);
  expect(screen.getByText('Nobody reads the logs.')).toBeVisible();
});

test('shows all problems at once with atOnce', () => {
  renderSlide(
    <ProblemsSlide
      title="The problems"
      problems={[
        { icon: '🐢', label: 'Slow', description: 'Every build takes an hour.' },
        { icon: '💸', label: 'Dear', description: 'Every hour costs a fortune.' },
      ]}
      atOnce
    />,
    { step: 0 },
  );
  expect(names()).toEqual(['Slow', 'Dear']);
});

test('lets screen readers skip the icons', () => {
  renderSlide(slide);
  expect(screen.getByText('🐢')).toHaveAttribute('aria-hidden', 'true');
  expect(screen.queryByRole('img')).toBeNull();
});

test('keeps notes and cues from the audience', () => {
  renderSlide(slide);
  expect(screen.queryByText(/Do not name names|Name the log/)).toBeNull();
});

test('sets the name of the last of many problems as display text', () => {
  const names = ['Slow', 'Dear', 'Blind', 'Deaf', 'Late'];
  const isDisplay = (count: number) => {
    const problems = names.slice(0, count).map((label) => ({ label, description: 'A night.' }));
    const { unmount } = renderSlide(<ProblemsSlide title="Problems" problems={problems} />);
    const spacing = screen
      .getAllByRole('heading', { level: 3 })
      .map((name) => getComputedStyle(name).letterSpacing);
    unmount();
    return spacing.map((each) => each === '-0.03em');
  };
  expect(isDisplay(5)).toEqual([false, false, false, false, true]);
  expect(isDisplay(4)).toEqual([false, false, false, false]);
});
