import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { appendToBody, insertAfterTitle, insertPoster } from '../../../src/node/vite/poster.ts';
import { forBrowsers } from '../../../src/node/vite/browsers.ts';
import { ownSpectacle } from '../../../src/node/vite/ownSpectacle.ts';
import { withoutSideEffects } from '../../../src/node/vite/withoutSideEffects.ts';

const { handler: lighten } = withoutSideEffects.transform as {
  handler: (code: string, id: string) => unknown;
};
const file = createRequire(__filename).resolve('spectacle').replace('index.js', 'index.mjs');
const spectacle = readFileSync(file, 'utf8');

test('knows the file of Spectacle that is installed', () => {
  expect(lighten(spectacle, file)).toMatchObject({
    moduleSideEffects: false,
    // Without one, a build with source maps warns.
    map: { mappings: '' },
  });
});

test('leaves any other file of Spectacle as it is', () => {
  expect(lighten(`${spectacle}\n`, file)).toEqual({ moduleSideEffects: true });
});

test('the light deck is what scripts/engine.mjs makes of Spectacle', () => {
  execFileSync(process.execPath, ['scripts/engine.mjs', '--check'], { stdio: 'pipe' });
  expect(existsSync('src/spectacle/spectacle.LICENSE.txt')).toBe(true);
});

describe('a module that imports from Spectacle itself', () => {
  const { filter, handler } = ownSpectacle.transform as {
    filter: { code: RegExp };
    handler: (code: string, id: string) => void;
  };

  test.each([
    "import { Deck, Box } from 'spectacle';",
    'import {\n  Appear,\n} from "spectacle";',
    "import * as Spectacle from 'spectacle';",
    "import { type Deck, Box } from 'spectacle';",
    "export * from 'spectacle';",
  ])('is warned of: %s', (code) => {
    expect(`import 'lectern';\n${code}`).toMatch(filter.code);
  });

  test.each([
    "import { Deck } from 'lectern/spectacle';",
    "import type { Deck } from 'spectacle';",
    "import { Slide } from './spectacle.ts'; // not from 'spectacle'",
  ])('is not: %s', (code) => {
    expect(code).not.toMatch(filter.code);
  });

  test('hears where to import from', () => {
    const warn = jest.fn();
    handler.call({ warn }, '', '/talk/Talk.tsx');
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(/^\/talk\/Talk\.tsx .*the same names from 'lectern\/spectacle'/),
    );
  });
});

describe('the page with the first slide in it', () => {
  const page = insertPoster(
    '<body class="a"><div id="root"></div>',
    '<p data-slide="hello">Hi</p>',
  );
  const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  /** What is left of the picture at an address. */
  const leftAt = (search: string, hash: string) => {
    let left = 'slide and ground';
    const poster = {
      setAttribute: jest.fn(),
      remove: () => (left = 'nothing'),
      lastElementChild: { replaceChildren: () => (left = 'ground') },
    };
    // oxlint-disable-next-line typescript/no-implied-eval -- the page's own script, with a page around it
    new Function('document', 'location', script)(
      { getElementById: () => poster },
      { search, hash },
    );
    // Firefox before 119 has no property for it.
    expect(poster.setAttribute).toHaveBeenCalledWith('aria-hidden', 'true');
    return left;
  };

  test('has it before the root, inside the body', () => {
    expect(page).toMatch(
      /^<body class="a"><div id="lectern-poster"><style>.*<p .*Hi.*<div id="root">/s,
    );
  });

  test('starts no sound and no video: the slide that replaces it does', () => {
    const media =
      '<audio autoPlay="" src="a.mp3"></audio><video muted="" autoplay title="autoplay"></video>';
    expect(insertPoster('<body>', media)).toContain(
      '<audio src="a.mp3"></audio><video muted="" title="autoplay"></video>',
    );
  });

  test('keeps the modules, at the end, if the page has no </body>', () => {
    const modules = '<script type="module" src="./main.js"></script>';
    const open = insertPoster(`<body><div id="root"></div>${modules}`, '<p>Hi</p>');
    expect(open).toMatch(/<div id="root"><\/div><template>.*main\.js.*<\/template><script>/);
    expect(insertPoster(`<div id="root"></div>${modules}`, '<p>Hi</p>')).toBe(
      `<div id="root"></div>${modules}`,
    );
  });

  test.each([
    ['', ''],
    ['', '#'],
    ['', '#1'],
    ['', '#hello'],
    ['?utm_source=mail', ''],
  ])('shows it at %s%s', (search, hash) => expect(leftAt(search, hash)).toBe('slide and ground'));

  test.each([
    ['', '#problems'],
    ['', '#hello/1'],
  ])('keeps the background at %s%s', (search, hash) => expect(leftAt(search, hash)).toBe('ground'));

  test.each([
    ['?slideIndex=2', ''],
    ['?a=b&presenterMode=true', ''],
    ['?print-pdf', ''],
    ['?theme=paper', ''],
    ['?aspectRatio=4:3', '#hello'],
  ])('removes it at %s%s', (search, hash) => expect(leftAt(search, hash)).toBe('nothing'));
});

describe('a page with what only looks like tags', () => {
  const tricky = `<!doctype html><html><head><title>A &lt;/title> b</title><!-- </title></head></body> -->
<script>const end = '</body></html>';</script>
<script type="module" src="./main.js"></script><link rel="modulepreload" href="./other.js"></head>
<body data-order="a > b"><!-- <script type="module" src="./old.js"></script> </body> -->
<div id="root"></div><svg><title>Icon</title></svg>
<script>document.write('</body>')</script></body></html>`;
  const page = insertPoster(tricky, '<p>Hi</p>', './start.js');

  test('has the first slide at the start of its body, and the modules at the end', () => {
    const { document } = new JSDOM(page).window;
    expect(document.body.firstElementChild?.id).toBe('lectern-poster');
    expect(document.body.dataset['order']).toBe('a > b');
    expect(document.head.querySelectorAll('[type="module"], [rel="modulepreload"]')).toHaveLength(
      0,
    );
    const [first, ...last] = [...document.body.children].slice(-3);
    expect((first as HTMLTemplateElement).content.children).toHaveLength(2);
    expect(last.map((script) => script.getAttribute('src'))).toEqual([null, './start.js']);
    expect(page).toContain('<!-- <script type="module" src="./old.js"></script> </body> -->');
    expect(page).toContain(`const end = '</body></html>';`);
  });

  test('has its other text where it belongs', () => {
    const { document } = new JSDOM(insertAfterTitle(appendToBody(tricky, '<b>$&</b>'), '<meta>'))
      .window;
    expect(document.body.lastElementChild?.outerHTML).toBe('<b>$&amp;</b>');
    expect(document.querySelector('title')?.nextElementSibling?.localName).toBe('meta');
    expect(document.querySelectorAll('meta')).toHaveLength(1);
  });
});

test('a talk is built for the supported browsers, unless its project has its own settings', () => {
  const config = forBrowsers.config as (given: object) => unknown;
  expect(config({})).toEqual({
    build: {
      target: ['chrome111', 'edge111', 'firefox128', 'safari16.4'],
      modulePreload: { polyfill: false },
    },
  });
  const build = { target: 'esnext', modulePreload: { polyfill: true } };
  expect(config({ build })).toEqual({ build });
});
