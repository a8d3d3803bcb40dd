import { ThemeProvider } from '@emotion/react';
import { withAccent } from '../../../src/theme/textStyles.ts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Part, SectionSlide, midnight } from 'lectern';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';
import { CommandPalette } from '../../../src/presenter/CommandPalette.tsx';

const onGoTo = jest.fn();
const onCommand = jest.fn();

const recordOf = (title: string, part?: string): SlideRecord => ({
  id: title,
  title,
  part,
  cues: [],
  steps: 0,
});
const talk = [recordOf('茶'), recordOf('水', 'Water'), recordOf('100 waves', 'Water')];

const open = async (slideIndex = 0, slides = talk) =>
  act(async () =>
    render(
      <ThemeProvider theme={withAccent(midnight)}>
        <CommandPalette
          slides={slides}
          slideIndex={slideIndex}
          onGoTo={onGoTo}
          onCommand={onCommand}
          onClose={() => {}}
        >
          <SectionSlide id="茶" title="茶" />
          <Part title="Water">
            <SectionSlide id="水" title="水" />
            <SectionSlide id="100 waves" title="100 waves" />
          </Part>
        </CommandPalette>
      </ThemeProvider>,
    ),
  );

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const chosen = () => screen.getByRole('option', { selected: true }).textContent;

beforeEach(() => {
  onGoTo.mockClear();
  onCommand.mockClear();
});

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'leaves Enter and the arrows to a character that is being written: %j',
  async (composing) => {
    await open();
    const field = screen.getByRole('combobox');
    fireEvent.keyDown(field, { key: 'ArrowDown', ...composing });
    fireEvent.keyDown(field, { key: 'Enter', ...composing });
    expect(onGoTo).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onGoTo).toHaveBeenCalledWith(0);
  },
);

test('lists the slides by part and the commands after them, and opens at the current slide', async () => {
  await open(1);
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'Slides',
    'Water',
    'Commands',
  ]);
  expect(options().slice(0, 4)).toEqual(['1 茶', '2 水', '3 100 waves', '→ Next step']);
  expect(options()).not.toContain('t Start or pause the clock');
  expect(chosen()).toBe('2 水');
});

test('chooses the slide of a number, and otherwise the first match', async () => {
  const user = userEvent.setup();
  await open();
  await user.keyboard('3');
  expect(options()).toEqual(['3 100 waves']);
  await user.keyboard('{Backspace}1');
  expect(options()).toEqual(['1 茶', '3 100 waves']);
  expect(chosen()).toBe('1 茶');
  await user.keyboard('{ArrowDown}0{Backspace}{Backspace}');
  expect(chosen()).toBe('1 茶');
  await user.keyboard('screen{ArrowDown}{ArrowDown}');
  expect(chosen()).toBe('b Black screen');
  await user.keyboard('{Enter}');
  expect(onCommand).toHaveBeenCalledWith('black');
  expect(onGoTo).not.toHaveBeenCalled();
});

test('shows a picture of the slide that is chosen, and none of a command', async () => {
  const user = userEvent.setup();
  await open(1);
  const pictures = () =>
    [...document.querySelectorAll('section')].map(({ dataset }) => dataset.slide);
  expect(pictures()).toEqual(['水']);
  await user.keyboard('{ArrowDown}');
  expect(pictures()).toEqual(['100 waves']);
  await user.keyboard('{ArrowDown}');
  expect(pictures()).toEqual([]);
});

test('finds a backup slide by its number', async () => {
  const user = userEvent.setup();
  await open(0, [...talk, { ...recordOf('Ice', 'More'), backup: true }]);
  expect(options()[3]).toBe('B1 Ice');
  await user.keyboard('b1{Enter}');
  expect(onGoTo).toHaveBeenCalledWith(3);
});

test('titles and the names of parts have the language of their slides', async () => {
  const english = { ...recordOf('Why (now)?', 'Reasons'), lang: 'en', partLang: 'fr' };
  await open(0, [english]);
  expect(screen.getByText('Why (now)?')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('Reasons')).toHaveAttribute('lang', 'fr');
});
