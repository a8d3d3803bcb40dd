import { TerminalSlide } from 'lectern';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { asSlide } from '../../.storybook/stage.tsx';
import tea from '../samples/tea.cast';

const meta = preview.meta({
  title: 'Slides/TerminalSlide',
  component: TerminalSlide,
  decorators: [asSlide('Code', 'green')],
  args: {
    title: 'From nothing to a talk',
    commands: [
      { command: 'npx lectern new my-talk', output: 'Your talk is in my-talk.' },
      { command: 'cd my-talk && npm install' },
      { command: 'npm run check', output: '6 slides in 24 states: nothing is wrong' },
    ],
  },
});

/** Three commands with what they write, one after the other. */
export const Default = meta.story({
  play: async ({ canvas, args }) => {
    await expect(
      await canvas.findByRole('heading', { level: 2, name: args.title }),
    ).toBeInTheDocument();
    await expect(canvas.getByText('npm run check')).toBeVisible();
  },
});

/** The slide begins with the first command: the first key press runs it. */
export const Typed = meta.story({
  globals: { step: '0', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('npx lectern new my-talk')).toBeVisible();
    await expect(canvas.getByText('Your talk is in my-talk.')).not.toBeVisible();
  },
});

/** The first command has run; the prompt waits for the next one. */
export const FirstStep = meta.story({
  globals: { step: '1', mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Your talk is in my-talk.')).toBeVisible();
    await expect(canvas.getByText('npm run check')).not.toBeVisible();
  },
});

/** Another prompt. */
export const OwnPrompt = meta.story({
  args: {
    title: 'The same on Windows',
    prompt: 'PS C:\\>',
    commands: [{ command: 'npx lectern new my-talk', output: 'Your talk is in my-talk.' }],
  },
});

/** A long prompt has a line of its own: the command and its output begin where other lines do. */
export const LongPrompt = meta.story({
  globals: { step: '2', mode: 'still' },
  args: {
    prompt: 'speaker@build-server-berlin:~/talks/2026$',
    commands: [
      { command: 'npx lectern new my-talk', output: 'Your talk is in my-talk.' },
      { command: 'npm run check', output: 'No problems were found in 12 slides.' },
    ],
  },
  play: async ({ canvas }) => {
    const command = await canvas.findByText('npm run check');
    const output = canvas.getByText('Your talk is in my-talk.');
    const startOf = (line: HTMLElement) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      return range.getBoundingClientRect();
    };
    await expect(startOf(output).left).toBe(startOf(command).left);
    await expect(startOf(command).bottom).toBeLessThanOrEqual(
      command.getBoundingClientRect().bottom,
    );
  },
});

/** A command with one key press, and its output with the next; the second host has a prompt of its own. */
export const OutputLater = meta.story({
  globals: { step: '2', mode: 'still' },
  args: {
    title: 'What would it start?',
    outputLater: true,
    commands: [
      { command: 'ssh build-2' },
      {
        command: 'cargo build',
        prompt: 'build-2$',
        output: '   Compiling tea v1.0.0\n    Finished',
      },
      { command: 'cargo test', prompt: 'build-2$', output: 'running 3 tests' },
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Compiling tea v1.0.0')).toBeVisible();
    await expect(canvas.getByText('cargo test')).not.toBeVisible();
  },
});

/** A recording of asciinema with three markers, which are three stills: what is new on the second one is lit. */
export const Recorded = meta.story({
  globals: { step: '1', mode: 'still' },
  args: { title: 'What broke the tea?', commands: undefined, cast: tea },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('code')).toHaveTextContent('git diff --stat');
    await expect(canvas.getByRole('code')).not.toHaveTextContent('brew --all');
  },
});

/** More lines than there is room for: the last command and its output are in view. */
export const Longest = meta.story({
  args: {
    title: 'A title of forty characters, on one line',
    commands: [
      {
        command: 'git log --oneline',
        output: Array.from(
          { length: 12 },
          (_, index) => `a1b2c3${index} A line of what the program writes, number ${index + 1}`,
        ).join('\n'),
      },
      { command: 'git status', output: 'On branch main\nnothing to commit, working tree clean' },
    ],
  },
});
