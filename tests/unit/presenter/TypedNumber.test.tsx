import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { TalkStore } from '../../../src/core/TalkStore.ts';
import { TypedNumber } from '../../../src/presenter/TypedNumber.tsx';
import { ThemeProvider } from '@emotion/react';
import { midnight } from '../../../src/theme/midnight.ts';

const slides = ['a', 'b', 'c', 'd'].map((id) => ({ id, backup: id === 'd' }));

/** What is gone to after some keys. */
async function typed(keys: string, more: { dialog?: 'help'; letterKeys?: number } = {}) {
  const user = userEvent.setup();
  const gone: number[] = [];
  const { unmount } = render(
    <ThemeProvider theme={midnight}>
      <input />
      <button type="button">Next</button>
      <TypedNumber
        store={{ slides } as unknown as TalkStore}
        mode="presenter"
        dialog={more.dialog ?? null}
        letterKeys={[more.letterKeys ?? 1, undefined]}
        onGoTo={(slideIndex) => gone.push(slideIndex)}
      />
    </ThemeProvider>,
  );
  await user.keyboard(keys);
  const said = screen.queryByRole('status')?.textContent;
  unmount();
  return said ?? gone;
}

test.each([
  ['2{Enter}', [1]],
  ['12', 'Slide 12: press Enter.'],
  // A number that is too high leads to the last slide that counts.
  ['99{Enter}', [2]],
  ['0{Enter}', [0]],
  ['{Enter}', []],
  ['2x{Enter}', []],
  ['19{Backspace}', 'Slide 1: press Enter.'],
  ['2{Backspace}{Enter}', []],
  ['2{Escape}{Enter}', []],
  ['{Control>}2{/Control}{Enter}', []],
  // Into the field, and with the focus on the button.
  ['{Tab}2{Enter}', []],
  ['{Tab}{Tab}2{Enter}', [1]],
])('%s', async (keys, expected) => {
  expect(await typed(keys)).toEqual(expected);
});

test('is off in a dialog, and where letters are no keys', async () => {
  expect(await typed('2{Enter}', { dialog: 'help' })).toEqual([]);
  expect(await typed('2{Enter}', { letterKeys: 0 })).toEqual([]);
});
