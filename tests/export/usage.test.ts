import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lectern, newFolder, talks } from './lectern.ts';

/** Somewhere that nobody can write, root included. */
const nowhere = (folder: string) => join(folder, 'no', 'such', 'folder');

describe('says at once what cannot be, and makes nothing', () => {
  it.each([
    ['no format', [], 'The format comes first'],
    ['a format that there is not', ['docx'], 'There is no format "docx"'],
    ['an option that there is not', ['pdf', '--paper', 'A4'], "'--paper'"],
    ['an option of another format', ['script', '--scale', '2'], "'--scale'"],
    ['a folder without a talk', ['pdf', tmpdir()], 'holds no talk'],
    ['two folders', ['pdf', 'one', 'two'], 'One talk at a time'],
    ['a range that is none', ['pdf', '--range', '4-2'], '--range "4-2" cannot be read'],
    ['a range of words', ['png', '--range', 'first'], '--range "first" cannot be read'],
    ['a shape that slides cannot have', ['png', '--aspect-ratio', '1:1'], 'the shape "1:1"'],
    ['a scale that is none', ['png', '--scale', 'big'], '--scale takes 1, 2 or 3, not "big"'],
    ['a width that is none', ['png', '--width', '12'], '--width takes 100 to 8000 pixels, not 12'],
    ['a scale and a width', ['png', '--scale', '2', '--width', '900'], 'the same in two ways'],
    ['a time that is none', ['pdf', '--timeout', 'soon'], '--timeout takes a whole number'],
  ])('%s', async (_, args, message) => {
    const folder = newFolder();
    const ended = await lectern(['export', ...args], { cwd: folder });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toMatch(/\n {4}at /);
    expect(ended.status).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a place that cannot be written', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const [out, reason] of [
      [join(nowhere(folder), 'talk.pdf'), 'there is no such folder'],
      [join(folder, 'file', 'talk.pdf'), 'it is not a folder'],
      [folder, 'is a folder'],
    ] as const) {
      const ended = await lectern(['export', 'pdf', talks.tea, '--out', out]);
      expect(ended.stderr).toContain(reason);
      expect(ended.status).toBe(2);
    }
    const ended = await lectern(['export', 'png', talks.tea, '--out', join(folder, 'file')]);
    expect(ended.stderr).toContain('is a file');
    expect(ended.status).toBe(2);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.each([
    ['pdf', 'x x', /cannot be built. Vite says:.*Talk\.tsx:1/s],
    ['html', 'x x', /cannot be built. Vite says:.*Talk\.tsx:1/s],
    ['pdf', '', /No talk came up/],
    ['html', '', /does not come up from one file/],
  ])('as %s, a talk that consists of "%s"', async (format, code, message) => {
    const folder = newFolder();
    symlinkSync(resolve(__dirname, '../../node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'vite.config.js'), 'export default {};');
    writeFileSync(join(folder, 'index.html'), '<script type="module" src="./Talk.tsx"></script>');
    writeFileSync(join(folder, 'Talk.tsx'), code);
    const before = readdirSync(folder);
    const ended = await lectern(['export', format, '--timeout', '500'], { cwd: folder });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toMatch(/\n {4}at /);
    expect(ended.status).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('no browser', async () => {
    const folder = newFolder();
    for (const format of ['pdf', 'html']) {
      const ended = await lectern(['export', format, talks.tea], {
        cwd: folder,
        env: { CHROME_PATH: '/no/such/browser' },
      });
      expect(ended.stderr).toContain('CHROME_PATH is "/no/such/browser"');
      expect(ended.status).toBe(2);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a slide or a theme that the talk does not have', async () => {
    const folder = newFolder();
    const range = await lectern(['export', 'script', talks.tea, '--range', '2,8'], { cwd: folder });
    expect(range.stderr).toContain('--range asks for slide 8, and the talk has 7.');
    const theme = await lectern(['export', 'pdf', talks.tea, '--theme', 'mauve'], { cwd: folder });
    expect(theme.stderr).toContain('The talk has no theme "mauve": there are "midnight", "paper".');
    expect([range.status, theme.status]).toEqual([2, 2]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('leaves nothing behind on Ctrl+C', async () => {
  const [folder, temporary] = [newFolder(), newFolder()];
  const ended = await lectern(['export', 'pdf', talks.tea], {
    cwd: folder,
    env: { TMPDIR: temporary },
    onOutput: (text, kill) => {
      if (text.includes('laying out the slides')) kill('SIGINT');
    },
  });
  expect(ended.status).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});

it('names pictures by their slides, takes them as wide as is asked for, and leaves other files alone', async () => {
  const out = join(newFolder(), 'pictures');
  mkdirSync(out);
  writeFileSync(join(out, 'mine.txt'), 'mine');
  writeFileSync(join(out, 'why-tea.png'), 'old');
  const args = ['export', 'png', talks.tea, '--out', out, '--range', '1-2'];
  expect(await lectern([...args, '--width', '683'])).toMatchObject({ status: 0 });
  expect(readdirSync(out).sort()).toEqual(['mine.txt', 'tea.png', 'why-tea.png']);
  const sizeOf = (name: string) => {
    const png = readFileSync(join(out, name));
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  expect(sizeOf('why-tea.png')).toEqual([683, 384]);

  expect(await lectern([...args, '--scale', '2', '--with-steps'])).toMatchObject({ status: 0 });
  expect(sizeOf('why-tea.2.png')).toEqual([2732, 1536]);
  expect(sizeOf('tea.0.png')).toEqual([2732, 1536]);
  const pictures = [0, 1, 2, 3].map((step) => readFileSync(join(out, `why-tea.${step}.png`)));
  expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(4);
  expect(existsSync(join(out, 'leaves.0.png'))).toBe(false);
});
