import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser, lectern, lecternAlone, newFolder, root } from '../setup/lectern.ts';
import { badTalk, report } from './check.ts';

const quick = ['--theme', 'paper', '--aspect-ratio', '16:9'];

it('checks only the chosen slides and rules, and always reports a slide that cannot be shown', async () => {
  const rules = 'fit,contrast,legible,alternative,axe,notes,console,slideTime';
  const slides =
    '24,1-2,wordy,faded,no-alternative,file-name,no-notes,too-long,far-picture,warns,fails,throws';
  const found = await report(badTalk, ...quick, '--rules', rules, '--slides', slides);
  expect(found.checked).toMatchObject({
    themes: ['paper'],
    aspectRatios: ['16:9'],
    states: 16,
  });
  expect(found.checked.rules.join()).toBe(
    'clipped,outside,overflow,overlap,codeSize,size,lineLength,lastLine,words,steps,items,graphic,iconMix,iconTwice,coarse,emptyBorder,contrast,iconLost,pictureLost,axe,alternative,notes,slideTime,console',
  );
  expect(found.slides).toHaveLength(13);
  expect(found.findings.map(({ slide, rule }) => [slide, rule])).toEqual([
    ['nested-clip', 'clipped'],
    ['cut-sideways', 'clipped'],
    ['small', 'size'],
    ['wordy', 'words'],
    ['faded', 'contrast'],
    ['no-alternative', 'axe'],
    ['file-name', 'alternative'],
    ['file-name', 'alternative'],
    ['no-notes', 'notes'],
    ['too-long', 'slideTime'],
    ['warns', 'console'],
    ['throws', 'broken'],
  ]);
});

it('ends with 0 if nothing is wrong, and also writes the report into a file', async () => {
  const file = join(newFolder(), 'report.json');
  const args = [badTalk, ...quick, '--slides', 'fit-close', '--out', file];
  const { status, stdout } = await lectern(['check', ...args]);
  expect(stdout).toMatch(/^“A bad talk” has no issues\.\nChecked 1 slide in 1 state /);
  expect(stdout).toContain(`\nReport: ${file}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, findings: [] });
  expect(status).toBe(0);
});

it('knows the talk, and ends with 2 for a slide that it does not have', async () => {
  const { status, stdout, stderr } = await lectern(['check', badTalk, '--slides', 'small,oolong']);
  expect(stderr).toContain('no slide "oolong". Did you mean "too-long"? The talk has 139 slides');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

it('writes a page with a screenshot of each finding and a circle around it, and only a complete page', async () => {
  const file = join(newFolder(), 'report.html');
  const ids = 'pushed-out,across,small,wordy,warns,fails,throws,waived';
  const { status, stdout } = await lectern([
    'check',
    badTalk,
    ...quick,
    '--slides',
    ids,
    '--out',
    file,
  ]);
  expect(status).toBe(1);
  const summary = '“A bad talk” has 7 issues on 7 slides: fit 2, legible 2, quiet 3.';
  expect(stdout.split('\n')[0]).toBe(summary);
  expect(stdout.split(summary)).toHaveLength(3);
  expect(stdout).toContain('  fit/outside  “Red tea, which is none” is');
  expect(stdout).toMatch(/^ {4}tests\/check\/bad-talk\/Legible\.tsx:\d+:\d+$/m);
  expect(stdout).toContain(`Report: ${file}`);

  const requests: string[] = [];
  const told = await inBrowser(async (context) => {
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${file}`);
    return page.locator('article').evaluateAll((articles) =>
      articles.map((article) => {
        const picture = article.querySelector('img');
        const outer = picture?.getBoundingClientRect();
        const circle = article.querySelector('ellipse')?.getBoundingClientRect();
        const isWithin =
          outer &&
          circle &&
          circle.left >= outer.left &&
          circle.right <= outer.right &&
          circle.top >= outer.top &&
          circle.bottom <= outer.bottom;
        return [
          article.querySelector('.rule')?.textContent,
          (picture?.naturalWidth ?? 0) > 400 ? 'picture' : 'none',
          circle ? (isWithin ? 'circle within' : 'circle beyond') : 'no circle',
        ];
      }),
    );
  });
  expect(told).toEqual([
    ['fit/outside', 'picture', 'circle within'],
    ['fit/overlap', 'picture', 'circle within'],
    ['legible/size', 'picture', 'circle within'],
    ['legible/words', 'picture', 'no circle'],
    ['quiet/console · step 1', 'none', 'no circle'],
    ['quiet/error · step 1', 'none', 'no circle'],
    ['quiet/broken', 'picture', 'no circle'],
    ['legible/size', 'picture', 'circle within'],
  ]);
  expect(requests.filter((address) => !/^(?:file|data):/.test(address))).toEqual([]);

  // The page stays as it is when the next check cannot be made.
  const before = readFileSync(file, 'utf8');
  const next = await lectern(['check', badTalk, '--theme', 'dusk', '--out', file]);
  expect(next.stderr).toMatch(/Unknown theme "dusk"\. Use midnight or paper\./);
  expect(next.status).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it('leaves nothing behind when it is stopped', async () => {
  const folder = newFolder();
  const file = join(folder, 'report.html');
  const { status } = await lecternAlone(['check', badTalk, '--out', file], (text, kill) => {
    if (text.includes('checking')) kill('SIGINT');
  });
  expect(status).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
});

/** A page that a command takes for a talk: that of a real one takes seconds to build. */
const endless = `
const [main] = document.getElementsByTagName('main');
const ids = ['one', 'two', 'three', 'four', 'late', 'last'];
const slides = ids.map((id) => ({ id, title: id, steps: 0, cues: [] }));
window.lectern = { title: 'Endless', themes: ['midnight'], slides };
const show = () => {
  const id = location.hash.slice(1).split('/')[0] || 'one';
  const loop = () => { for (;;) window.laps = 1 + (window.laps ?? 0); };
  if (id === 'two' || location.search.includes('print-pdf')) loop();
  if (id === 'late') setTimeout(loop, 100);
  main.innerHTML = \`<section data-slide="\${id}" data-step="0">\${id}</section>\`;
};
window.addEventListener('hashchange', show);
show();`;

it('reports a slide that never ends, and checks all others', async () => {
  const folder = newFolder();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'vite.config.js'), 'export default {};');
  const page = '<main></main><script type="module" src="./talk.js"></script>';
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'talk.js'), endless);
  const quickly = ['--rules', 'fit', '--timeout', '2'];
  const found = await report(folder, ...quickly, '--slides', '1-4');
  expect(found.findings).toEqual([
    expect.objectContaining({
      rule: 'broken',
      slide: 'two',
      message: 'The page does not answer within 2 s when the slide is shown',
    }),
  ]);
  expect(found.checked.states).toBe(3 * 3);

  // Where all slides are on one page, as in an export, nothing says which of them it was.
  writeFileSync(join(folder, 'talk.js'), endless.replace(", 'three', 'four', 'late', 'last'", ''));
  const out = join(folder, 'script.md');
  const script = await lectern(['export', 'script', folder, '--out', out, '--timeout', '3']);
  expect(script.stderr).toContain(
    '[lectern] Slide "two": The page does not answer within 3 s when the slide is shown.',
  );
  expect(script.status).toBe(2);
  expect(existsSync(out)).toBe(false);
  writeFileSync(join(folder, 'talk.js'), endless);

  // One whose loop begins while the page is being prepared, or in the middle of the next slide.
  const late = await report(folder, ...quickly, '--slides', '5-6', '--aspect-ratio', '16:9');
  expect(late.findings.map(({ rule }) => rule)).toContain('broken');
});
