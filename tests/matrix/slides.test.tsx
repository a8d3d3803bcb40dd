import { act, cleanup, render, screen } from '@testing-library/react';
import { Presentation, Still } from 'lectern';
import type { ReactElement } from 'react';
import { examples } from '../../docs/examples.tsx';

// `scripts/matrix.mjs` copies this file and the examples into projects of others.
const slides = Object.entries<ReactElement>(examples).filter(([name]) => name.endsWith('Slide'));

// Jest and Vitest both have console.error: what is said there is a mistake of ours.
let said: unknown[];
const { error, warn } = console;
beforeEach(() => {
  said = [];
  console.error = console.warn = (...words) => said.push(words.join(' '));
});
afterEach(() => {
  Object.assign(console, { error, warn });
  cleanup();
  window.history.replaceState(null, '', '/');
  window.sessionStorage.clear();
});

test.each(slides)('%s as a still', async (_name, slide) => {
  render(<Still>{slide}</Still>);
  await act(async () => {});
  expect(screen.getAllByRole('heading', { hidden: true })).not.toEqual([]);
  expect(said).toEqual([]);
});

test.each(slides)('%s in a deck', async (_name, slide) => {
  render(<Presentation title="Bees">{slide}</Presentation>);
  expect(await screen.findAllByRole('heading', { hidden: true })).not.toEqual([]);
  await act(async () => {});
  expect(said).toEqual([]);
});
