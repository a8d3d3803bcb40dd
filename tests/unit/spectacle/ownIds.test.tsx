import { render } from '@testing-library/react';
import { SlideFrame, Still } from 'lectern';

/** A slide with elements that others have, too. */
const slide = (title: string) => (
  <SlideFrame title={title}>
    <svg>
      <filter id="a.b:c" />
      <path id="curve" filter="url(#a.b:c)" style={{ clipPath: "url('#curve')", fill: '#abc' }} />
      <use href="#curve" xlinkHref="sprite.svg#curve" />
    </svg>
    <svg>
      <style>{'#star { fill: lime }'}</style>
      <path id="star" />
      <use href="#star" />
    </svg>
    <a href="#curve">Curve</a>
    <div id="chart" />
    <form id="form">
      <input name="id" id="abc" />
    </form>
  </SlideFrame>
);

test('a picture has ids of its own where its drawings refer to them, and styles find all others', () => {
  const { container } = render(
    <Still>
      {slide('One')}
      {slide('Two')}
    </Still>,
  );
  const [one, two] = container.children;
  const idsOf = (parent: Element) =>
    [...parent.querySelectorAll('svg [id], div[id], form, input')].map((element) =>
      element.getAttribute('id'),
    );
  const [filter, curve, ...others] = idsOf(one!);
  expect(idsOf(two!)).toEqual(['a.b:c', 'curve', ...others]);
  expect(filter).toMatch(/^a\.b:c--picture-\d+$/);
  const [path, use] = [one!.querySelector('path')!, one!.querySelector('use')!];
  expect(path.getAttribute('filter')).toBe(`url(#${filter})`);
  expect(path.style.clipPath).toContain(`#${curve}`);
  expect(path.style.fill).toBe('#abc');
  expect(use.getAttribute('href')).toBe(`#${curve}`);
  expect(one!.querySelector('style ~ use')?.getAttribute('href')).toBe('#star');
  expect(use.getAttribute('xlink:href')).toBe('sprite.svg#curve');
  expect(one!.querySelector('a')?.getAttribute('href')).toBe('#curve');
});
