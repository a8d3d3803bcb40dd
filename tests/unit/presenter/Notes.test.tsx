import { ThemeProvider } from '@emotion/react';
import { render, screen, within } from '@testing-library/react';
import { midnight } from 'lectern';
import { Notes } from '../../../src/presenter/Notes.tsx';
import { withAccent } from '../../../src/theme/textStyles.ts';

const renderNotes = (notes: string, cue?: string) =>
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <Notes notes={notes} cues={cue ? [cue] : []} step={1} />
    </ThemeProvider>,
  );

test('notes and cues keep their lines and their bold words', () => {
  renderNotes('**Smile.** 2**10\nand *wait*', 'First\n**this**');
  const [smile, now] = [screen.getByText('Smile.'), screen.getByText('this')];
  expect([smile.tagName, now.tagName]).toEqual(['STRONG', 'STRONG']);
  expect(smile.parentElement?.textContent).toBe('Smile. 2**10\nand wait');
  expect(smile.parentElement).toHaveStyle({ whiteSpace: 'pre-line' });
  expect(now.parentElement).toHaveStyle({ whiteSpace: 'pre-line' });
});

test('notes have paragraphs, lists in lists, code and links', () => {
  renderNotes('Smile.\n\nRun `npm ci`:\n- one\n  1. half\n- [two](https://example.org/)\n\nLast.');
  expect(screen.getAllByRole('paragraph').map(({ textContent }) => textContent)).toEqual([
    'Smile.',
    'Run npm ci:',
    'Last.',
  ]);
  expect(screen.getByText('npm ci').localName).toBe('code');
  const [list, inside] = screen.getAllByRole('list');
  expect([list?.localName, inside?.localName]).toEqual(['ul', 'ol']);
  expect(within(list!).getByText('one').closest('li')).toContainElement(inside!);
  expect(inside).toHaveTextContent(/^half$/);
  expect(screen.getByRole('link', { name: 'two' })).toHaveAttribute('href', 'https://example.org/');
});

test('an address in notes is a link', () => {
  renderNotes('Open https://example.org/a, then wait.');
  expect(screen.getByRole('link', { name: 'https://example.org/a' })).toHaveAttribute(
    'href',
    'https://example.org/a',
  );
});

test('notes and cues say who speaks', () => {
  renderNotes('[Ada] Hello.\n[Bob] Hi.\n[pause]', '[Ada] Wave.');
  expect(screen.getAllByRole('paragraph').map(({ textContent }) => textContent)).toEqual([
    'Step 1 Ada: Wave.',
    'Ada: Hello.',
    'Bob: Hi.\n[pause]',
  ]);
});

test('notes in two languages have a block for each direction', () => {
  renderNotes('مرحبا **بكم**.\n\nThen say this.');
  const [arabic, english] = screen.getAllByRole<HTMLElement>('paragraph');
  expect([arabic, english].map((block) => block?.dir)).toEqual(['rtl', 'ltr']);
  expect(english).toHaveTextContent('Then say this.');
});

test('makes the notes of others small, and leaves those of nobody', () => {
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <Notes
        notes={'[Ada] Hello.\n[Bob] Hi.\n\nAll smile.\n- [Bob] Sit.'}
        cues={['[Bob] Wave.']}
        step={1}
        speaker="Ada"
      />
    </ThemeProvider>,
  );
  const small = [...document.querySelectorAll('[data-other]')].map(
    ({ textContent }) => textContent,
  );
  expect(small).toEqual(['Step 1 Bob: Wave.', 'Bob: Hi.', 'Bob: Sit.']);
});
