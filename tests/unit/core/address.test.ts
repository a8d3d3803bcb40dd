import {
  type Position,
  addressOfPosition,
  nearestPosition,
  positionOfAddress,
} from '../../../src/core/address.ts';
import type { SlideRecord } from '../../../src/core/SlideIndex.ts';

const slide = (id: string, steps = 0): SlideRecord => ({ id, title: id, cues: [], steps });

const slides = [slide('title'), slide('problems', 6), slide('2030', 1), slide('end', 3)];

const positionOf = (address: string, of = slides) => {
  const { hash, search } = new URL(address, 'http://localhost/');
  return positionOfAddress(of, { hash, search });
};

test.each<[string, Position]>([
  ['/', { slideIndex: 0, stepIndex: 0 }],
  ['/#', { slideIndex: 0, stepIndex: 0 }],
  ['/#problems', { slideIndex: 1, stepIndex: 0 }],
  ['/#problems/4', { slideIndex: 1, stepIndex: 4 }],
  ['/#problems/final', { slideIndex: 1, stepIndex: 6 }],
  ['/#4', { slideIndex: 3, stepIndex: 0 }],
  ['/#4/2', { slideIndex: 3, stepIndex: 2 }],
  ['/#1', { slideIndex: 0, stepIndex: 0 }],
  ['/?slideIndex=1&stepIndex=5', { slideIndex: 1, stepIndex: 5 }],
  ['/?slideIndex=1&stepIndex=final', { slideIndex: 1, stepIndex: 6 }],
  ['/?slideIndex=3', { slideIndex: 3, stepIndex: 0 }],
])('%s is a position', (address, position) => {
  expect(positionOf(address)).toEqual(position);
});

test('a slide whose id is a number comes before the slide of that number', () => {
  expect(positionOf('/#2030/1')).toEqual({ slideIndex: 2, stepIndex: 1 });
});

test.each<[string, Position]>([
  ['/#nowhere', { slideIndex: 0, stepIndex: 0 }],
  ['/#nowhere/3', { slideIndex: 0, stepIndex: 0 }],
  ['/#0', { slideIndex: 0, stepIndex: 0 }],
  ['/#99', { slideIndex: 3, stepIndex: 0 }],
  [`/#${'9'.repeat(400)}`, { slideIndex: 3, stepIndex: 0 }],
  ['/#problems/99', { slideIndex: 1, stepIndex: 6 }],
  ['/#problems/x', { slideIndex: 1, stepIndex: 0 }],
  ['/#problems/-1', { slideIndex: 1, stepIndex: 0 }],
  ['/#problems/1.5', { slideIndex: 1, stepIndex: 1 }],
  ['/#problems/', { slideIndex: 1, stepIndex: 0 }],
  ['/#problems/2/3', { slideIndex: 1, stepIndex: 2 }],
  ['/#4/', { slideIndex: 3, stepIndex: 0 }],
  ['/?slideIndex=99', { slideIndex: 3, stepIndex: 0 }],
  ['/?slideIndex=-3', { slideIndex: 0, stepIndex: 0 }],
  ['/?slideIndex=1.5', { slideIndex: 1, stepIndex: 0 }],
  ['/?slideIndex=abc', { slideIndex: 0, stepIndex: 0 }],
  ['/?slideIndex=', { slideIndex: 0, stepIndex: 0 }],
  ['/?slideIndex=Infinity', { slideIndex: 3, stepIndex: 0 }],
  ['/?slideIndex=1&stepIndex=99', { slideIndex: 1, stepIndex: 6 }],
  ['/?slideIndex=1&stepIndex=-1', { slideIndex: 1, stepIndex: 0 }],
  ['/?slideIndex=1&stepIndex=abc', { slideIndex: 1, stepIndex: 0 }],
  ['/?stepIndex=2', { slideIndex: 0, stepIndex: 0 }],
])('%s names no position, and gives the nearest one', (address, position) => {
  expect(positionOf(address)).toEqual(position);
});

test.each(['/#%', '/#%E0%A4%A', '/#%zz', '/#100%', '/#problems%'])(
  'the malformed escape in %s gives the first slide',
  (address) => {
    expect(positionOf(address)).toEqual({ slideIndex: 0, stepIndex: 0 });
  },
);

test('a malformed step does not lose the slide', () => {
  expect(positionOf('/#problems/%')).toEqual({ slideIndex: 1, stepIndex: 0 });
});

test('the hash overrides Spectacle’s parameters', () => {
  expect(positionOf('/?slideIndex=0&stepIndex=0#end/1')).toEqual({ slideIndex: 3, stepIndex: 1 });
});

test('with an unreadable hash, Spectacle’s parameters count', () => {
  expect(positionOf('/?slideIndex=3#%')).toEqual({ slideIndex: 3, stepIndex: 0 });
});

test('a talk without slides has one position', () => {
  expect(positionOf('/#problems/2', [])).toEqual({ slideIndex: 0, stepIndex: 0 });
  expect(nearestPosition([], { slideIndex: 5, stepIndex: 5 })).toEqual({
    slideIndex: 0,
    stepIndex: 0,
  });
});

test.each<[Position, string]>([
  [{ slideIndex: 0, stepIndex: 0 }, '/#title'],
  [{ slideIndex: 1, stepIndex: 0 }, '/#problems'],
  [{ slideIndex: 1, stepIndex: 3 }, '/#problems/3'],
])('the position %j has the address %s', (position, address) => {
  expect(addressOfPosition(slides, position, { pathname: '/', search: '' })).toBe(address);
});

test('an address with two slashes at its start stays on its server', () => {
  const before = new URL('https://host.example//talks/');
  const address = addressOfPosition(slides, { slideIndex: 1, stepIndex: 0 }, before);
  expect(new URL(address, before).href).toBe('https://host.example//talks/#problems');
});

test('an address keeps its path and the parameters of others, and drops Spectacle’s', () => {
  expect(
    addressOfPosition(
      slides,
      { slideIndex: 1, stepIndex: 2 },
      { pathname: '/talks/vibe', search: '?theme=paper&slideIndex=0&stepIndex=1&utm_source=a' },
    ),
  ).toBe('/talks/vibe?theme=paper&utm_source=a#problems/2');
});

test.each(['?debug', '?q=a%20b+c', '?list=1,2', '?a=1&a=2', '?path=/x', '?slideIndexes=1'])(
  'the parameters %s stay exactly as they are',
  (search) => {
    expect(
      addressOfPosition(slides, { slideIndex: 0, stepIndex: 0 }, { pathname: '/', search }),
    ).toBe(`/${search}#title`);
  },
);

const ids = [
  'problems',
  'a/b',
  'a/2',
  '50%',
  '%41',
  'C#',
  'why?',
  'a&b=c',
  'a b',
  'ça-va',
  '日本語',
  '🎉',
  '"quoted"',
  '<tag>',
  '4',
  '99',
  'final',
  '..',
  'a/',
  '/',
  "it's",
];

test('every position of a talk is found again by its address, for every id', () => {
  const odd = ids.map((id, index) => slide(id, index % 7));
  const positions = odd.flatMap(({ steps }, slideIndex) =>
    Array.from({ length: steps + 1 }, (_, stepIndex) => ({ slideIndex, stepIndex })),
  );
  expect(
    positions.map((position) =>
      positionOf(addressOfPosition(odd, position, { pathname: '/', search: '?x=1' }), odd),
    ),
  ).toEqual(positions);
});

test('the nearest position of an existing position is itself, and of any other one that exists', () => {
  const numbers = [-Infinity, -7, -0.5, 0, 0.9, 1, 2.5, 3, 6, 7, 1e9, Infinity, NaN];
  for (const slideIndex of numbers) {
    for (const stepIndex of numbers) {
      const nearest = nearestPosition(slides, { slideIndex, stepIndex });
      expect(slides[nearest.slideIndex]).toBeDefined();
      expect(Number.isInteger(nearest.stepIndex)).toBe(true);
      expect(nearest.stepIndex).toBeGreaterThanOrEqual(0);
      expect(nearest.stepIndex).toBeLessThanOrEqual(slides[nearest.slideIndex]!.steps);
      expect(nearestPosition(slides, nearest)).toEqual(nearest);
    }
  }
});
