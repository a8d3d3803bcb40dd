import { screen } from '@testing-library/react';
import { TerminalSlide } from 'lectern';
import { attributes } from '../../../src/core/page.ts';
import { renderSlide } from '../renderSlide.tsx';

const commands = [
  { command: 'kettle on', output: 'boiling' },
  { command: 'tea brew --minutes 3', output: 'ready' },
];

test('shows one command with each key press, and what it writes', () => {
  const { goToStep } = renderSlide(<TerminalSlide title="Tea" commands={commands} />, { step: 0 });
  // The first command waits for the key press that runs it.
  expect(screen.getByText('kettle on')).toBeVisible();
  expect(screen.getByText('boiling')).not.toBeVisible();
  expect(screen.getByText('tea brew --minutes 3')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('kettle on')).toBeVisible();
  expect(screen.getByText('boiling')).toBeVisible();
  expect(screen.getByText('ready')).not.toBeVisible();
});

test('the prompt is no part of the text', () => {
  renderSlide(<TerminalSlide title="Tea" commands={commands} prompt="#" />);
  expect(screen.getByRole('code').textContent).toBe(
    'kettle on\nboiling\ntea brew --minutes 3\nready\n',
  );
});

test('shows all commands at once', () => {
  renderSlide(<TerminalSlide title="Tea" commands={commands} atOnce />, { step: 0 });
  expect(screen.getByText('ready')).toBeVisible();
});

test('a single command that writes nothing needs no key press', () => {
  const talk = <TerminalSlide title="Tea" commands={[{ command: 'kettle on', cue: 'Wait.' }]} />;
  const { container } = renderSlide(talk);
  expect(screen.getByText('kettle on')).toBeVisible();
  expect(container.querySelector('section')).toHaveAttribute(attributes.step, '0');
});
