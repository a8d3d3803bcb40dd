import { render, screen } from '@testing-library/react';
import { Presentation, type TerminalCast, TerminalSlide } from 'lectern';
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

test('a long prompt has a line of its own, and indents nothing', () => {
  const prompt = 'brewer@kitchen-of-the-office:~/tea/green$';
  const { container, unmount } = renderSlide(
    <TerminalSlide title="Tea" prompt={prompt} commands={[{ command: 'brew', output: 'ready' }]} />,
  );
  expect(screen.getByText('brew')).toHaveAttribute('data-sign', prompt);
  expect(screen.getByText('brew')).toHaveStyle({ paddingTop: 'var(--lectern-code-leading)' });
  expect(screen.getByText('ready')).not.toHaveStyle({ paddingTop: 'var(--lectern-code-leading)' });
  expect(container.innerHTML).toContain('--gutter: 0ch');
  unmount();
  const both = [{ command: 'ssh kitchen' }, { command: 'brew', prompt }];
  const mixed = renderSlide(<TerminalSlide title="Tea" commands={both} />);
  expect(mixed.container.innerHTML).toContain('--gutter: 2ch');
});

const cast: TerminalCast = {
  columns: 12,
  stills: [
    { cue: 'It boils', text: '$ kettle on\nboiling', runs: 'x2f6,k*_4', fresh: [0, 2] },
    { text: '$ kettle on\nboiling\n$ brew', runs: 'x2f6,,', fresh: [2, 3] },
    { cue: 'Ready', text: 'ready', runs: 's!5', fresh: [0, 1] },
  ],
};

test('shows the next still of a recording with each key press, and names it', () => {
  const { goToStep } = renderSlide(<TerminalSlide title="Tea" cast={cast} />, { step: 0 });
  const text = () => screen.getByRole('code').textContent;
  expect(text()).toBe('$ kettle on\nboiling\n');
  expect(screen.getByText('Screen 1 of 3')).toBeInTheDocument();
  goToStep(1);
  expect(text()).toBe('$ kettle on\nboiling\n$ brew\n');
  expect(screen.getByText('Screen 2 of 3. New: Line 3')).toBeInTheDocument();
  goToStep(2);
  expect(text()).toBe('ready\n');
  expect(screen.getByText('Screen 3 of 3')).toBeInTheDocument();
  expect(screen.queryByText('Ready')).toBeNull();
});

test('lights what is new on a still', () => {
  const { goToStep } = renderSlide(<TerminalSlide title="Tea" cast={cast} />, { step: 1 });
  const states = () =>
    [...screen.getByRole('code').children].map((line) => line.getAttribute(attributes.line));
  expect(states()).toEqual(['dim', 'dim', 'lit']);
  goToStep(2);
  // All of it is new.
  expect(states()).toEqual(['all']);
});

test('needs a key press for all stills but the first', async () => {
  render(
    <Presentation title="A talk">
      <TerminalSlide title="Tea" cast={cast} />
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Tea' });
  expect(window.lectern?.slides[0]).toMatchObject({ steps: 2 });
});

test('has the labels of the markers as cues, the first one in its notes', async () => {
  render(
    <Presentation title="A talk">
      <TerminalSlide title="Tea" cast={cast} notes="Watch." />
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Tea' });
  expect(window.lectern?.slides[0]).toMatchObject({
    notes: 'Watch.\n\nIt boils',
    cues: [undefined, 'Ready'],
  });
});

test('shows the last still of a recording at once', () => {
  renderSlide(<TerminalSlide title="Tea" cast={cast} atOnce />, { step: 0 });
  expect(screen.getByText('ready')).toBeVisible();
});

test.each([['./demo.cast'], ['']])(
  'says that lectern/vite has not drawn the recording %j',
  (file) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const notDrawn = file as unknown as TerminalCast;
    const { container } = renderSlide(<TerminalSlide title="Tea" cast={notDrawn} />);
    expect(screen.getByRole('heading', { name: 'Tea' })).toBeVisible();
    expect(container.querySelector(`[${attributes.code}]`)).not.toBeNull();
    // Once for all slides.
    expect(warn.mock.calls.length).toBeLessThanOrEqual(1);
  },
);
