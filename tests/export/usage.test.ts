import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { lectern, lecternAlone, newFolder, talks } from '../setup/lectern.ts';

// What the options accept is tested in tests/unit/node, without a process for each.
it('refuses what it does not understand, and makes nothing', async () => {
  const folder = newFolder();
  const ended = await lectern(['export', 'pdf', '--range', '4-6'], { cwd: folder });
  expect(ended).toEqual({
    status: 2,
    stdout: '',
    stderr:
      '[lectern] Unknown option --range. Did you mean --slides? "lectern export pdf --help" shows all options.\n',
  });
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['pdf', 'x x', /cannot be built. Fix what Vite reports:.*Talk\.tsx:1/s],
  ['html', 'x x', /cannot be built. Fix what Vite reports:.*Talk\.tsx:1/s],
  [
    'pdf',
    'throw new Error("No tea")',
    /The talk does not load: its page reports "No tea"\. Look at it/,
  ],
  ['html', '', /did not load within 0.5 s: .* cannot be one file/],
  [
    'script',
    'for (;;) globalThis.laps = 1',
    /did not answer within 0.5 s: a slide may be running in a loop, or draws very much/,
  ],
  [
    'script',
    'document.body.append(document.createElement("main"))',
    /^\[lectern\] The talk has no slides\. Put one into its <Presentation>, such as <TitleSlide/m,
  ],
])('as %s, says what is wrong with a talk that consists of "%s"', async (format, code, message) => {
  const folder = newFolder();
  symlinkSync(resolve(__dirname, '../../node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'vite.config.js'), 'export default {};');
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./Talk.tsx"></script>');
  writeFileSync(join(folder, 'Talk.tsx'), code);
  const before = readdirSync(folder);
  const timeout = String(message).includes('0.5 s') ? ['--timeout', '0.5'] : [];
  const ended = await lectern(['export', format, ...timeout], { cwd: folder });
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).not.toMatch(/\n {4}at /);
  expect(ended.status).toBe(2);
  expect(readdirSync(folder)).toEqual(before);
});

it.each([
  [`{ plugins: [{ name: 'tea', configResolved() { throw new Error('No tea') } }] }`, 'No tea'],
  ['{ build: { outDir: 7 } }', 'Received type number (7)'],
])('build says what is wrong with the configuration %s', async (config, reason) => {
  const folder = newFolder();
  symlinkSync(resolve(__dirname, '../../node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'vite.config.js'), `export default ${config};`);
  writeFileSync(join(folder, 'index.html'), '');
  const ended = await lectern(['build'], { cwd: folder });
  expect(ended.stderr).toContain(`[lectern] The talk in ${folder} cannot be built. Fix what Vite`);
  expect(ended.stderr).toContain(reason);
  expect(ended.stderr).not.toMatch(/\n {4}at /);
  expect(ended.status).toBe(2);
});

it('asks for Vite 8 where stills have been built with Vite 7', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'node_modules/vite'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/vite/index.js'), "exports.version = '7.3.8';");
  writeFileSync(join(folder, 'vite.config.js'), 'export default {};');
  const ended = await lectern(['export', 'html'], { cwd: folder });
  expect(ended.stderr).toContain(
    `[lectern] ${folder} has Vite 7.3.8, but this command needs Vite 8`,
  );
  expect(ended.status).toBe(2);
});

it('says which browser does not start, and why', async () => {
  const folder = newFolder();
  const browser = join(folder, 'browser');
  writeFileSync(browser, '#!/bin/sh\necho "cannot open display" >&2\nexit 1\n', { mode: 0o755 });
  const ended = await lectern(['export', 'script', talks.tea], {
    cwd: folder,
    env: { CHROME_PATH: browser },
  });
  expect(ended.stderr).toContain(
    `[lectern] The browser ${browser} does not start: cannot open display. Try to start it yourself, or`,
  );
  expect(ended.status).toBe(2);
  expect(readdirSync(folder)).toEqual(['browser']);
});

it('refuses a theme and a slide that the talk does not have', async () => {
  const folder = newFolder();
  const slide = await lectern(['export', 'script', talks.tea, '--slides', '2,leafs'], {
    cwd: folder,
  });
  expect(slide.stderr).toContain(
    'There is no slide "leafs". Did you mean "leaves"? The talk has 7',
  );
  const theme = await lectern(['export', 'pdf', talks.tea, '--theme', 'mauve'], { cwd: folder });
  expect(theme.stderr).toContain('Unknown theme "mauve". Use jade, midnight or paper.');
  expect([slide.status, theme.status]).toEqual([2, 2]);
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves nothing behind on Ctrl+C', async () => {
  const [folder, temporary] = [newFolder(), newFolder()];
  const ended = await lecternAlone(
    ['export', 'pdf', talks.tea],
    (text, kill) => {
      if (text.includes('laying out the slides')) kill('SIGINT');
    },
    { cwd: folder, env: { TMPDIR: temporary } },
  );
  expect(ended.status).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});

it('names pictures after the numbers and ids of their slides, in the given width, and keeps other files', async () => {
  const out = join(newFolder(), 'pictures');
  mkdirSync(out);
  writeFileSync(join(out, 'mine.txt'), 'mine');
  writeFileSync(join(out, '02-why-tea.png'), 'old');
  const args = ['export', 'png', talks.tea, '--out', out, '--slides', '1,why-tea'];
  expect(await lectern([...args, '--width', '683'])).toMatchObject({ status: 0 });
  expect(readdirSync(out).sort()).toEqual(['01-tea.png', '02-why-tea.png', 'mine.txt']);
  const sizeOf = (name: string) => {
    const png = readFileSync(join(out, name));
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  expect(sizeOf('02-why-tea.png')).toEqual([683, 384]);

  expect(await lectern([...args, '--scale', '2', '--with-steps'])).toMatchObject({ status: 0 });
  expect(sizeOf('02-why-tea.2.png')).toEqual([2732, 1536]);
  expect(sizeOf('01-tea.0.png')).toEqual([2732, 1536]);
  const pictures = [0, 1, 2, 3].map((step) => readFileSync(join(out, `02-why-tea.${step}.png`)));
  expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(4);
  expect(existsSync(join(out, '03-leaves.0.png'))).toBe(false);
});
