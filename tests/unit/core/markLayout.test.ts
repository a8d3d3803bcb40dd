import { circleAround, coversWords, fittedIn } from '../../../src/core/markLayout.ts';
import type { Place } from '../../../src/core/place.ts';

const target: Place = { left: 600, top: 300, right: 700, bottom: 340 };
const box = (left: number, top: number, right: number, bottom: number): Place => ({
  left,
  top,
  right,
  bottom,
});

test('a circle is around all of what it marks', () => {
  const around = circleAround(target);
  expect(around.left).toBeLessThan(target.left);
  expect(around.bottom).toBeGreaterThan(target.bottom);
  expect(around.radius).toBe(30);
});

describe('a circle between other lines', () => {
  const heightOf = (...words: Place[]) => {
    const { top, bottom } = circleAround(fittedIn([target, ...words], target));
    return [top, bottom];
  };

  test('is as high as the line where lines touch, or in the middle between them', () => {
    expect(heightOf(box(500, 260, 900, 300), box(500, 344, 900, 384))).toEqual([300, 340]);
    expect(heightOf(box(500, 264, 900, 304))).toEqual([302, 338]);
    expect(heightOf(box(500, 252, 900, 292), box(500, 348, 900, 388))).toEqual([296, 344]);
  });

  test('keeps its space where they are far away, or beside it', () => {
    expect(heightOf(box(500, 200, 900, 270), box(500, 370, 900, 400))).toEqual([290, 350]);
    expect(heightOf(box(800, 260, 900, 300), box(500, 305, 580, 345))).toEqual([290, 350]);
    expect(heightOf(box(500, 304, 596, 336))).toEqual([290, 350]);
  });

  test('has its halo where it reaches no other line', () => {
    const near = [box(500, 240, 900, 284), target];
    const fitted = fittedIn(near, target);
    expect(circleAround(fitted).top).toBe(292);
    expect(coversWords('circle', fitted, undefined, near, target)).toBe(false);
  });
});

describe('the lines of a mark', () => {
  const above = box(600, 252, 900, 296);
  const below = box(600, 344, 900, 388);

  test.each([
    ['run over the lines next to a circle', 'circle', [above, target, below], true],
    ['keep off words far from a circle', 'circle', [target, box(600, 420, 900, 460)], false],
    ['run over the rest of a line', 'circle', [box(500.4, 299.6, 800, 340.4)], true],
    ['run over the line below', 'underline', [above, target, below], true],
    ['keep off the line above', 'underline', [above, target], false],
  ] as const)('%s', (_, shape, words, covers) => {
    expect(coversWords(shape, target, undefined, words)).toBe(covers);
  });

  test('an arrow runs over the words between its label and what it marks', () => {
    const line = { from: [820, 320], to: [710, 320] } as const;
    expect(coversWords('arrow', target, line, [target, box(740, 300, 780, 340)])).toBe(true);
    expect(coversWords('arrow', target, line, [target, box(740, 400, 780, 440)])).toBe(false);
  });
});
