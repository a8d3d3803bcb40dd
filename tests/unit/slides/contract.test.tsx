import { render, screen, waitFor, within } from '@testing-library/react';
import * as lectern from 'lectern';
import { type ReactElement, cloneElement } from 'react';
import { examples } from '../../../docs/examples.tsx';
import { attributes } from '../../../src/core/page.ts';
import { SlideIndex } from '../../../src/core/SlideIndex.ts';
import { SlideIndexContext } from '../../../src/spectacle/contexts.ts';

/** The props that every slide kind takes. */
const shared = {
  id: 'own-id',
  title: 'Its **own** title',
  notes: 'Say this.',
  minutes: 3,
  waive: { words: 'The length is the joke' },
};

const kinds = Object.keys(lectern).filter((name) => name.endsWith('Slide'));

function exampleOf(kind: string): ReactElement {
  const example = new Map<string, ReactElement>(Object.entries(examples)).get(kind);
  if (!example) throw new Error(`docs/examples.tsx has no example of ${kind}.`);
  return example;
}

/** The text at the top of a slide ends with the slide's number. */
const head = () => document.querySelector('section > div')!.textContent;

test.each(kinds)('%s shows its number only with a frame', async (kind) => {
  const index = new SlideIndex();
  const slideWith = (frame: boolean) => (
    <SlideIndexContext value={index}>
      {cloneElement(exampleOf(kind), { frame } as object)}
    </SlideIndexContext>
  );
  const { rerender } = render(slideWith(true));
  await waitFor(() => expect(head()).toMatch(/1$/));
  rerender(slideWith(false));
  expect(head()).not.toMatch(/(?<!LEVEL |PHASE )1$/);
});

test.each(kinds)('%s shows the kicker and the subtitle that it is given', (kind) => {
  render(cloneElement(exampleOf(kind), { kicker: 'Own kicker', subtitle: 'Own line' } as object));
  expect(screen.getByText('Own kicker')).toBeVisible();
  expect(screen.getByText('Own line')).toBeVisible();
});

test.each(kinds)('%s keeps its heading for screen readers with hideTitle', (kind) => {
  const props = { title: 'Own title', hideTitle: true };
  render(cloneElement(exampleOf(kind), props as object));
  const heading = screen.getByRole('heading', { name: 'Own title' });
  expect(heading).toHaveStyle({ position: 'absolute', width: '1px' });
  expect(screen.getByRole('region', { name: 'Own title' })).toBeVisible();
});

test.each(kinds)('%s needs no icon, emoji, level or phase', (kind) => {
  const example = exampleOf(kind);
  const without = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(withoutIcon) : value;
  const withoutIcon = (item: unknown) =>
    typeof item === 'object' && !Array.isArray(item) ? { ...item, icon: undefined } : item;
  const props = Object.entries(example.props as object).map(([name, value]) => [
    name,
    /^(emoji|level|phase)$/.test(name) ? undefined : without(value),
  ]);
  const { container } = render(cloneElement(example, Object.fromEntries(props) as object));
  expect(container.querySelector(`[${attributes.broken}]`)).toBeNull();
  expect(screen.queryByRole('img', { name: / of / })).toBeNull();
  expect(screen.getByRole('region').textContent).not.toMatch(/undefined|LEVEL|PHASE/);
});

test.each(kinds)('%s is named by its title and takes what every slide takes', async (kind) => {
  const index = new SlideIndex();
  render(
    <SlideIndexContext value={index}>{cloneElement(exampleOf(kind), shared)}</SlideIndexContext>,
  );
  await waitFor(() => expect(index.slides).toHaveLength(1));

  expect(index.slides).toEqual([
    expect.objectContaining({ ...shared, title: 'Its own title', sharedId: undefined }),
  ]);
  const slide = screen.getByRole('region', { name: 'Its own title' });
  const headings = within(slide)
    .getAllByRole('heading')
    .filter(({ tagName }) => tagName !== 'H3');
  expect(headings.map(({ textContent }) => textContent)).toEqual(['Its own title']);
});
