import type { ReactElement } from 'react';
import {
  ChartSlide,
  ClosingSlide,
  ColumnsSlide,
  ComparisonSlide,
  PictureSlide,
  PipelineSlide,
  QrCode,
  TableSlide,
  TimelineSlide,
  arrow,
  label,
} from 'lectern';
import { withoutTitle } from '../../src/core/html.ts';
import { readingHtml } from '../../src/core/reading.ts';
import { say } from '../../src/core/strings.ts';
import { plainHtml } from '../../src/node/vite/plainHtml.ts';
import { OccasionContext } from '../../src/spectacle/contexts.ts';
import { renderSlide } from './renderSlide.tsx';

/** A slide in the reading view. */
function read(slide: ReactElement, title = 'Tea'): Element {
  const { container, unmount } = renderSlide(slide);
  const html = container.innerHTML;
  unmount();
  const page = document.createElement('div');
  page.innerHTML = readingHtml(
    { title: 'Cups' },
    [{ id: 'tea', title, cues: [], steps: 0, html }],
    say,
  );
  return page.querySelector('article')!;
}

/** A slide as text in the handout. */
function handout(slide: ReactElement): string {
  const { container, unmount } = renderSlide(slide);
  const html = withoutTitle(plainHtml(container.innerHTML, 'p'), 'Tea');
  unmount();
  return html;
}

const textsOf = (all: Iterable<Element>) =>
  [...all].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const paragraphs = (article: Element) => textsOf(article.querySelectorAll('p'));

test('the stages of a pipeline are in order', () => {
  const slide = (
    <PipelineSlide
      title="Tea"
      stages={[{ label: 'Boil' }, { icon: '🫖', label: 'Pour' }]}
      points={[{ text: 'Drink' }]}
    />
  );
  const [stages, ...others] = read(slide).querySelectorAll('ol, ul');
  expect(stages!.matches('ol[data-flow]')).toBe(true);
  expect(textsOf(stages!.children)).toEqual(['Boil', '🫖Pour']);
  expect(others.map((list) => list.matches('ul:not([data-flow])'))).toEqual([true]);
  expect(handout(slide)).toMatch(/<ol>.*Boil.*Pour.*<\/ol>.*<ul>/);
});

test('each date comes before what happened, also where it stands below', () => {
  const slide = (
    <TimelineSlide
      title="Tea"
      events={[1, 2, 3, 4, 5].map((at) => ({ date: `200${at}`, name: `Cup ${at}` }))}
    />
  );
  const all = ['2001', 'Cup 1', '2002', 'Cup 2', '2003', 'Cup 3', '2004', 'Cup 4', '2005', 'Cup 5'];
  expect(paragraphs(read(slide))).toEqual(all);
  expect(textsOf(read(slide).querySelectorAll('[data-date]'))).toHaveLength(5);
  expect(handout(slide).match(/200\d|Cup \d/g)).toEqual(all);
});

test('the label of a side has a line of its own', () => {
  const slide = (
    <ComparisonSlide
      title="Tea"
      first={{ label: 'Before', heading: 'Leaves' }}
      second={{ label: 'After', heading: 'Bags' }}
      pairs={[{ first: 'slow', second: 'quick' }]}
    />
  );
  const heads = [...read(slide).querySelectorAll('th')];
  expect(textsOf(heads.map((head) => head.querySelector('p[data-label]')!))).toEqual([
    'Before',
    'After',
  ]);
  expect(textsOf(heads)).toEqual(['BeforeLeaves', 'AfterBags']);
  expect(handout(slide)).toContain('<th><p>Before</p> Leaves</th>');
});

test('columns are beside each other if they have a few words each', () => {
  const columns = (...points: string[]) => (
    <ColumnsSlide
      title="Tea"
      columns={[
        { heading: 'Old', points },
        { heading: 'New', points: ['Bags'] },
      ]}
    />
  );
  const narrow = read(columns('Leaves', '`sieve`')).querySelector('[data-beside]');
  expect(
    [...narrow!.children].map(({ firstElementChild }) => firstElementChild!.outerHTML),
  ).toEqual(['<h3>Old</h3>', '<h3>New</h3>']);
  const wide = read(columns('Leaves that have waited for longer than a year'));
  expect(wide.querySelector('[data-beside]')).toBeNull();
  expect(textsOf(wide.querySelectorAll('[data-cell] > h3'))).toEqual(['Old', 'New']);
});

test('a label says what it is on', () => {
  const marked = (on: string, nth?: number) => (
    <TableSlide
      title="Tea"
      columns={['Cup', 'Hot']}
      rows={[
        ['Green', '80'],
        ['Black', '95'],
      ]}
      marks={[arrow(on, { label: 'Too **much**', nth })]}
    />
  );
  const named = (on: string, nth?: number) => paragraphs(read(marked(on, nth))).at(-1);
  expect(named('cell 2,2')).toBe('Row 2, column 2: Too much');
  expect(named('cell 3')).toBe('Cell 3: Too much');
  expect(named('row 2')).toBe('Row 2: Too much');
  expect(named('column 1')).toBe('Column 1: Too much');
  expect(named('Black')).toBe('Black: Too much');
  expect(named('line 3')).toBe('Line 3: Too much');
  expect(named('lines 3-5')).toBe('Lines 3 to 5: Too much');
  expect(named('picture', 2)).toBe('Picture 2: Too much');
  expect(named('layer Tea pot')).toBe('Tea pot: Too much');
  expect(handout(marked('row 2'))).toMatch(/<p>Row 2: +Too <strong>much<\/strong><\/p>$/);
  const picture = (
    <PictureSlide
      title="Tea"
      picture={{ src: './tea.png', alt: 'A cup' }}
      marks={[label('picture', 'Hot')]}
    />
  );
  expect(paragraphs(read(picture)).at(-1)).toBe('Picture: Hot');
});

test('a chart has its unit above its values, and not the title again', () => {
  const slide = (
    <ChartSlide
      title="Tea"
      unit="cups"
      labels={['2026', '2027']}
      series={[{ name: 'Green', values: [3, 4] }]}
    />
  );
  expect(textsOf(read(slide).querySelectorAll('caption'))).toEqual(['cups']);
  expect(handout(slide)).toContain('<caption>cups</caption>');
});

test('a QR code says its address once', () => {
  const slide = <ClosingSlide title="Tea" qr={<QrCode href="https://example.com/tea" />} />;
  expect(read(slide).textContent.match(/example\.com\/tea/g)).toHaveLength(1);
  expect(
    handout(slide)
      .replace(/<[^>]*>/g, '')
      .match(/example\.com\/tea/g),
  ).toHaveLength(1);
});

test('the links of a person are with the name', () => {
  const speakers = ['ada', 'bo'].map((name) => ({
    name,
    links: [{ label: `@${name}`, href: 'https://example.com' as const }],
  }));
  const slide = (
    <OccasionContext value={{ speakers }}>
      <ClosingSlide title="Tea" />
    </OccasionContext>
  );
  expect(textsOf(read(slide).querySelectorAll('[data-person]'))).toEqual(['ada@ada', 'bo@bo']);
});
