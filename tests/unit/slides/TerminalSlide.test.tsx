import { render, screen } from '@testing-library/react';
import { Presentation, TerminalSlide } from 'lectern';
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

test('shows a command with one key press, and its output with the next', () => {
  const more = [{ command: 'cd kitchen' }, ...commands];
  const { goToStep } = renderSlide(<TerminalSlide title="Tea" commands={more} outputLater />, {
    step: 0,
  });
  expect(screen.getByText('cd kitchen')).toBeVisible();
  expect(screen.getByText('kettle on')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('kettle on')).toBeVisible();
  expect(screen.getByText('boiling')).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText('boiling')).toBeVisible();
  expect(screen.getByText('tea brew --minutes 3')).not.toBeVisible();
  goToStep(4);
  expect(screen.getByText('ready')).toBeVisible();
});

test('the cue of a command belongs to the key press that runs it', async () => {
  const cued = [
    { command: 'cd kitchen', cue: 'Walk.' },
    { command: 'kettle on', output: 'boiling', cue: 'Listen.' },
  ];
  render(
    <Presentation title="A talk">
      <TerminalSlide title="At once" commands={cued} />
      <TerminalSlide title="Later" commands={cued} outputLater />
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'At once' });
  expect(window.lectern?.slides.map(({ notes, cues }) => [notes, ...cues])).toEqual([
    [undefined, 'Walk.', 'Listen.'],
    ['Walk.', undefined, 'Listen.'],
  ]);
});

test.each([
  [
    'keeps its first indentation',
    '   Compiling tea v1.0.0\n    Finished',
    '   Compiling tea v1.0.0\n    Finished',
  ],
  [
    'loses the indentation of its module',
    `
      Compiling tea v1.0.0
        Finished
    `,
    'Compiling tea v1.0.0\n  Finished',
  ],
  ['loses its last line break', ' a\n\n b\n', ' a\n\n b'],
])('the output %s', (_, output, shown) => {
  renderSlide(<TerminalSlide title="Tea" commands={[{ command: 'tea', output }]} />);
  expect(screen.getByRole('code').textContent).toBe(`tea\n${shown}\n`);
});

test('a command can have a prompt of its own', () => {
  const hosts = [{ command: 'ssh kitchen' }, { command: 'kettle on', prompt: 'kitchen$' }];
  renderSlide(<TerminalSlide title="Tea" commands={hosts} />);
  // The prompt is drawn by CSS, so that nobody copies it.
  expect(screen.getByText('ssh kitchen')).toHaveAttribute('data-sign', '$');
  expect(screen.getByText('kettle on')).toHaveAttribute('data-sign', 'kitchen$');
});
