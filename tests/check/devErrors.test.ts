import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Current } from '../../src/node/dev/PersonsWindow.ts';
import { currentFile, stateFolder } from '../../src/node/dev/stateFolder.ts';
import { anyPort, bin, cleanUp, startServer } from '../package/consumer.ts';
import { inBrowser, root, talks } from '../setup/lectern.ts';

// Next to the other talk: it then finds the same packages.
const project = join(talks.tea, '..', `.errors-${process.pid}`);
const theme = join(project, 'theme.ts');
let written = '';
let address: string;

const good = `import { createTheme } from 'lectern';

export const theme = createTheme({ accents: { brand: '#ffb000' } });
`;

beforeAll(async () => {
  cpSync(talks.tea, project, { recursive: true });
  // Another server would replace what this one has prepared of the packages, and no page would load any more.
  const config = join(project, 'vite.config.ts');
  const own = readFileSync(config, 'utf8').replace('.cache/tea', `.cache/errors-${process.pid}`);
  writeFileSync(config, own);
  writeFileSync(theme, good);
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { Heading, Presentation, SlideFrame, TitleSlide } from 'lectern';
import { theme } from './theme.ts';

const teaIn = (of?: { tea: string }) => {
  return of!.tea;
};
function Cup({ of }: { of?: { tea: string } }) {
  return <p>{teaIn(of)}</p>;
}
export const Talk = () => (
  <Presentation title="Tea" theme={theme}>
    <TitleSlide title="Tea" />
    <SlideFrame title="Cups"><Heading>Cups</Heading><Cup /></SlideFrame>
  </Presentation>
);
`,
  );
  address = await startServer(project, bin(root, 'vite'), anyPort, (text) => (written += text));
});

afterAll(() => {
  cleanUp();
  rmSync(project, { recursive: true, force: true });
  rmSync(join(root, `.cache/errors-${process.pid}`), { recursive: true, force: true });
});

const overlay = (page: Page) => page.locator('vite-error-overlay');

it('shows on a slide that has thrown what was thrown, by which component and where', async () => {
  await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/#cups`);
    await page.getByText(/^TypeError: .*reading 'tea'.* \(Cup, Talk\.tsx:5:\d+\)$/).waitFor();
    // Its preview does not: people look at it.
    await page.keyboard.press('o');
    await page.getByRole('dialog', { name: 'Overview' }).waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByText(/TypeError/)
        .count(),
    ).toBe(0);
    expect(await overlay(page).count()).toBe(0);
  });
  expect(written).toMatch(/\[lectern\] An error in Cup, Talk\.tsx:5:\d+: .*reading 'tea'/);
});

it('shows in Vite’s overlay why a theme is refused, after an edit and when the page is loaded', async () => {
  await inBrowser(async (context) => {
    const page = await context.newPage();
    const message = overlay(page).getByText(/"accents\.brand" has a contrast of 1\.0:1/);
    // Before that, the page would not hear of the edit.
    const connected = page.waitForEvent('console', (said) => said.text().includes('connected.'));
    await page.goto(`${address}/#tea`);
    await connected;
    await page.getByRole('heading', { name: 'Tea' }).waitFor();
    writeFileSync(theme, good.replace('#ffb000', '#000001'));
    await message.waitFor();
    await overlay(page).getByText('theme.ts:3:22').waitFor();
    const current = () => readFileSync(join(stateFolder(project), currentFile), 'utf8');
    while (!current().includes('"error"')) await page.waitForTimeout(50);
    expect((JSON.parse(current()) as Current).error).toMatchObject({
      message: expect.stringContaining('"accents.brand" has a contrast of 1.0:1') as string,
      file: 'theme.ts',
      line: 3,
      column: 22,
    });
    await page.reload();
    await message.waitFor();
    writeFileSync(theme, good);
    await overlay(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Tea' }).waitFor();
  });
  expect(readFileSync(theme, 'utf8')).toBe(good);
  expect(written).toMatch(/\[lectern\] An error in theme\.ts:3:22: The theme's token/);
});

it('shows a mistake in a window that comes while another one is open, and the talk once it is mended', async () => {
  await inBrowser(async (context) => {
    const other = await context.newPage();
    const connected = other.waitForEvent('console', (said) => said.text().includes('connected.'));
    await other.goto(`${address}/#tea`);
    await connected;
    writeFileSync(theme, 'export const theme = ;\n');
    await overlay(other).getByText('theme.ts').first().waitFor();
    const page = await context.newPage();
    await page.goto(`${address}/#tea`);
    await overlay(page).getByText('theme.ts').first().waitFor();
    writeFileSync(theme, good);
    await page.getByRole('heading', { name: 'Tea' }).waitFor();
    expect(await overlay(page).count()).toBe(0);
  });
});
