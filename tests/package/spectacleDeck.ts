import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage } from '../browser/openDeck.ts';
import { anyPort, bin, makeFolder, run, startServer, succeed } from './consumer.ts';

const root = resolve(__dirname, '../..');

/** Installs Lectern in a project with a deck of Spectacle, as the guide says, and returns its folder. */
export async function installInDeck(): Promise<string> {
  const project = makeFolder();
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
    dependencies: Record<string, string>;
    overrides: object;
  };
  const pick = (...names: string[]) =>
    Object.fromEntries(
      names.map((name) => [name, own.devDependencies[name] ?? own.dependencies[name]]),
    );
  const manifest = {
    private: true,
    type: 'module',
    dependencies: pick('react', 'react-dom', 'spectacle'),
    devDependencies: pick(
      '@types/react',
      '@types/react-dom',
      '@vitejs/plugin-react',
      'typescript',
      'vite',
    ),
    overrides: own.overrides,
  };
  const tsconfig = {
    compilerOptions: {
      target: 'es2023',
      lib: ['es2023', 'dom'],
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      types: ['vite/client'],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    },
  };
  const files = {
    'package.json': JSON.stringify(manifest),
    'tsconfig.json': JSON.stringify(tsconfig),
    'vite.config.ts': `import react from '@vitejs/plugin-react';
      export default { plugins: [react()] };`,
    'index.html': `<!doctype html><html lang="en"><title>Bees</title><link rel="icon" href="data:," />
      <div id="root"></div><script type="module" src="./main.tsx"></script></html>`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  copyFileSync(join(root, 'stories/guides/samples/spectacle-deck.tsx'), join(project, 'main.tsx'));
  await succeed(project, 'npm', ['install', '--prefer-offline', process.env.TARBALL!]);
  return project;
}

/** The tests of that project. Its folder is known once they run. */
export function testDeck(folder: () => string) {
  describe('Two slides of Lectern in a deck of Spectacle', () => {
    test('check their types, and refuse a wrong prop', async () => {
      const file = join(folder(), 'wrong.tsx');
      writeFileSync(
        file,
        `import { PointsSlide } from 'lectern';
         export const wrong = <PointsSlide title="Why?" points={[{ text: 'A' }]} speed={2} />;`,
      );
      const { output } = await run(folder(), bin(folder(), 'tsc'));
      rmSync(file);
      const errors = output.split('\n').filter((line) => line.includes('): error '));
      expect(errors).toEqual([expect.stringMatching(/^wrong\.tsx\(2,/)]);
      expect(output).toContain("'speed' does not exist");
    });

    describe.each([
      { with: "Vite's plugin for React alone", plugins: 'react()' },
      { with: "Lectern's plugin as well", plugins: 'react(), lectern()' },
    ])('built with $with', ({ plugins }) => {
      test('go from slide to slide with the arrow keys', async () => {
        writeFileSync(
          join(folder(), 'vite.config.ts'),
          `import react from '@vitejs/plugin-react';
         import { lectern } from 'lectern/vite';
         export default { plugins: [${plugins}] };`,
        );
        await succeed(folder(), bin(folder(), 'vite'), ['build']);
        const origin = await startServer(folder(), bin(folder(), 'vite'), ['preview', ...anyPort]);
        const { page, problems } = await openPage(origin);

        await page.getByText('A slide of Spectacle').waitFor();
        await press(page, 'ArrowRight', 'A dance says', 0, '?slideIndex=1&stepIndex=0');
        await press(page, 'ArrowRight', 'A dance says', 1, '?slideIndex=1&stepIndex=1');
        await press(page, 'ArrowRight', 'A dance says', 2, '?slideIndex=1&stepIndex=2');
        await press(page, 'ArrowRight', 'What bees struggle with', 2, '?slideIndex=2&stepIndex=0');
        await press(page, 'ArrowLeft', 'A dance says', 2, '?slideIndex=1&stepIndex=2');
        await press(page, 'ArrowLeft', 'A dance says', 1, '?slideIndex=1&stepIndex=1');
        // There is no border of Spectacle around it.
        const slide = page.getByRole('region', { name: 'A dance says' });
        expect(await slide.boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() });
        expect(problems).toEqual([]);
      });
    });
  });
}

/**
 * Presses a key, and waits for the slide with that heading and as many items of a list; and for the address:
 * a key press between the two is lost in every deck of Spectacle, because its address leads it back.
 */
async function press(page: Page, key: string, heading: string, items: number, address: string) {
  await page.keyboard.press(key);
  const slide = page.getByRole('region', { name: heading });
  await slide.waitFor();
  await page.waitForFunction(
    ([title, count]) => {
      const section = [...document.querySelectorAll('section')].find(
        (each) => each.checkVisibility() && each.querySelector('h2')?.innerText === title,
      );
      // The places of items that are not revealed yet are hidden from screen readers.
      return section?.querySelectorAll('li:not([aria-hidden])').length === count;
    },
    [heading, items] as const,
  );
  await page.waitForURL((url) => url.search === address);
}
