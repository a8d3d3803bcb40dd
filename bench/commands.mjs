// Measures the commands that authors wait for, from the start of the process to its end.
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { marpArguments, outFolder, peerProgram, slidevArguments } from './build.mjs';
import { quantile } from './report.mjs';
import { talkLength } from './slides.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @typedef {object} Command
 * @property {string} what What it makes.
 * @property {string} tool
 * @property {string} program
 * @property {string[]} args
 * @property {string} [folder] Where it runs.
 *
 * @typedef {object} Run
 * @property {number} seconds How long it took.
 * @property {{ name: string, seconds: number }[]} stages What it said that it did, and for how long.
 *
 * @typedef {Pick<Command, 'what' | 'tool'> & { seconds: { min: number, median: number, max: number }, stages: Run['stages'] }} MeasuredCommand
 */

/**
 * Runs each command some times, one after the other.
 *
 * @param {number} runs
 * @param {string} browser The program of the browser that all of them use.
 * @param {(text: string) => void} say
 * @returns {Promise<MeasuredCommand[]>}
 */
export async function measureCommands(runs, browser, say) {
  await mkdir(outFolder, { recursive: true });
  const folder = await mkdtemp(join(outFolder, 'commands-'));
  let slidev;
  try {
    const talk = await makeProject(join(folder, 'talk'));
    slidev = await slidevArguments(talkLength, join(folder, 'slidev'));
    const own = (what, ...args) => ({
      what,
      tool: 'Lectern',
      program: process.execPath,
      args: [join(talk, 'node_modules/lectern/dist/node/cli.js'), ...args],
      folder: talk,
    });
    const marp = async (what, file) => ({
      what,
      tool: 'Marp',
      program: peerProgram('marp'),
      args: await marpArguments(talkLength, folder, file),
    });
    const [site, pdf] = ['a site', 'a PDF'];
    const commands = [
      own(site, 'build', '--out', join(folder, 'site')),
      await marp(site, 'marp.html'),
      { what: site, tool: 'Slidev', program: peerProgram('slidev'), args: slidev.args },
      own(pdf, 'export', 'pdf', '--out', join(folder, 'talk.pdf')),
      await marp(pdf, 'marp.pdf'),
      own('a check of two themes in three aspect ratios', 'check', '--theme', 'midnight,paper'),
    ];
    const measured = [];
    for (const command of commands) {
      // The first one finds nothing of it in the memory of the disk.
      await run(command, browser);
      const all = [];
      for (let n = 0; n < runs; n++) all.push(await run(command, browser));
      const times = all.map(({ seconds }) => seconds);
      const median = quantile(times, 0.5);
      const nearest = all.toSorted(
        (a, b) => Math.abs(a.seconds - median) - Math.abs(b.seconds - median),
      )[0];
      say(`${command.tool}: ${command.what} in ${median.toFixed(1)} s`);
      const { what, tool } = command;
      const seconds = { min: Math.min(...times), median, max: Math.max(...times) };
      measured.push({ what, tool, seconds, stages: nearest?.stages ?? [] });
    }
    return measured;
  } finally {
    await slidev?.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the project of an author who has installed Lectern, with the same talk. It finds the other packages in the
 * folders around it.
 *
 * @param {string} folder
 */
async function makeProject(folder) {
  const { status } = spawnSync(process.execPath, ['scripts/build-lib.mjs'], {
    cwd: here('..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('[bench] The library cannot be built: see above.');
  await cp(here('../deck'), folder, { recursive: true });
  const installed = join(folder, 'node_modules/lectern');
  for (const part of ['dist', 'package.json']) {
    await cp(here(`../${part}`), join(installed, part), { recursive: true });
  }
  await writeFile(
    join(folder, 'vite.config.ts'),
    "import { lectern } from 'lectern/vite';\n\nexport default { base: './', plugins: [lectern()] };\n",
  );
  return folder;
}

/**
 * Runs a command. Lectern says in a line of its own when a stage begins, as in "building the talk …".
 *
 * @param {Command} command
 * @param {string} browser
 * @returns {Promise<Run>}
 */
function run({ what, tool, program, args, folder = here('.') }, browser) {
  const began = performance.now();
  const stages = [{ name: 'starting', began }];
  // Marp needs the second one to start a browser as root, which Lectern knows itself.
  const env = { ...process.env, CHROME_PATH: browser, CHROME_NO_SANDBOX: '1' };
  const child = spawn(program, args, {
    cwd: folder,
    env,
    shell: process.platform === 'win32',
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => {
    said += text;
    for (const [, name] of String(text).matchAll(/^(.+) …$/gm)) {
      stages.push({ name: name ?? '', began: performance.now() });
    }
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      const ended = performance.now();
      if (status !== 0) {
        fail(new Error(`[bench] ${tool} could not make ${what}: ${said.slice(-2000)}`));
        return;
      }
      done({
        seconds: (ended - began) / 1000,
        stages: stages.map(({ name, began: from }, index) => ({
          name,
          seconds: ((stages[index + 1]?.began ?? ended) - from) / 1000,
        })),
      });
    });
  });
}
