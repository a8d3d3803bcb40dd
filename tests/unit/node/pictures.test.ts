import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fetchPicture } from '../../../src/node/vite/fetchPicture.ts';
import { pictures } from '../../../src/node/vite/pictures.ts';
import { findSharp, shrink, sizeOf, smallerSizes } from '../../../src/node/vite/readPicture.ts';
import { moduleParser } from './parseModule.ts';

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

/** The two plugins, for a talk whose build keeps its files in a folder. */
async function pluginsIn(cacheDir: string) {
  const warnOnce = jest.fn();
  const config = {
    cacheDir,
    root: cacheDir,
    publicDir: samples,
    plugins: [],
    logger: { warnOnce },
  };
  const [own, fetched] = pictures() as [Plugin, Plugin];
  (own.configResolved as (config: unknown) => void)(config);
  const load = (own.load as { handler: (id: string) => Promise<{ code: string }> }).handler;
  const transform = (
    fetched.transform as {
      handler: (code: string, id: string) => Promise<{ code: string } | undefined>;
    }
  ).handler;
  const parse = await moduleParser();
  const context = { parse: (code: string) => parse(code, 'jsx'), addWatchFile: () => {} };
  return { load: load.bind(context), transform: transform.bind(context), warnOnce };
}

test('the module of a picture tells its size, and that a drawing has no px', async () => {
  const { load } = await pluginsIn(newFolder());
  const { code } = await load(join(samples, 'ticket-1.svg'));
  expect(code).toContain('{"width":580,"height":400,"isDrawing":true}');
  expect(code).toMatch(/^import file0 from ".*ticket-1\.svg\?url";/);
  // In the public folder, it is named from the root of the site.
  expect((await load('/review.png')).code).toContain('from "/review.png?url"');
});

test('a large photograph travels as it is where sharp is not installed, and the author is told what to do', async () => {
  // Nothing is installed in the folder for temporary files.
  const { load, warnOnce } = await pluginsIn(newFolder());
  const { code } = await load(join(samples, 'harbor.jpg'));
  expect(code).toContain('{"width":4000,"height":2667}');
  expect(warnOnce).toHaveBeenCalledWith(
    expect.stringMatching(
      /^\[lectern\] The picture harbor\.jpg has 4000 × 2667 px, .* npm install --save-dev sharp$/,
    ),
  );
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

  test('is imported as a file', async () => {
    jest
      .spyOn(globalThis, 'fetch')
      .mockResolvedValue(new Response(new Uint8Array(read('review.png'))));
    const folder = newFolder();
    const { transform } = await pluginsIn(folder);
    const module = `import a from './a.png';\nimport map from "${address}";\nexport const text = "${address}";`;
    const { code } = (await transform(module, '/talk/Talk.tsx'))!;
    const [, path = ''] = /import map from "([^"]*\.png)";/.exec(code) ?? [];
    expect(readFileSync(path)).toEqual(read('review.png'));
    // A text stays as it is, and so do the modules of packages.
    expect(code).toContain(`export const text = "${address}";`);
    expect(await transform(module, '/talk/node_modules/a/index.js')).toBeUndefined();
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
