import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchPicture } from '../../../src/node/vite/fetchPicture.ts';
import { findSharp, shrink, sizeOf, smallerSizes } from '../../../src/node/vite/readPicture.ts';

const samples = join(__dirname, '../../../stories/samples/pictures');
const read = (name: string) => readFileSync(join(samples, name));
const svg = (attributes: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`);
const newFolder = () => mkdtempSync(join(tmpdir(), 'lectern-pictures-'));

test('knows how wide and high a picture is, whatever its format', () => {
  expect(sizeOf(read('harbor.jpg'))).toEqual({ width: 4000, height: 2667, type: 'jpg' });
  expect(sizeOf(read('review.png'))).toEqual({ width: 1340, height: 520, type: 'png' });
  expect(sizeOf(svg('viewBox="0 0 30 20"'))).toEqual({ width: 30, height: 20, type: 'svg' });
});

test('knows the shape of a photograph for which the camera was held upright', async () => {
  const sharp = findSharp(__dirname)!;
  const upright = await sharp(read('review.png'))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(sizeOf(upright)).toMatchObject({ width: 520, height: 1340 });
});

test('makes a picture smaller that has more px than a slide can show, for two kinds of screens', () => {
  expect(smallerSizes({ width: 4000, height: 2667, type: 'jpg' })).toEqual([
    { width: 3072, height: 2048 },
    { width: 1536, height: 1024 },
  ]);
});

test('leaves others as they are: small ones, high ones that are narrow, drawings, and gifs, which move', () => {
  for (const size of [
    { width: 2732, height: 1537, type: 'jpg' },
    { width: 1000, height: 9000, type: 'png' },
    { width: 4000, height: 4000, type: 'svg' },
    { width: 4000, height: 4000, type: 'gif' },
  ]) {
    expect(smallerSizes(size)).toBeUndefined();
  }
});

test('keeps the format, turns the picture, and leaves out what the camera has noted', async () => {
  const sharp = findSharp(__dirname)!;
  const picture = await sharp(read('review.png'))
    .withExif({ IFD0: { Copyright: 'SECRET' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const place = { folder: newFolder(), name: 'me.jpg' };
  const path = await shrink(sharp, picture, { width: 260, height: 670 }, place);
  const smaller = readFileSync(path);
  expect(sizeOf(smaller)).toEqual({ width: 260, height: 670, type: 'jpg' });
  expect(smaller.includes('SECRET')).toBe(false);
  // The next build takes the file that is there.
  expect(await shrink(sharp, picture, { width: 260, height: 670 }, place)).toBe(path);
  expect(readdirSync(place.folder)).toHaveLength(1);
});

describe('a picture at an address', () => {
  const address = 'https://example.org/review?size=large';

  test('is fetched once, and has the ending of its format', async () => {
    const fetched = jest
      .spyOn(globalThis, 'fetch')
      .mockResolvedValue(new Response(new Uint8Array(read('review.png'))));
    const folder = newFolder();
    const path = await fetchPicture(address, folder);
    expect(path).toMatch(/\.png$/);
    expect(readFileSync(path)).toEqual(read('review.png'));
    expect(await fetchPicture(address, folder)).toBe(path);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test.each([
    [
      'the network is missing',
      () =>
        Promise.reject(
          new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND example.org') }),
        ),
      /ENOTFOUND/,
    ],
    [
      'the server has none',
      () => Promise.resolve(new Response('', { status: 404 })),
      /the server answers 404/,
    ],
    [
      'it is something else',
      () => Promise.resolve(new Response('<!doctype html>')),
      /cannot be fetched/,
    ],
  ])('is refused if %s, and the message says what to do', async (_, answer, why) => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(answer);
    const attempt = fetchPicture(address, newFolder());
    await expect(attempt).rejects.toThrow(why);
    await expect(attempt).rejects.toThrow(
      /^\[lectern\] The picture https:\/\/example\.org\/review\?size=large cannot be fetched: .* save the picture next to the talk and import its file\.$/,
    );
  });
});
