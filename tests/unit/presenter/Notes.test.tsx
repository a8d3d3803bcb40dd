import { ThemeProvider } from '@emotion/react';
import { render, screen } from '@testing-library/react';
import { midnight } from 'lectern';
import { Notes } from '../../../src/presenter/Notes.tsx';

test('notes and cues keep their lines and their bold words', () => {
  render(
    <ThemeProvider theme={midnight}>
      <Notes notes={'**Smile.** 2**10\n\n- one\n- two\n'} cues={['First\n**this**']} step={1} />
    </ThemeProvider>,
  );
  const [smile, now] = [screen.getByText('Smile.'), screen.getByText('this')];
  expect([smile.tagName, now.tagName]).toEqual(['STRONG', 'STRONG']);
  expect(smile.parentElement?.textContent).toBe('Smile. 2**10\n\n- one\n- two');
  expect(smile.parentElement).toHaveStyle({ whiteSpace: 'pre-line' });
  expect(now.parentElement).toHaveStyle({ whiteSpace: 'pre-line' });
});
