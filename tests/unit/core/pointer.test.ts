import { Drawings } from '../../../src/core/Drawings.ts';
import { openLaser, openPointer } from '../../../src/core/laser.ts';
import {
  type Stroke,
  mostPoints,
  mostStrokes,
  toDrawings,
  toPointerMessage,
} from '../../../src/core/pointer.ts';

const at = { slide: 'tea', step: 1 };
const there = { slide: 'tea', step: 2 };
const line = (id: string): Stroke => ({ id, ink: 0, isPressed: false, points: [0.1, 0.2, 0.5] });
const ids = (drawings: Drawings, place = at) => drawings.at(place).map(({ id }) => id);
const drawing = (...added: string[]) => ({
  at,
  added: added.map(line),
  removed: [] as string[],
  isUndo: false,
});

describe('a message from outside', () => {
  it.each([
    { type: 'hello', window: 'a' },
    { type: 'laser', slide: 'tea', spot: { x: 0, y: 1 } },
    { type: 'laser', slide: undefined, spot: { x: 0.5, y: 0.5 } },
    { type: 'laser', slide: undefined, spot: undefined },
    { type: 'zoom', slide: 'tea', spot: undefined },
    { type: 'draw', at, stroke: line('a'), from: 7 },
    { type: 'change', ...drawing('a'), removed: ['b'], isUndo: true },
    { type: 'drawings', window: 'a', drawings: [{ at, strokes: [line('a')] }] },
  ])('is read: %j', (message) => {
    expect(toPointerMessage(structuredClone(message))).toEqual(message);
  });

  it.each([
    undefined,
    null,
    'laser',
    [],
    { type: 'constructor' },
    { type: 'telescope', spot: { x: 0, y: 0 } },
    { type: 'hello' },
    { type: 'laser', spot: { x: 1.01, y: 0 } },
    { type: 'laser', spot: { x: NaN, y: 0 } },
    { type: 'laser', spot: [0, 0] },
    { type: 'laser', slide: 7, spot: { x: 0, y: 0 } },
    { type: 'laser', slide: 'x'.repeat(1001) },
    { type: 'zoom', spot: { x: 0, y: 0 } },
    { type: 'draw', at, stroke: line('a'), from: -1 },
    { type: 'draw', at: { slide: 'tea', step: 0.5 }, stroke: line('a'), from: 0 },
    { type: 'change', added: [line('a')], removed: [] },
    { type: 'drawings', drawings: [] },
  ])('is not taken if it is wrong: %j', (message) => {
    expect(toPointerMessage(message)).toBeUndefined();
  });

  it.each([
    ['no points', { points: [] }],
    ['half a point', { points: [0.1, 0.2] }],
    ['a point beside the slide', { points: [0.1, 2, 0.5] }],
    ['points that are missing', { points: Array<number>(3) }],
    ['a text for points', { points: '0.1' }],
    ['too many points', { points: Array<number>(mostPoints * 3 + 3).fill(0) }],
    ['an ink that no theme has', { ink: 6 }],
    ['no name', { id: undefined }],
  ])('loses a stroke with %s, and keeps the others', (_, wrong) => {
    const strokes = [line('a'), { ...line('b'), ...wrong }, line('c')];
    expect(toDrawings([{ at, strokes }, { strokes }, 'x'])).toEqual([
      { at, strokes: [line('a'), line('c')] },
    ]);
  });
});

describe('drawings', () => {
  it('belong to a slide and a step', () => {
    const drawings = new Drawings();
    drawings.apply(drawing('a'));
    drawings.apply({ ...drawing('b'), at: there });
    expect([ids(drawings), ids(drawings, there)]).toEqual([['a'], ['b']]);
    expect(ids(drawings, { slide: '1 tea', step: 1 })).toEqual([]);
  });

  it('are taken back one change at a time, also what has removed them', () => {
    const drawings = new Drawings();
    drawings.replace([{ at, strokes: [line('a')] }]);
    drawings.apply(drawing('b'));
    drawings.apply({ ...drawing('c'), at: there });
    drawings.apply({ ...drawing(), removed: ['a', 'b'] });
    drawings.apply({ ...drawing(), removed: ['a'] }); // is gone: nothing to take back
    const steps = Array.from({ length: 4 }, () => {
      const change = drawings.undo(at);
      if (change) drawings.apply(change);
      return ids(drawings);
    });
    expect(steps).toEqual([['a', 'b'], ['a'], [], []]);
    expect(drawings.all).toEqual([{ at: there, strokes: [line('c')] }]);
  });

  it('are the same in a window that hears the changes, whichever of the two takes them back', () => {
    const [one, other] = [new Drawings(), new Drawings()];
    const make = (change = one.undo(at)!) => [one, other].forEach((each) => each.apply(change));
    make(drawing('a'));
    make(drawing('b'));
    make();
    make(other.undo(at));
    expect([one.all, other.all]).toEqual([[], []]);
    expect([one.undo(at), other.undo(at)]).toEqual([undefined, undefined]);
  });

  it('grow, wait for what was missed, and are whole with their change', () => {
    const drawings = new Drawings();
    const grown = () => drawings.growingAt(at).map(({ points }) => points.length / 3);
    drawings.grow(at, line('a'), 0);
    drawings.grow(at, line('a'), 1);
    drawings.grow(at, line('b'), 7); // its beginning was missed
    expect(grown()).toEqual([2]);
    drawings.apply(drawing('a'));
    expect([grown(), ids(drawings)]).toEqual([[], ['a']]);
    for (let n = 0; n < 30; n++) drawings.grow(at, line(String(n)), 0);
    expect(grown()).toHaveLength(20);
  });

  it('have a limit, and room again when some are removed', () => {
    const drawings = new Drawings();
    const strokes = Array.from({ length: mostStrokes + 5 }, (_, n) => line(String(n)));
    drawings.replace([{ at, strokes }]);
    expect([drawings.isFull, ids(drawings).length]).toEqual([true, mostStrokes]);
    drawings.apply({ ...drawing('one', 'too many'), removed: ['0'] });
    expect(ids(drawings).slice(-2)).toEqual(['9999', 'one']);
    drawings.apply({ ...drawing(), removed: ['1'] });
    expect(drawings.isFull).toBe(false);
  });
});

it('a laser without a window is heard by the windows of its talk', async () => {
  const [ear, other] = ['tea', 'coffee'].map(openPointer) as [BroadcastChannel, BroadcastChannel];
  const heard: unknown[] = [];
  other.onmessage = () => heard.push('wrong talk');
  const isOff = new Promise<void>((done) => {
    ear.onmessage = ({ data }) => {
      heard.push(toPointerMessage(data));
      if (heard.length === 2) done();
    };
  });
  const laser = openLaser('tea');
  laser.show(0.25, 0.75);
  laser.hide();
  await isOff;
  for (const channel of [laser, ear, other]) channel.close();
  expect(heard).toEqual([{ type: 'laser', spot: { x: 0.25, y: 0.75 } }, { type: 'laser' }]);
});
