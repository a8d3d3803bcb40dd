/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { insertPoster } from '../../../src/node/poster.ts';
import { lectern } from '../../../src/node/vite.ts';

const [lighten] = lectern() as [Plugin & { transform: (code: string, id: string) => unknown }];
const file = createRequire(__filename).resolve('spectacle').replace('index.js', 'index.mjs');
const spectacle = readFileSync(file, 'utf8');

test('knows the file of Spectacle that is installed', () => {
  expect(lighten.transform(spectacle, file)).toMatchObject({ moduleSideEffects: false });
});

test('stops the build at any other file, and says what to do', () => {
  expect(() => lighten.transform(`${spectacle}\n`, file)).toThrow(
    /^\[lectern\] .*spectacle.*Pin "spectacle" to exactly 10\.2\.3 and install again/,
  );
});

test('leaves the modules of the talk as they are', () => {
  expect(lighten.transform('export const a = 1;', '/talk/Talk.tsx')).toBeUndefined();
});

describe('the page with the first slide in it', () => {
  const page = insertPoster(
    '<body class="a"><div id="root"></div>',
    '<p data-slide="hello">Hi</p>',
  );
  const script = /<script>(.*)<\/script>/.exec(page)?.[1] ?? '';
  const stays = (search: string, hash: string) => {
    const poster = { ariaHidden: 'false', remove: jest.fn() };
    // oxlint-disable-next-line typescript/no-implied-eval -- the page's own script, with a page around it
    new Function('document', 'location', script)(
      { getElementById: () => poster },
      { search, hash },
    );
    expect(poster.ariaHidden).toBe('true');
    return poster.remove.mock.calls.length === 0;
  };

  test('has it before the root, inside the body', () => {
    expect(page).toMatch(/^<body class="a"><div id="lectern-poster"><p .*Hi.*<div id="root">/);
  });

  test.each([
    ['', ''],
    ['', '#'],
    ['', '#1'],
    ['', '#hello'],
    ['?utm_source=mail', ''],
  ])('shows it at %s%s', (search, hash) => expect(stays(search, hash)).toBe(true));

  test.each([
    ['', '#problems'],
    ['', '#hello/1'],
    ['?slideIndex=2', ''],
    ['?a=b&presenterMode=true', ''],
    ['?print-pdf', ''],
    ['?theme=paper', ''],
    ['?aspectRatio=4:3', '#hello'],
  ])('takes it away at %s%s', (search, hash) => expect(stays(search, hash)).toBe(false));
});
