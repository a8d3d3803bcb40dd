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

test('notes in two languages have a block for each direction', () => {
  render(
    <ThemeProvider theme={midnight}>
      <Notes notes={'مرحبا **بكم**.\n\nThen say this.'} cues={[]} step={0} />
    </ThemeProvider>,
  );
  const [arabic, english] = [screen.getByText('بكم').parentElement, screen.getByText(/^Then/)];
  expect([arabic, english].map((block) => block?.dir)).toEqual(['rtl', 'ltr']);
  expect(english).toHaveStyle({ display: 'block' });
});
