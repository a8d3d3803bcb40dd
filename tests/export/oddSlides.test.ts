import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lectern, newFolder, talks } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.odd-${process.pid}`);
/** A host that takes every call, and never answers. */
const silent = createServer(() => {});
let host: string;

beforeAll(async () => {
  cpSync(talks.tea, project, { recursive: true });
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { Suspense, lazy, useEffect, useState } from 'react';
import { Heading, Presentation, SlideFrame } from 'lectern';
const Slide = ({ id, children }) => <SlideFrame id={id} title={id}><Heading>{id}</Heading>{children}</SlideFrame>;
function Chart() {
  const [text, setText] = useState('CHART LOADING');
  useEffect(() => { const timer = setTimeout(() => setText('CHART DRAWN'), 1500); return () => clearTimeout(timer); }, []);
  return <p>{text}</p>;
}
const Part = lazy(async () => { await new Promise((done) => setTimeout(done, 500)); return { default: Chart }; });
const Never = lazy(() => new Promise(() => {}));
export const Talk = () => (
  <Presentation title="Odd">
    <Slide id="hash"><a href="#discount=50%">half</a> <a href="http://[">nowhere</a></Slide>
    <Slide id="drawing"><svg width="99" height="99"><a href="https://example.org/a"><rect width="99" height="99" /></a></svg></Slide>
    <Slide id="silent"><img src="${host}/a.png" alt="" width="9" height="9" /></Slide>
    <Slide id="late"><Suspense fallback={<p>LOADING</p>}><Part /></Suspense></Slide>
    <Slide id="never"><Suspense fallback={<p>WAITING</p>}><Never /></Suspense></Slide>
    <Slide id="film"><video controls src="${host}/a.mp4" poster="./kettle.svg" width="400" height="300" /></Slide>
    <Slide id="file"><img src="./kettle.svg" alt="K" width="9" height="9" /><code>kettle.svg</code><p>Put "kettle.svg" or "./kettle.svg" into public</p></Slide>
  </Presentation>
);`,
  );
});

afterAll(() => {
  silent.close();
  rmSync(project, { recursive: true, force: true });
});

/** Makes a file of the odd slides, whose faults are reported. */
async function makeOdd(format: string, name: string) {
  const file = join(newFolder(), name);
  const ended = await lectern(['export', format, project, '--out', file, '--timeout', '12']);
  expect(ended.stderr).toContain('Slide "silent" has an image that does not load');
  expect(ended.stderr).toContain('Slide "never" was still loading when it was exported');
  expect(ended.stderr).toContain('Slide "hash" has a link to "http://[", which is not an address');
  expect(ended.stderr).not.toMatch(/Slide "(?:drawing|late|film|file)"|discount|bug/);
  expect(ended.status).toBe(1);
  return file;
}

it('makes a PDF of all slides, and reports what is odd', async () => {
  const { pages } = await readPdf(await makeOdd('pdf', 'odd.pdf'));
  const ids = ['hash', 'drawing', 'silent', 'late', 'never', 'film', 'file'];
  expect(pages.map(({ text }) => text.split('\n')[0])).toEqual(ids);
  expect(pages[1]!.links).toEqual(['https://example.org/a']);
  expect(pages[3]!.text).toContain('CHART DRAWN');
});

it('makes a handout of all slides, and reports what is odd', async () => {
  const html = readFileSync(await makeOdd('handout', 'odd.html'), 'utf8');
  expect(html).toContain('CHART DRAWN');
  expect(html).toContain('WAITING');
  expect(html).not.toContain('<video');
});

it('replaces addresses in a single file, and not text with the name of a file', async () => {
  const file = join(newFolder(), 'odd.html');
  await lectern(['export', 'html', project, '--out', file, '--timeout', '12']);
  const html = readFileSync(file, 'utf8');
  expect(html).toMatch(/src:\s*[`"']data:image\/svg\+xml;base64,/);
  expect(html).toContain('Put "kettle.svg" or "./kettle.svg" into public');
  expect(html).toMatch(/`code`,\{children:`kettle\.svg`/);
});
