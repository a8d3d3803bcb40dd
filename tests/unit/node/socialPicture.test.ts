import { type Box, clearance, placeDisc } from '../../../src/node/commands/socialPicture.ts';

const texts: Record<string, Box[]> = {
  'a word': [{ left: 72, top: 320, right: 570, bottom: 560 }],
  'lines of different lengths': [
    { left: 72, top: 110, right: 900, bottom: 220 },
    { left: 72, top: 220, right: 1090, bottom: 330 },
    { left: 72, top: 330, right: 640, bottom: 440 },
    { left: 72, top: 514, right: 520, bottom: 558 },
  ],
};

test.each(Object.entries(texts))('draws a disc beside %s that comes near no letter', (_, boxes) => {
  const { x, y, radius } = placeDisc(boxes);
  expect(radius).toBeGreaterThan(200);
  for (const { left, top, right, bottom } of boxes) {
    const nearest = {
      x: Math.min(Math.max(x, left), right),
      y: Math.min(Math.max(y, top), bottom),
    };
    const distance = Math.hypot(nearest.x - x, nearest.y - y) - radius;
    expect(distance).toBeGreaterThanOrEqual(clearance - 0.01);
  }
});

test('draws nothing where text fills the picture', () => {
  expect(placeDisc([{ left: 0, top: 0, right: 1200, bottom: 630 }]).radius).toBe(0);
});
