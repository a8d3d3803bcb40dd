import { cpSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inBrowser, lectern, newFolder, root, talks } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

// Next to the other talk: it then finds the same packages.
const project = join(__dirname, 'fixtures', `.drawings ${process.pid}`);

/** A file that does what a drawing must not, and whose layer has a color of its own. */
const evil = (
  fill: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" onload="evil()">
  <script>fetch('https://evil.test/script')</script>
  <style>@import url(https://evil.test/import); @font-face{font-family:A;src:url(https://evil.test/font)}
    text{fill:${fill};font-family:A} h2{display:none}</style>
  <linearGradient id="g"><stop stop-color="${fill}"/></linearGradient>
  <image href="https://evil.test/image" width="9" height="9"/><use href="https://evil.test/use#x"/>
  <a href="javascript:evil()"><text x="5" y="20">press ${fill}</text></a>
  <rect id="Box" x="60" width="30" height="30" fill="url(#g)"/>
</svg>`;

beforeAll(() => {
  cpSync(talks.tea, project, { recursive: true });
  const ticket = readFileSync(join(root, 'stories/samples/drawings/ticket.svg'), 'utf8');
  writeFileSync(join(project, 'ticket.svg'), ticket);
  writeFileSync(join(project, 'red.svg'), evil('red'));
  writeFileSync(join(project, 'blue.svg'), evil('blue'));
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { DrawingSlide, LayeredDrawing, Presentation, SlideFrame, Heading } from 'lectern';
import ticket from './ticket.svg?drawing';
import red from './red.svg?drawing';
import blue from './blue.svg?drawing';
export const Talk = () => (
  <Presentation title="Tea">
    <DrawingSlide title="How a ticket moves" drawing={ticket} alt="It moves." steps={['Queue', ['Worker', 'Retry']]} />
    <SlideFrame title="Two">
      <Heading>Two</Heading>
      <LayeredDrawing drawing={red} alt="Red." />
      <LayeredDrawing drawing={blue} alt="Blue." />
    </SlideFrame>
  </Presentation>
);`,
  );
});
afterAll(() => rmSync(project, { recursive: true }));

test('a PDF has the text of each layer once it is shown', async () => {
  const file = join(newFolder(), 'tea.pdf');
  expect(await lectern(['export', 'pdf', project, '--with-steps', '--out', file])).toMatchObject({
    status: 0,
  });
  const pages = (await readPdf(file)).pages.map(({ text }) => text);
  expect(pages).toHaveLength(4);
  expect(pages[0]).toContain('Client');
  expect(pages[0]).not.toContain('Queue');
  expect(pages[1]).toContain('Queue');
  expect(pages[1]).not.toContain('Worker');
  expect(pages[2]).toContain('Worker');
});

test('drawings neither run, nor fetch, nor color each other or the page', async () => {
  const out = join(newFolder(), 'tea.html');
  const built = await lectern(['export', 'html', project, '--out', out]);
  expect(built).toMatchObject({ status: 0 });
  // Each file is named with what was left out of it.
  expect(built.stderr).toContain('Something in the drawing red.svg cannot be in a talk');
  expect(built.stderr).toContain('<script>, @import url(https://evil.test/import)');
  const found = await inBrowser(async (context) => {
    const requests: string[] = [];
    const errors: string[] = [];
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${pathToFileURL(out).href}#two`);
    await page.getByRole('heading', { name: 'Two' }).waitFor();
    const colorOf = (text: string) =>
      page.getByText(text).evaluate((element) => getComputedStyle(element).fill);
    const idsOf = (name: string) =>
      page
        .getByRole('img', { name })
        .locator('[id]')
        .evaluateAll((elements) => elements.map(({ id }) => id));
    await page.getByText('press red').click();
    return {
      requests: requests.filter((url) => url.includes('evil')),
      errors,
      colors: [await colorOf('press red'), await colorOf('press blue')],
      ids: new Set([...(await idsOf('Red.')), ...(await idsOf('Blue.'))]).size,
      links: await page.locator('section a').count(),
      address: page.url().split('#')[1],
    };
  });
  expect(found).toEqual({
    requests: [],
    errors: [],
    colors: ['rgb(255, 0, 0)', 'rgb(0, 0, 255)'],
    ids: 2,
    links: 0,
    address: 'two',
  });
});

test.each([
  ['nothing', 'The file ticket.svg has no <svg> in it'],
  ['<svg><path d="M0 0h9"/></svg>', 'The drawing ticket.svg has neither a viewBox nor a width'],
])('a drawing that is wrong stops the build: %#', async (text, message) => {
  writeFileSync(join(project, 'ticket.svg'), text);
  const { status, stderr } = await lectern(['build', project, '--out', join(newFolder(), 'site')]);
  expect(status).toBe(2);
  expect(stderr).toContain(`[lectern] ${message}`);
});
