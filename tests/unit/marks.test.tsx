import { render, screen } from '@testing-library/react';
import {
  ChartSlide,
  CodeSlide,
  DrawingSlide,
  PointsSlide,
  Presentation,
  SlideFrame,
  Still,
  TableSlide,
  arrow,
  circle,
  label,
  midnight,
  underline,
} from 'lectern';
import { hideText } from '../../src/check/contrast.ts';
import { attributes } from '../../src/core/page.ts';
import { findMarked, markable } from '../../src/elements/findMarked.ts';
import { readDrawing } from '../../src/node/vite/readDrawing.ts';
import { renderSlide } from './renderSlide.tsx';

// jsdom has no layout: a slide has its size, an element is at 1, and a text is as far to the right as its letters.
beforeEach(() => {
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    const isSlide = this.matches('section');
    return {
      left: 0,
      top: 0,
      right: 1366,
      bottom: 768,
      width: 1366,
      height: 768,
      ...(!isSlide && { left: 1, right: 2 }),
    } as DOMRect;
  });
  Range.prototype.getClientRects = function (this: Range) {
    const { startOffset: left, endOffset: right } = this;
    return [{ left, right, top: 10, bottom: 20, width: right - left }] as unknown as DOMRectList;
  };
});
afterEach(() => Reflect.deleteProperty(Range.prototype, 'getClientRects'));

const { drawing } = readDrawing(
  '<svg viewBox="0 0 90 30"><g id="Cup"><text>cup</text></g><g id="Tea pot"><text>pot</text></g></svg>',
  'tea.svg',
);

const code = 'const tea = boil();\n\n  pour(tea);';

test('draws marks one key press after the other, after those of the slide', () => {
  const slide = (
    <PointsSlide
      title="Tea"
      points={[{ text: 'Boil' }, { text: 'Pour' }]}
      marks={[circle('Boil', { label: 'Hot' }), arrow('Pour', { label: 'Slowly' })]}
    />
  );
  const { goToStep } = renderSlide(slide, { step: 2 });
  expect(screen.getByText('Pour')).toBeVisible();
  expect(screen.getByText('Hot')).not.toBeVisible();
  goToStep(3);
  expect(screen.getByText('Hot')).toBeVisible();
  expect(screen.getByText('Slowly')).not.toBeVisible();
  goToStep(4);
  expect(screen.getByText('Slowly')).toBeVisible();
});

test('draws a mark at the key press that it names, and takes it away again', () => {
  const marks = [
    label('tea', 'From the start', { step: 0, until: 1 }),
    label('tea', 'With the second', { step: 1 }),
  ];
  const slide = (
    <CodeSlide title="Tea" code={code} language="text" steps={['1', '3']} marks={marks} />
  );
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(screen.getByText('From the start')).toBeVisible();
  expect(screen.getByText('With the second')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('From the start')).not.toBeVisible();
  expect(screen.getByText('With the second')).toBeVisible();
});

test('draws no mark before what it marks has come', () => {
  const slide = (
    <PointsSlide
      title="Tea"
      points={[{ text: 'Boil' }, { text: 'Pour' }]}
      marks={[circle('Pour', { label: 'Slowly', step: 1 }), underline('Boil', { step: 1 })]}
    />
  );
  const { container, goToStep } = renderSlide(slide, { step: 0 });
  const drawn = () =>
    [...container.querySelectorAll('g[data-shown]')].map((one) => one.getAttribute('data-shown'));
  goToStep(1);
  expect(drawn()).toEqual(['false', 'true']);
  expect(screen.getByText('Slowly')).not.toBeVisible();
  goToStep(2);
  expect(drawn()).toEqual(['true', 'true']);
  expect(screen.getByText('Slowly')).toBeVisible();
  expect(container.querySelector(`[${attributes.code}]`)).toBeNull();
});

test('a slide that shows everything at once reveals its marks alone', () => {
  const slide = (
    <PointsSlide title="Tea" points={[{ text: 'Boil' }]} atOnce marks={[label('Boil', 'Hot')]} />
  );
  const { goToStep } = renderSlide(slide, { step: 0 });
  expect(screen.getByText('Boil')).toBeVisible();
  expect(screen.getByText('Hot')).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText('Hot')).toBeVisible();
});

test('has the cue of a mark with its key press', async () => {
  render(
    <Presentation title="A talk">
      <PointsSlide
        title="Tea"
        points={[{ text: 'Boil', cue: 'Wait.' }]}
        marks={[
          underline('Boil', { step: 1, cue: 'Again.' }),
          circle('Boil', { label: 'How **hot**?', cue: 'Ask.' }),
        ]}
      />
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Tea' });
  expect(window.lectern?.slides[0]).toMatchObject({
    steps: 2,
    cues: ['Wait.\n\nAgain.', 'Ask.'],
  });
});

test('warns of a mark on what is not there, when it would be drawn, and lists what is', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const slide = (
    <CodeSlide
      title="Tea"
      code={code}
      language="text"
      marks={[circle('line 9', { label: 'Here' })]}
    />
  );
  const { container, goToStep } = renderSlide(slide, { step: 0 });
  const finding = () => container.querySelector(`[${attributes.code}]`);
  expect(finding()).toBeNull();
  goToStep(1);
  expect(finding()?.getAttribute(attributes.code)).toBe(
    'A mark is on "line 9", which is not on its slide\nMark lines 1 to 3, the words on it.',
  );
  expect(screen.getByText('Here')).not.toBeVisible();
  expect(warn).toHaveBeenCalledTimes(1);
});

test('lists the layers of a drawing, if a mark names one that is not there', () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  const { container } = renderSlide(
    <DrawingSlide
      title="Tea"
      drawing={drawing}
      alt="A cup and a pot"
      marks={[circle('layer kettle')]}
    />,
    { step: 1 },
  );
  expect(container.querySelector(`[${attributes.code}]`)?.getAttribute(attributes.code)).toBe(
    'A mark is on "layer kettle", which is not on its slide\nMark a picture, layers "Cup", "Tea pot", the words on it.',
  );
});

test('names each wrong mark, and says what is wrong with a count or an area', () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  const marks = [
    circle('line 9', { step: 1 }),
    circle('pour', { step: 1, nth: 3 }),
    circle('line 3', { step: 1, nth: 2 }),
    circle('tea', { step: 1, nth: 0 }),
    circle('line 1', { step: 1, area: [60, 0, 50, 100] }),
    circle('line 1', { step: 1, area: [0, 0, 100, 100] }),
  ];
  const slide = <CodeSlide title="Tea" code={code} language="text" marks={marks} />;
  const { container, goToStep } = renderSlide(slide, { step: 0 });
  goToStep(1);
  const findings = [...container.querySelectorAll(`[${attributes.code}]`)].map(
    (one) => one.getAttribute(attributes.code)!.split('\n')[0],
  );
  expect(findings).toEqual([
    'A mark is on "line 9", which is not on its slide',
    'A mark is on "pour", which is not on its slide 3 times',
    'The mark on "line 3" has nth: 2, but its name says which one it is',
    'The mark on "tea" has nth: 0, which counts from 1',
    'The mark on "line 1" has the area 60, 0, 50, 100, which is not a part of it',
  ]);
});

test('the check does not take the lines of a mark for what is behind a text', () => {
  const slide = (
    <PointsSlide
      title="Tea"
      points={['Boil']}
      marks={[circle('Boil', { label: 'Hot', step: 0 })]}
    />
  );
  const { container } = renderSlide(slide, { step: 1 });
  const lines = container.querySelector(`[${attributes.marks}] path`);
  expect(lines).toBeVisible();
  const showText = hideText(container.querySelector('section')!);
  expect(lines).not.toBeVisible();
  // Its words have their own ground.
  expect(screen.getByText('Hot')).toBeVisible();
  showText();
  expect(lines).toBeVisible();
});

describe('finds', () => {
  const on = (wanted: string, options = {}) => {
    const { container } = renderSlide(
      <SlideFrame title="Tea">
        <h2>Tea</h2>
        <p>
          It is “tea” and <b>more</b> tea
        </p>
        <img src="tea.png" alt="Tea" />
        <div data-marked="cup" />
      </SlideFrame>,
    );
    const draw = (text: string) => text.replace(/"(.*)"/, '“$1”');
    return findMarked(container.querySelector('section')!, { on: wanted, ...options }, draw)
      ?.places;
  };
  const at = (left: number, right: number) => [expect.objectContaining({ left, right })];

  test.each([
    ['words', 'It is', {}, at(0, 5)],
    ['words that are drawn in another way', '"tea"', {}, at(6, 11)],
    ['words of several elements', 'and more', {}, at(0, 16)],
    ['words for the second time', 'tea', { nth: 2 }, at(1, 4)],
    ['a picture', 'picture', {}, at(1, 2)],
    ['a part of a picture', 'picture 1', { area: [50, 0, 25, 100] }, at(1.5, 1.75)],
    ['an element with a name', 'cup', {}, at(1, 2)],
    ['no other words', 'coffee', {}, undefined],
    ['no third picture', 'picture 3', {}, undefined],
    ['no third picture that is counted', 'picture', { nth: 3 }, undefined],
    ['no second element of a name', 'cup', { nth: 2 }, undefined],
  ])('%s', (_, wanted, options, places) => {
    expect(on(wanted, options)).toEqual(places);
  });

  it('the layer of a drawing, however its name is written, and lists those that there are', () => {
    const { container } = renderSlide(
      <DrawingSlide
        title="Tea"
        drawing={drawing}
        alt="A cup and a pot"
        steps={['Tea pot']}
        marks={[circle('layer tea pot', { step: 1 })]}
      />,
      { step: 0 },
    );
    const slide = container.querySelector('section')!;
    const find = (on: string) => findMarked(slide, { on }, (text) => text);
    expect(find('layer tea-pot')).toEqual({ places: at(1, 2), isShown: false, words: 'tea-pot' });
    expect(find('layer Cup')).toMatchObject({ isShown: true });
    expect(find('layer kettle')).toBeUndefined();
    expect(markable(slide)).toContain('layers "Cup", "Tea pot"');
  });

  it('a picture of the content, and not the logo of the talk', () => {
    const { container } = render(
      <Still theme={{ ...midnight, logo: { src: 'logo.png', alt: 'Logo' } }}>
        <SlideFrame title="Tea">
          <h2>Tea</h2>
        </SlideFrame>
      </Still>,
    );
    const slide = container.querySelector('section')!;
    expect(screen.getByRole('img', { name: 'Logo' })).toBeVisible();
    expect(findMarked(slide, { on: 'picture' }, (text) => text)).toBeUndefined();
  });

  it('no cells of the table that a chart has for screen readers', () => {
    const { container } = renderSlide(
      <ChartSlide
        title="Tea"
        labels={['May', 'June']}
        series={[{ name: 'Cups', values: [3, 5] }]}
      />,
    );
    const slide = container.querySelector('section')!;
    expect(findMarked(slide, { on: 'cell 1,1' }, (text) => text)).toBeUndefined();
    expect(markable(slide)).toBe('the words on it');
  });

  it('lines of code, without the space before them', () => {
    const { container } = renderSlide(<CodeSlide title="Tea" code={code} language="text" />);
    const slide = container.querySelector('section')!;
    const find = (wanted: string, nth?: number) =>
      findMarked(slide, { on: wanted, nth }, (text) => text)?.places;
    expect(find('line 3')).toEqual(at(2, 12));
    expect(find('lines 1-3')).toEqual(at(0, 19));
    expect(find('line 4')).toBeUndefined();
    expect(find('line', 3)).toEqual(at(2, 12));
  });

  /** The text in which a mark finds its words. */
  const textOf = (slide: Element, on: string, nth?: number) => {
    const setStart = jest.spyOn(Range.prototype, 'setStart').mockClear();
    findMarked(slide, { on, nth }, (text) => text);
    return (setStart.mock.calls[0]?.[0] as Text | undefined)?.data.trim();
  };

  it('whole words of code before parts of longer ones, and counts them', () => {
    const lines = 'retries2 = 1;\nretries = 3;\nretries = 4;';
    const { container } = renderSlide(<CodeSlide title="Tea" code={lines} language="text" />);
    const slide = container.querySelector('section')!;
    expect(textOf(slide, 'retries')).toBe('retries = 3;');
    expect(textOf(slide, 'retries', 2)).toBe('retries = 4;');
    expect(textOf(slide, 'retries', 3)).toBeUndefined();
    expect(textOf(slide, 'retrie')).toBe('retries2 = 1;');
  });

  it('whole words at the edge of a block, or of a line in it', () => {
    const { container } = renderSlide(
      <SlideFrame title="Tea">
        <h2>Tea</h2>
        <ul>
          <li>teapot</li>
          <li>tea</li>
          <li>
            pot
            <br />
            pots
          </li>
        </ul>
      </SlideFrame>,
    );
    const slide = container.querySelector('section')!;
    expect(textOf(slide, 'tea')).toBe('tea');
    expect(textOf(slide, 'pot')).toBe('pot');
  });

  it('each line of what is underlined, and one place around the lines for all else', () => {
    const lines = 'tea\n\n  pot';
    const { container } = renderSlide(<CodeSlide title="Tea" code={lines} language="text" />);
    const slide = container.querySelector('section')!;
    let top = 0;
    Range.prototype.getClientRects = function (this: Range) {
      top += 40;
      const { startOffset: left, endOffset: right } = this;
      return [
        { left, right, top, bottom: top + 20, width: right - left },
      ] as unknown as DOMRectList;
    };
    const find = (shape: 'underline' | 'circle') =>
      findMarked(slide, { shape, on: 'lines 1-3' }, (text) => text)?.places;
    expect(find('underline')).toEqual([
      expect.objectContaining({ left: 0, right: 3 }),
      expect.objectContaining({ left: 2, right: 5 }),
    ]);
    expect(find('circle')).toEqual(at(0, 5));
  });

  it('cells, rows and columns of a table', () => {
    const { container } = renderSlide(
      <TableSlide
        title="Tea"
        columns={['Name', 'Hot']}
        rows={[
          ['Kettle', 'yes'],
          ['Cup', true],
        ]}
      />,
    );
    const slide = container.querySelector('section')!;
    const find = (wanted: string, nth?: number) =>
      findMarked(slide, { on: wanted, nth }, (text) => text)?.places;
    expect(find('cell 1,2')).toEqual(at(0, 3));
    expect(find('cell', 2)).toEqual(at(0, 3));
    expect(find('row', 3)).toBeUndefined();
    expect(find('row 1')).toEqual(at(0, 6));
    expect(find('cell 3,1')).toBeUndefined();
    expect(markable(slide)).toBe('cells 1,1 to 2,2, the words on it');
  });
});
