import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inBrowser, lectern, newFolder, talks } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages. The name of a folder can be odd, too.
const project = join(__dirname, 'fixtures', `.odd 50% "it's" ${process.pid}`);
/** A host that takes every call, and never answers. */
const silent = createServer(() => {});
let host: string;

/** @param leaves with a slide that leaves the page, which takes a second look to find */
function writeTalk(leaves: boolean) {
  const talk = `import { Suspense, lazy, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Heading, Presentation, SlideFrame } from 'lectern';
const Slide = ({ id, children }) => <SlideFrame id={id} title={id}><Heading>{id}</Heading>{children}</SlideFrame>;
function Chart() {
  const [text, setText] = useState('CHART LOADING');
  useEffect(() => { const timer = setTimeout(() => setText('CHART DRAWN'), 1500); return () => clearTimeout(timer); }, []);
  return <p>{text}</p>;
}
const Part = lazy(async () => { await new Promise((done) => setTimeout(done, 500)); return { default: Chart }; });
function Seen() {
  const place = useRef(null);
  const [text, setText] = useState('OUT OF SIGHT');
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry.isIntersecting && setText('IN SIGHT'));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return <p ref={place}>{text}</p>;
}
function Shadow() {
  const host = useRef(null);
  useLayoutEffect(() => {
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>b { color: teal }</style><b>IN THE SHADOW</b>';
  }, []);
  return <div ref={host} />;
}
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const memory = typeof document === 'undefined' ? '' : URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
function Leaves() {
  const form = useRef(null);
  useEffect(() => {
    window.close();
    history.back();
    location.reload();
    location.href = 'https://example.org/';
    document.write('gone');
    form.current.submit();
  }, []);
  return <form ref={form} action="/search"><input name="q" aria-label="q" /></form>;
}
function Fallback() {
  const [file, setFile] = useState('./nobody.png');
  return <img src={file} onError={() => setFile('./kettle.svg')} alt="F" width="9" height="9" />;
}
const Never = lazy(() => new Promise(() => {}));
export const Talk = () => (
  <Presentation title="Odd">
    <Slide id="hash"><a href="#discount=50%">half</a> <a href="http://[">nowhere</a></Slide>
    <Slide id="drawing"><svg width="99" height="99"><a href="https://example.org/a"><rect width="99" height="99" /></a></svg></Slide>
    <Slide id="silent"><img src="${host}/a.png" alt="" width="9" height="9" /></Slide>
    <Slide id="late"><Suspense fallback={<p>LOADING</p>}><Part /></Suspense></Slide>
    <Slide id="never"><Suspense fallback={<p>WAITING</p>}><Never /></Suspense></Slide>
    <Slide id="film"><video controls src="${host}/a.mp4" poster="./kettle.svg" width="400" height="300" /></Slide>
    <Slide id="sight"><p id="file">the id of a slide</p><a href="#file">file</a><Seen /></Slide>
    <Slide id="shadow"><Shadow /><img src={memory} alt="M" width="9" height="9" /><Fallback /></Slide>
    <Slide id="paper"><style>{':root { --own: rgb(1, 2, 3) } .own { color: var(--own) } @page { size: A4 } p { color: teal } .cut { break-before: page } .g::before { content: url(/before.png) } @font-face { font-family: Lost; src: url(./lost.woff2) } .f { font-family: Lost }'}</style><p>one</p><i className="own">own</i><p className="cut g f">two <a href="//example.org/b">b</a></p></Slide>
    <Slide id="missing"><div style={{ backgroundImage: 'url(./ground.png)' }}>A</div><svg width="9" height="9"><image href="./image.png" width="9" height="9" /></svg><video poster="./poster.png" width="9" height="9" /><audio src="./sound.mp3" controls /></Slide>
    ${leaves ? '<Slide id="leaves"><Leaves /></Slide>' : ''}
    <Slide id="file"><img src="./kettle.svg" alt="K" width="9" height="9" /><code>kettle.svg</code><p>Put "kettle.svg" or "./kettle.svg" into public</p></Slide>
  </Presentation>
);`;
  writeFileSync(join(project, 'Talk.tsx'), talk);
}

beforeAll(async () => {
  cpSync(talks.tea, project, { recursive: true });
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  writeTalk(true);
});

afterAll(() => {
  silent.close();
  rmSync(project, { recursive: true, force: true });
});

const missing = {
  paper: ['before.png', 'lost.woff2'],
  missing: ['ground.png', 'image.png', 'poster.png', 'sound.mp3'],
};

/** Makes a file of the odd slides, whose faults are reported. */
async function makeOdd(format: string, name: string) {
  const file = join(newFolder(), name);
  const ended = await lectern(['export', format, project, '--out', file, '--timeout', '12']);
  expect(ended.stderr).toContain('Slide "silent" has an image that does not load');
  expect(ended.stderr).toContain('Slide "never" was still loading when it was exported');
  expect(ended.stderr).toContain('Slide "hash" has a link to "http://[", which is not an address');
  for (const [slide, files] of Object.entries(missing)) {
    const asked = files.map(
      (file) => `Slide "${slide}" asks for a file that does not load: ./${file}.`,
    );
    for (const sentence of asked) expect(ended.stderr.split(sentence)).toHaveLength(2);
  }
  expect(ended.stderr).not.toMatch(
    /Slide "(?:drawing|late|film|file|sight|shadow)"|discount|bug|nobody/,
  );
  expect(ended.status).toBe(1);
  return { file, stderr: ended.stderr };
}

it('makes a PDF of all slides, and reports what is odd', async () => {
  writeTalk(true);
  const { file, stderr } = await makeOdd('pdf', 'odd.pdf');
  const { pages } = await readPdf(file);
  const ids = 'hash drawing silent late never film sight shadow paper missing leaves file'.split(
    ' ',
  );
  expect(pages.map(({ text }) => text.split('\n')[0])).toEqual(ids);
  expect(pages[1]!.links).toEqual(['https://example.org/a']);
  expect(pages[3]!.text).toContain('CHART DRAWN');
  expect(pages[6]!.text).toContain('IN SIGHT');
  for (const { width, height } of pages) expect([width, height]).toEqual([1367, 768]);
  for (const deed of [
    'closes the window',
    'goes back or forward in the history',
    'loads the page again',
    'goes to https://example.org/',
    'writes another page over the talk',
    'goes to ./search?q=',
  ]) {
    expect(stderr).toContain(`Slide "leaves": The slide ${deed} when it is shown.`);
  }
});

it('makes a handout of all slides, and reports what is odd', async () => {
  writeTalk(false);
  const { file } = await makeOdd('handout', 'odd.html');
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('CHART DRAWN');
  expect(html).toContain('IN SIGHT');
  // In the still, which needs no script for it, and in the text.
  expect(html.split('IN THE SHADOW')).toHaveLength(3);
  const seen = await inBrowser(async (context) => {
    const page = await context.newPage();
    // One of its pictures never comes.
    await page.goto(`file://${file}`, { waitUntil: 'domcontentloaded' });
    return page.evaluate(() => ({
      shadow: [...document.querySelectorAll('*')]
        .map(({ shadowRoot }) => shadowRoot?.textContent)
        .join(''),
      pictures: [...document.images]
        .filter(({ alt }) => alt === 'M')
        .map(({ naturalWidth }) => naturalWidth),
      link: document.querySelector<HTMLAnchorElement>('#paper .still a')?.href,
      target: document.getElementById('file')?.localName,
      teal: [...document.querySelectorAll('p')]
        .filter((text) => getComputedStyle(text).color === 'rgb(0, 128, 128)')
        .map((text) => text.closest('article')?.id),
      own: getComputedStyle(document.querySelector('.own')!).color,
    }));
  });
  expect(seen).toEqual({
    shadow: 'b { color: teal }IN THE SHADOW',
    pictures: [9],
    link: 'https://example.org/b',
    target: 'article',
    teal: ['paper', 'paper'],
    own: 'rgb(1, 2, 3)',
  });
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
