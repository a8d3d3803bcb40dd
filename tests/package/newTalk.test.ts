import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { PNG } from 'pngjs';
import { type OpenedDeck, openSlides } from '../browser/openDeck.ts';
import { anyPort, bin, cleanUp, makeFolder, run, startServer, succeed } from './consumer.ts';
import { installInDeck, testDeck } from './spectacleDeck.ts';

const parent = makeFolder();
const talk = join(parent, 'my-talk');
const cli = join(talk, 'node_modules/lectern/dist/node/cli.js');
let deck: string;

beforeAll(async () => {
  deck = await installInDeck();
  await succeed(deck, 'npx', ['--no-install', 'lectern', 'new', talk]);
  // To install the same packages once more would take most of the time: npm finds them in the new talk, and removes
  // what only the deck needs.
  cpSync(join(deck, 'node_modules'), join(talk, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await succeed(talk, 'npm', ['install', '--prefer-offline']);
}, 300_000);

afterAll(cleanUp);

testDeck(() => deck);

describe('A talk made with lectern new', () => {
  test('is a small project that contains everything it needs', () => {
    expect(readdirSync(talk).sort()).toEqual([
      '.gitignore',
      'AGENTS.md',
      'README.md',
      'Talk.tsx',
      'index.html',
      expect.stringMatching(/^lectern-.*\.tgz$/),
      'main.tsx',
      'node_modules',
      'package-lock.json',
      'package.json',
      'theme.ts',
      'tsconfig.json',
      'vite.config.ts',
    ]);
    expect(readdirSync(parent)).toEqual(['my-talk']);
  });

  test('does not install Spectacle', () => {
    expect(existsSync(join(talk, 'node_modules/spectacle'))).toBe(false);
    expect(existsSync(join(talk, 'node_modules/lectern'))).toBe(true);
  });

  test('checks its types, and those of the slide kind of the guide', async () => {
    const samples = resolve(__dirname, '../../stories/guides/samples');
    const files = ['BeforeAfterSlide.tsx', 'own-kind.tsx'];
    for (const file of files) copyFileSync(join(samples, file), join(talk, file));
    expect(await run(talk, 'npm', ['run', 'typecheck'])).toMatchObject({ status: 0 });
    for (const file of files) rmSync(join(talk, file));
  });

  test('shows files as code that its types do not cover', async () => {
    mkdirSync(join(talk, 'code'));
    writeFileSync(join(talk, 'code/load.ts'), `import { brew } from 'tea-house';\n`);
    writeFileSync(join(talk, 'load.ts'), `export { default } from './code/load.ts?raw';\n`);
    expect(await run(talk, 'npm', ['run', 'typecheck'])).toMatchObject({ status: 0 });
    for (const file of ['code', 'load.ts']) rmSync(join(talk, file), { recursive: true });
  });

  test('passes the check, and all other commands that the skill for agents names', async () => {
    const skill = join(talk, 'node_modules/lectern/skills/lectern-talk/SKILL.md');
    const blocks = readFileSync(skill, 'utf8').matchAll(/```sh\n([^]*?)```/g);
    const commands = [...blocks].flatMap(([, block]) => block!.trim().split('\n'));
    const said = new Map<string, string>();
    for (const command of commands) {
      const [program, ...args] = command.split(' ');
      said.set(command, await succeed(talk, program!, args));
    }
    expect(said.get('npm run check')).toMatch(/has no issues.*Checked 5 slides in 135 states/s);
    expect(said.get('npx lectern kinds')).toMatch(/^ {2}CodeSlide: /m);
    expect(commands).toContain('npm run typecheck');
    expect(said.get('npx lectern look --sheet')).toMatch(/sheet\.png: 5 slides/);
    expect(readdirSync(join(talk, 'pictures'))).toHaveLength(5);
    rmSync(join(talk, 'pictures'), { recursive: true });
  }, 300_000);

  test('is made of slides for other tools: its types are right, and nothing is too large', async () => {
    const decks = resolve(__dirname, '../talks/decks');
    const names = ['slidev', 'marp', 'reveal'];
    for (const name of names) {
      const args = ['import', join(decks, `${name}.md`), '--out', join(talk, name)];
      const { status, output } = await run(talk, bin(talk, 'lectern'), args);
      expect(output).toMatch(/ [12] with a loss, [01] left out\. The talk has \d+\./);
      expect(status).toBe(1);
    }
    expect(await run(talk, 'npm', ['run', 'typecheck'])).toMatchObject({ status: 0 });
    const rules = ['--rules', 'fit,accessible,contrast,quiet'];
    const sizes = ['--slides', '3-6', '--theme', 'midnight', '--aspect-ratio', '16:9'];
    const check = ['check', 'slidev', ...rules, ...sizes];
    expect(await run(talk, bin(talk, 'lectern'), check)).toMatchObject({
      status: 0,
      output: expect.stringContaining('“Why tea?” has no issues'),
    });
    for (const name of names) rmSync(join(talk, name), { recursive: true });
  });

  test.each([
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ])(
    'has complete types with module resolution $moduleResolution, and refuses wrong props',
    async (options) => {
      const folder = join(talk, `types-${options.moduleResolution}`);
      mkdirSync(folder);
      writeFileSync(
        join(folder, 'use.tsx'),
        `import 'lectern/fonts.css';
         import * as lectern from 'lectern';
         import 'lectern/themes/broadsheet.css';
         import { blueprint } from 'lectern/themes/blueprint';
         import { broadsheet } from 'lectern/themes/broadsheet';
         import { poster } from 'lectern/themes/poster';
         import { FivePhases, Talk } from 'lectern/talks/vibe-coding';
         import manifest from 'lectern/manifest.json' with { type: 'json' };
         export const names: string[] = manifest.components.map(({ name }) => name);
         export const talk = <Talk theme={lectern.paper} />;
         export const themes: lectern.Theme[] = [broadsheet, blueprint, poster];
         export const another = <lectern.Presentation title="A"><FivePhases /></lectern.Presentation>;
         // @ts-expect-error a part of the talk takes nothing
         export const wrong = <FivePhases title="A" />;
        `,
      );
      writeFileSync(
        join(folder, 'Wrong.tsx'),
        `import { CaseStudySlide, PointsSlide, ProblemsSlide, QuestionSlide } from 'lectern';
         export const misspelt = <QuestionSlide title="Why?" hidden-notes titel="Why" />;
         export const missing = <PointsSlide title="Why?" />;
         export const wrong = <CaseStudySlide title="Why?" facts="many" />;
         export const empty = <ProblemsSlide title="Why?" problems={[{}]} />;
        `,
      );
      const tsconfig = {
        compilerOptions: {
          ...options,
          target: 'es2022',
          jsx: 'react-jsx',
          strict: true,
          noEmit: true,
          resolveJsonModule: true,
          skipLibCheck: false,
          types: [],
        },
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));

      const { output } = await run(folder, bin(talk, 'tsc'));
      const lines = output.split('\n');
      expect(
        lines.filter((line) => line.includes('error') && !line.startsWith('Wrong.tsx')),
      ).toEqual([]);
      const at = (line: number) =>
        lines.filter((text) => text.startsWith(`Wrong.tsx(${line},`)).join();
      expect(at(1)).toBe('');
      expect(at(2)).toContain('titel');
      expect(at(3)).toContain("'points'");
      expect(at(4)).toMatch(/string.*Fact/);
      expect(at(5)).toContain('Problem');
    },
  );

  test('is exported as a PDF', async () => {
    await succeed(talk, 'npm', ['run', 'export', '--', 'pdf']);
    const pdf = join(talk, 'my-talk.pdf');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    rmSync(pdf);
  });

  describe('in a browser', () => {
    let origin: string;
    let written: string;
    beforeAll(async () => {
      const config = join(talk, 'vite.config.ts');
      const before = readFileSync(config, 'utf8');
      // Source maps tell which files are in the build.
      writeFileSync(config, before.replace('plugins:', 'build: { sourcemap: true }, plugins:'));
      written = await succeed(talk, 'npm', ['run', 'build']);
      writeFileSync(config, before);
      origin = await startServer(talk, 'npm', ['run', 'preview', '--', ...anyPort]);
    });

    test('has everything that the plugin can add', () => {
      // Where something could not be done, the plugin says so and goes on.
      expect(written).not.toContain('[lectern]');
    });

    test('contains the slide kinds that it uses, and no others', () => {
      const assets = readdirSync(join(talk, 'dist/assets'));
      const kinds = assets
        .filter((name) => name.endsWith('.js.map'))
        .flatMap((name) => {
          const { sources } = JSON.parse(readFileSync(join(talk, 'dist/assets', name), 'utf8')) as {
            sources: string[];
          };
          return sources.flatMap((source) => /\/slides\/(\w+)\./.exec(source)?.[1] ?? []);
        });
      expect([...new Set(kinds)].sort()).toEqual([
        'CodeSlide',
        'PointsSlide',
        'ProblemsSlide',
        'QuestionSlide',
        'TitleSlide',
      ]);
    });

    test('goes from the first slide to the last with the arrow keys', async () => {
      const deck = await openSlides(origin);
      const { page, problems, press } = deck;
      await expect(page.title()).resolves.toContain('My talk');
      const seen = [await placeOf(deck)];
      for (let n = 0; n < 14; n++) {
        await press('ArrowRight');
        seen.push(await placeOf(deck));
      }
      expect(seen).toEqual([
        'My talk, 0 items',
        ...[0, 1, 2, 3].map((items) => `A slide makes a few points, ${items} items`),
        ...[0, 1, 2, 3, 4].map((items) => `What goes wrong on stage, ${items} items`),
        ...[0, 1, 2, 3].map(() => 'A slide is a few lines, 0 items'),
        'What will your talk be about?, 0 items',
      ]);
      for (let n = 0; n < 14; n++) await press('ArrowLeft');
      expect(await placeOf(deck)).toBe('My talk, 0 items');
      expect(problems).toEqual([]);
    });

    test('has its own theme, and another one by its address', async () => {
      const { page, load, problems } = await openSlides(origin);
      const ground = () =>
        page
          .locator('section:visible')
          .first()
          .evaluate((section) => getComputedStyle(section).backgroundColor);
      expect(await ground()).toBe('rgb(20, 16, 43)');
      await load('/?theme=paper');
      expect(await ground()).not.toBe('rgb(20, 16, 43)');
      expect(problems).toEqual([]);
    });

    test('shows its notes and cues to the presenter', async () => {
      const { page, problems } = await openSlides(origin, { path: '/?presenterMode' });
      await page.getByText('What you say here.').waitFor();
      expect(problems).toEqual([]);
    });
  });

  describe('while it is being written', () => {
    const file = join(talk, 'Talk.tsx');
    let before: string;
    let origin: string;
    let deck: OpenedDeck;

    beforeAll(async () => {
      before = readFileSync(file, 'utf8');
      origin = await startServer(talk, 'npm', ['start', '--', '--port', '0']);
      deck = await openSlides(origin, { path: '/#problems/2' });
      // What a reload would take away.
      await deck.page.evaluate(() => document.documentElement.classList.add('not-reloaded'));
    });

    afterAll(() => writeFileSync(file, before));

    const edit = (change: (text: string) => string) =>
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    /** Waits for a text of the frame or of a heading, and tells where the talk is then. */
    const shows = async (text: string) => {
      await deck.page.getByText(text, { exact: true }).filter({ visible: true }).waitFor();
      const classes = await deck.page.locator('html').getAttribute('class');
      return [new URL(deck.page.url()).hash, await placeOf(deck), classes];
    };

    test('starts with npm start', async () => {
      const first = await openSlides(origin);
      await first.press('ArrowRight');
      expect(await placeOf(first)).toBe('A slide makes a few points, 0 items');
      expect(first.problems).toEqual([]);
      await first.page.close();
    });

    test('shows an edit at the current slide and step', async () => {
      expect(await shows('3')).toEqual([
        '#problems/2',
        'What goes wrong on stage, 2 items',
        'not-reloaded',
      ]);
      edit((text) => text.replace('What goes wrong', 'What went wrong'));
      expect(await shows('What went wrong on stage')).toEqual([
        '#problems/2',
        'What went wrong on stage, 2 items',
        'not-reloaded',
      ]);
    });

    test('shows an edit whole that is written slowly', async () => {
      const words = readFileSync(file, 'utf8').replace('went wrong', 'goes wrong');
      const open = openSync(file, 'w');
      // Vite has seen a change, and hears of no other one within 50 ms of it.
      await pass(20);
      const served = fetch(`${origin}/Talk.tsx`).then((response) => response.text());
      await pass(20);
      writeSync(open, words);
      closeSync(open);
      expect(await served).toContain('What goes wrong on stage');
      expect(await shows('What goes wrong on stage')).toEqual([
        '#problems/2',
        'What goes wrong on stage, 2 items',
        'not-reloaded',
      ]);
    });

    test('shows slides that are added, moved and removed, and stays on the current one', async () => {
      const here = ['#problems/2', 'What goes wrong on stage, 2 items', 'not-reloaded'];
      const one = '<QuestionSlide title="One?" notes="One." />';
      const two = '<QuestionSlide title="Two?" notes="Two." />';
      edit((text) => text.replace('<PointsSlide', `${one}${two}<PointsSlide`));
      expect(await shows('5')).toEqual(here);

      await deck.go('#two');
      expect(await shows('3')).toEqual(['#two', 'Two?, 0 items', 'not-reloaded']);
      edit((text) => text.replace(`${one}${two}`, `${two}${one}`));
      expect(await shows('2')).toEqual(['#two', 'Two?, 0 items', 'not-reloaded']);
      await deck.press('ArrowDown');
      expect(await shows('3')).toEqual(['#one', 'One?, 0 items', 'not-reloaded']);

      await deck.go('#problems/2');
      edit((text) => text.replace(`${two}${one}`, ''));
      expect(await shows('3')).toEqual(here);
      await deck.press('ArrowUp');
      expect(await placeOf(deck)).toBe('A slide makes a few points, 0 items');
      expect(deck.problems).toEqual([]);
    });

    test('shows edits after one that left no component', async () => {
      const words = readFileSync(file, 'utf8');
      await deck.go('#problems/2');
      edit(() => 'export {};');
      const served = async () => (await fetch(`${origin}/Talk.tsx`)).text();
      while ((await served()).includes('What goes wrong')) await pass(50);
      edit(() => words);
      await shows('What goes wrong on stage');
      edit((text) => text.replace('goes wrong', 'does not work'));
      expect(await shows('What does not work on stage')).toEqual([
        '#problems/2',
        'What does not work on stage, 2 items',
        null,
      ]);
      edit(() => words);
      await shows('What goes wrong on stage');
      deck.problems.length = 0;
    });

    const lectern = (...args: string[]) => run(talk, bin(talk, 'lectern'), args);
    const look = async (...args: string[]) => {
      const { output, status } = await lectern('look', ...args);
      expect([status, output]).toEqual([0, expect.stringMatching(/^\S+\.png: /)]);
      return PNG.sync.read(readFileSync(join(talk, output.split(': ')[0]!)));
    };

    test('is drawn as it is now, and what stops it is named with its place', async () => {
      const start = await look('problems', '--step', '1');
      expect(start).toMatchObject({ width: 1366, height: 768 });
      const words = readFileSync(file, 'utf8');
      // What is shown as code need not be any that Vite can read.
      const [code, use] = [join(talk, 'code'), "import run from './code/run.ts?raw';\nvoid run;\n"];
      mkdirSync(code);
      writeFileSync(join(code, 'run.ts'), "import { tea } from './nowhere.ts';\n");
      for (const label of ['Too tiny', 'Too tiny!']) {
        writeFileSync(file, use + words.replace('Too small', label));
        await look('problems');
      }
      const edited = await look('problems', '--step', '1');
      expect(edited.data.equals(start.data)).toBe(false);
      rmSync(code, { recursive: true });
      writeFileSync(file, words.replace("label: 'Too small'", "label: 'Too"));
      const line = words.slice(0, words.indexOf('Too small')).split('\n').length;
      expect(await lectern('look', 'problems')).toMatchObject({
        status: 2,
        output: expect.stringContaining(`Talk.tsx:${line}:`) as string,
      });
      writeFileSync(file, words);
      expect((await look('problems', '--step', '1')).data.equals(start.data)).toBe(true);
      expect((await look('--sheet', '--slides', '1-2', '--theme', 'paper')).width).toBeGreaterThan(
        1500,
      );
      expect(await lectern('look', 'problem')).toMatchObject({
        status: 2,
        output: expect.stringContaining('Did you mean "problems"?') as string,
      });
    });

    test('is checked slide by slide without a build, and findings have their place', async () => {
      const words = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        words.replace('Too small', 'Toosmallforeverybodyintheroomandfortheothersoutside'),
      );
      const { output, status } = await lectern('check', '--slides', 'problems', '--rules', 'fit');
      writeFileSync(file, words);
      const line = words.slice(0, words.indexOf('Too small')).split('\n').length;
      expect(output).toMatch(
        new RegExp(`on the development server, http://[^/]+:${new URL(origin).port}/`),
      );
      expect(output).not.toContain('building');
      expect(output).toContain(`Talk.tsx:${line}:`);
      expect(status).toBe(1);
    });

    test('answers agents in the Model Context Protocol, with tools that cost few tokens', async () => {
      const missing = await lectern('mcp');
      expect(missing).toMatchObject({
        status: 2,
        output: expect.stringContaining(
          'npm install --save-dev @modelcontextprotocol/server',
        ) as string,
      });
      for (const name of ['@modelcontextprotocol/server', '@modelcontextprotocol/core', 'zod']) {
        cpSync(resolve('node_modules', name), join(talk, 'node_modules', name), {
          recursive: true,
        });
      }
      const byCommand = new StdioClientTransport({
        command: bin(talk, 'lectern'),
        args: ['mcp'],
        cwd: talk,
      });
      for (const transport of [
        new StreamableHTTPClientTransport(new URL('/__mcp', origin)),
        byCommand,
      ]) {
        const client = new Client({ name: 'test', version: '1' });
        try {
          await client.connect(transport);
          const { tools } = await client.listTools();
          expect(tools.map(({ name }) => name)).toEqual([
            'kinds',
            'kind',
            'outline',
            'look',
            'check',
            'rehearsals',
            'goto',
            'current',
          ]);
          // About four characters are a token.
          expect(JSON.stringify(tools).length / 4).toBeLessThan(1500);
          await askAll(client, deck);
        } finally {
          await client.close();
        }
      }
    });

    async function askAll(client: Client, { page }: OpenedDeck) {
      const ask = async (name: string, args = {}) => {
        const { content, isError } = await client.callTool({ name, arguments: args });
        return { content: content as { text?: string; data?: string }[], isError };
      };
      const words = async (name: string, args = {}) => (await ask(name, args)).content[0]!.text;
      expect(await words('kinds')).toMatch(/^ {2}CodeSlide: /m);
      expect(await words('kind', { name: 'code' })).toContain('language');
      const [picture, caption] = (await ask('look', { slide: 3, step: 2 })).content;
      expect(PNG.sync.read(Buffer.from(picture!.data!, 'base64')).width).toBe(1366);
      expect(caption!.text).toMatch(/^problems\/2 in /);
      expect(await ask('look', { slide: 'nowhere' })).toMatchObject({
        isError: true,
        content: [{ text: expect.stringContaining('There is no slide "nowhere"') as string }],
      });
      expect(await words('outline')).toContain('"cues":["A cue is a note for one point."');
      while ((await words('current')) === 'null') await page.waitForTimeout(50);
      expect(await words('goto', { slide: 'problems' })).toContain('"slide":"problems"');
      expect(await words('goto', { slide: '2', step: '1' })).toContain('"number":2');
      await page.waitForURL(/#a-slide-makes-a-few-points\/1$/);
      expect(await words('check', { slides: '2', rules: 'fit' })).toContain('has no issues');
      expect(await words('current')).toContain('"view":"stage"');
    }

    test('keeps its prepared packages while the talk is built', async () => {
      const list = join(talk, 'node_modules/.vite/deps/_metadata.json');
      const prepared = readFileSync(list, 'utf8');
      await succeed(talk, bin(talk, 'lectern'), ['build']);
      expect(readFileSync(list, 'utf8')).toBe(prepared);
    });

    test('gets prepared packages without their source maps, which are larger than the packages', async () => {
      const served = await deck.page.evaluate(async () => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
        const prepared = loaded.filter((name) => name.includes('/.vite/deps/'));
        return Promise.all(prepared.map(async (name) => (await fetch(name)).text()));
      });
      expect(served.join().length).toBeGreaterThan(1_000_000);
      const maps = served.map((code) => /sourceMappingURL=(.*)$/.exec(code)?.[1] ?? '');
      expect(Math.max(...maps.map((map) => map.length))).toBeLessThan(10_000);
    });
  });
});

describe('With a bundler and without lectern/vite', () => {
  test.each([
    { page: 'Stills', what: 'three stills', most: 100_000 },
    { page: 'Deck', what: 'a talk until the first key', most: 130_000 },
  ])('$what: at most $most bytes of JavaScript', async ({ page, most }) => {
    const folder = join(deck, page);
    mkdirSync(folder);
    const source = `${page}.jsx`;
    copyFileSync(resolve(__dirname, '../../bench/bundlers', source), join(folder, source));
    writeFileSync(join(folder, 'index.html'), `<script type="module" src="./main.jsx"></script>`);
    writeFileSync(
      join(folder, 'main.jsx'),
      `import { createRoot } from 'react-dom/client';
       import { ${page} } from './${source}';
       createRoot(document.body).render(<${page} />);`,
    );
    await succeed(folder, bin(deck, 'vite'), ['build']);
    const assets = join(folder, 'dist/assets');
    const weight = readdirSync(assets)
      .filter((name) => name.endsWith('.js') && !/^(?:views|pointerTools|phones)-/.test(name))
      .map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length)
      .reduce((sum, each) => sum + each, 0);
    // More than React alone: the page has its slides.
    expect(weight).toBeGreaterThan(80_000);
    expect(weight).toBeLessThanOrEqual(most);
  });
});

/** What is on the screen: the slide's heading, and how many items of a list can be seen. */
async function placeOf({ page }: OpenedDeck): Promise<string> {
  const heading = await page
    .getByRole('heading', { level: 1 })
    .or(page.getByRole('heading', { level: 2 }))
    .first()
    .innerText();
  return `${heading}, ${await page.getByRole('listitem').count()} items`;
}

describe('lectern new', () => {
  const folder = makeFolder();

  test('refuses a folder that is not empty, and touches nothing', async () => {
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/notes.txt'), 'mine');
    const { status, output } = await run(folder, 'node', [cli, 'new', 'full']);
    expect(status).toBe(2);
    expect(output).toMatch(/^\[lectern\] full is not empty: it contains "notes.txt"/);
    expect(readdirSync(folder)).toEqual(['full']);
    expect(readdirSync(join(folder, 'full'))).toEqual(['notes.txt']);
  });

  test.each(['My Talk', 'node_modules', '.talk', 'fs', `t${'a'.repeat(220)}`])(
    'refuses the name %s, as npm would',
    async (name) => {
      const before = readdirSync(folder);
      const { status, output } = await run(folder, 'node', [cli, 'new', name]);
      expect(status).toBe(2);
      expect(output).toContain(`[lectern] npm does not accept "${name}" as the name of a package`);
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  test('refuses a tarball that does not exist', async () => {
    const before = readdirSync(folder);
    const { status, output } = await run(folder, 'node', [cli, 'new', 'a', '--lectern', 'b.tgz']);
    expect(status).toBe(2);
    expect(output).toContain(`There is no file ${join(folder, 'b.tgz')}`);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('says what to do if the list of installed packages is damaged', async () => {
    const list = join(talk, 'node_modules/.package-lock.json');
    const intact = readFileSync(list);
    writeFileSync(list, '{');
    const { status, output } = await run(folder, 'node', [cli, 'new', 'a']);
    writeFileSync(list, intact);
    expect(status).toBe(2);
    expect(output).toMatch(
      /^\[lectern\] .*\.package-lock\.json cannot be read: .*Install Lectern again\./,
    );
  });

  test('fills the empty folder that the shell is in', async () => {
    const here = join(folder, 'here');
    mkdirSync(here);
    const output = await succeed(here, 'node', [cli, 'new', '.']);
    expect(output).toContain('npm install');
    expect(output).not.toContain('cd ');
    expect(readdirSync(here)).toContain('package.json');
    expect(readFileSync(join(here, 'Talk.tsx'), 'utf8')).toContain('title="Here"');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('uses a version of Lectern that is named', async () => {
    await succeed(folder, 'node', [cli, 'new', 'named', '--lectern', '^1.2.3']);
    const { dependencies } = JSON.parse(
      readFileSync(join(folder, 'named/package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    expect(dependencies.lectern).toBe('^1.2.3');
    expect(readdirSync(join(folder, 'named')).join()).not.toContain('.tgz');
  });

  test('leaves nothing behind if it fails', async () => {
    const before = readdirSync(folder);
    const { status, output } = await run(folder, 'node', [
      '--import',
      meddle(
        `fs.writeFileSync = (path) => { throw Object.assign(new Error(), { code: 'ENOSPC', path }); };`,
      ),
      cli,
      'new',
      'deep/failed',
    ]);
    expect(status).toBe(2);
    expect(output).toMatch(/^\[lectern\] .*: the disk is full\. Free some space/);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('is not interrupted before it is complete', async () => {
    await run(folder, 'node', [
      '--import',
      meddle(`
        const { writeFileSync } = fs;
        fs.writeFileSync = (...args) => { process.kill(process.pid, 'SIGINT'); writeFileSync(...args); };
      `),
      cli,
      'new',
      'interrupted',
    ]);
    expect(readdirSync(join(folder, 'interrupted')).sort()).toEqual(
      readdirSync(join(folder, 'here')).sort(),
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

/** A module that changes Node's file system before the command runs. */
function meddle(code: string): string {
  const module = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; ${code} syncBuiltinESMExports();`;
  return `data:text/javascript,${encodeURIComponent(module)}`;
}
