import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { publicFiles, withBuiltFiles } from '../../../src/node/vite/publicFiles.ts';
import { moduleParser } from './parseModule.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-'));
const publicDir = join(root, 'public');
mkdirSync(join(publicDir, 'img'), { recursive: true });
for (const name of ['public/logo.png', 'public/img/a.png', 'own.png']) {
  writeFileSync(join(root, name), '');
}
afterAll(() => rmSync(root, { recursive: true }));

/** A module as a site with that base gets it. */
async function built(code: string, base: string) {
  const parse = await moduleParser();
  const plugin = publicFiles() as Plugin & {
    configResolved: (config: unknown) => void;
    transform: (code: string, id: string) => { code: string } | undefined;
  };
  plugin.configResolved({ base, publicDir });
  const context = { parse: (text: string, { lang }: { lang: 'tsx' }) => parse(text, lang) };
  return plugin.transform.call(context as never, code, join(root, 'Talk.tsx'))?.code ?? code;
}

test.each([
  [
    `<img src="/logo.png" alt="/logo.png is text too" />`,
    `<img src="/talks/x/logo.png" alt="/logo.png is text too" />`,
  ],
  [
    `const logo = '/logo.png', a = '/img/a.png?v=1#b';`,
    `const logo = '/talks/x/logo.png', a = '/talks/x/img/a.png?v=1#b';`,
  ],
  [
    'const css = `a { background: url("/logo.png") ${b} url(/img/a.png) }`;',
    'const css = `a { background: url("/talks/x/logo.png") ${b} url(/talks/x/img/a.png) }`;',
  ],
  [
    'const logo = `/logo.png`, a = `${b},/img/a.png`, c = `/logo.png${d}`;',
    'const logo = `/talks/x/logo.png`, a = `${b},/talks/x/img/a.png`, c = `/talks/x/logo.png${d}`;',
  ],
  [
    `<img srcSet="/logo.png 1x, /img/a.png 2x" />`,
    `<img srcSet="/talks/x/logo.png 1x, /talks/x/img/a.png 2x" />`,
  ],
])('a public file has the base of the site in %s', async (code, expected) => {
  expect(await built(code, '/talks/x/')).toBe(expected);
  expect(await built(code, './')).toBe(expected.replaceAll('/talks/x/', './'));
  expect(await built(code, '/')).toBe(code);
});

test.each([
  `<a href="/missing.png">Other</a>`,
  `<a href="/img">A folder</a>`,
  `<a href="https://example.org/logo.png">Another site</a>`,
  `const text = 'Put it at /logo.png';`,
  `<p>/logo.png</p>`,
])('%s stays as it is', async (code) => {
  expect(await built(code, '/talks/x/')).toBe(code);
});

test('a still has the addresses of the site', () => {
  const url = pathToFileURL(join(root, 'own.png')).href;
  const still = `<img src="${url}"><img src="/own.png"><img src="/@fs${join(root, 'own.png')}"><img src="/logo.png"><style>a{background:url(/own.png)}</style><b style="background:url(&quot;/logo.png&quot;)">/own.png</b><a href="/missing">`;
  const addressOf = (file: string) => (file === join(root, 'own.png') ? './assets/own-1.png' : '?');
  const own = './assets/own-1.png';
  expect(withBuiltFiles(still, { root, publicDir, base: './', addressOf })).toBe(
    `<img src="${own}"><img src="${own}"><img src="${own}"><img src="./logo.png"><style>a{background:url(${own})}</style><b style="background:url(&quot;./logo.png&quot;)">/own.png</b><a href="/missing">`,
  );
});
