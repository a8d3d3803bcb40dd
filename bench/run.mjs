// `npm run bench`: builds the same talk with Lectern and with other tools, and measures all of them in one run.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildDeck, contestants, installPeers, outFolder } from './build.mjs';
import { measureCommands } from './commands.mjs';
import { findBrowser, inlineSizes, measureCalmly, measureFirstKey, sizesOf } from './measure.mjs';
import {
  bundlersPart,
  judge,
  reasonsPart,
  rounded,
  summarise,
  toMarkdown,
  write,
} from './report.mjs';
import { serve } from './serve.mjs';
import { firstHeading, secondHeading, talkLength } from './slides.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const usage = `npm run bench -- [options]

  --runs <n>      how many times each is measured (default 5; longer talks half as often)
  --only <name>   one of ${contestants.map(({ name }) => name).join(', ')}; may be given several times
  --quick         a short run that shows that everything works

Only a run with all of them, and not a quick one, writes bench/results.json and docs/bench.md.`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}` : error);
  process.exitCode = 1;
}

async function main() {
  const options = readOptions();
  if (!options) return;
  const began = performance.now();
  const load = loadavg()[0];
  const { launch, program } = await findBrowser();

  if (options.chosen.some(({ name }) => name !== 'static' && name !== 'lectern')) {
    await installPeers();
  }

  /** @type {Map<string, { folder: string, inline: { js: number, css: number } }>} */
  const decks = new Map();
  for (const contestant of options.chosen) {
    for (const count of options.sizes.filter((size) => isMeasured(contestant, size))) {
      console.log(`building ${contestant.label}, ${count} slides`);
      const folder = await buildDeck(contestant, count);
      decks.set(`${contestant.name}-${count}`, {
        folder,
        inline: await inlineSizes(join(outFolder, folder)),
      });
    }
  }

  const server = await serve(outFolder);
  const browser = await launch();
  try {
    const cells = await measureAll(options, browser, server.origin, decks);
    const commands = options.isWhole
      ? await measureCommands(options.commandRuns, program, console.log)
      : [];
    const machine = {
      cpu: cpus()[0]?.model.trim() ?? arch(),
      cores: cpus().length,
      memory: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${release()} ${arch()}`,
      load: Math.round((load ?? 0) * 10) / 10,
    };
    if (machine.load > machine.cores / 2) {
      console.warn(`This machine was busy (load ${machine.load}): measure again when it is idle.`);
    }
    const versions = await versionsOf(browser.version());
    const { runs, longRuns, commandRuns, keys, slowKeys, longKeys } = options;
    const results = rounded({
      date: new Date().toISOString(),
      seconds: Math.round((performance.now() - began) / 1000),
      machine,
      versions,
      options: { runs, longRuns, commandRuns, keys, slowKeys, longKeys },
      targets: judge(cells, commands),
      cells,
      commands,
    });
    await write(options.writesPage ? here('results.json') : join(outFolder, 'results.json'), () =>
      JSON.stringify(results),
    );
    const report = here('../docs/bench.md');
    const page = await readFile(report, 'utf8');
    const partOf = (part) => part.exec(page)?.[0];
    const kept = { bundlers: partOf(bundlersPart), reasons: partOf(reasonsPart) };
    await write(options.writesPage ? report : join(outFolder, 'bench.md'), () =>
      toMarkdown(results, contestants, kept),
    );
    for (const { what, most, fullSpeed, met } of results.targets) {
      if (met !== null)
        console.log(`${met ? 'met    ' : 'NOT MET'}  ${what}: ${fullSpeed}, at most ${most}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        runs: { type: 'string' },
        only: { type: 'string', multiple: true },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  if (values.help) {
    console.log(usage);
    return undefined;
  }
  const { quick, only = [] } = values;
  const runs = Number(values.runs ?? (quick ? 2 : 5));
  if (!Number.isInteger(runs) || runs < 1) return wrong('--runs takes a whole number from 1.');
  const unknown = only.find((name) => !contestants.some((contestant) => contestant.name === name));
  if (unknown !== undefined) return wrong(`There is no contestant "${unknown}".`);
  const chosen = contestants.filter(({ name }) => only.length === 0 || only.includes(name));
  const isWhole = chosen.length === contestants.length;
  return {
    isWhole,
    writesPage: isWhole && !quick,
    runs,
    commandRuns: quick ? 1 : Math.min(3, runs),
    // Spectacle needs most of a second until nothing moves, so its long talks take the most time.
    longRuns: quick ? 1 : Math.max(1, Math.floor(runs / 2)),
    keys: quick ? 10 : 40,
    slowKeys: quick ? 10 : 20,
    longKeys: quick ? 6 : 10,
    sizes: quick ? [talkLength, 100, 500] : [talkLength, 100, 500, 1000],
    chosen,
  };
}

/** @param {string} message */
function wrong(message) {
  console.error(`[bench] ${message}\n\n${usage}`);
  process.exitCode = 2;
  return undefined;
}

/** Whether a tool is measured with a talk of so many slides. */
function isMeasured({ atMost = Infinity }, slides) {
  return slides <= atMost;
}

/** Measures all tools one after the other: other load on the machine affects all of them in the same way. */
async function measureAll(options, browser, origin, decks) {
  const { chosen, sizes, runs, longRuns, keys, slowKeys, longKeys } = options;
  const plans = [
    { slides: talkLength, slowdown: 1, times: runs, presses: keys },
    { slides: talkLength, slowdown: 4, times: runs, presses: slowKeys },
    ...sizes
      .filter((slides) => slides !== talkLength)
      .map((slides) => ({ slides, slowdown: 1, times: longRuns, presses: longKeys })),
  ];
  const measured = ({ slides }) => chosen.filter((contestant) => isMeasured(contestant, slides));
  const total = plans.reduce((sum, plan) => sum + plan.times * measured(plan).length, 0);
  const began = performance.now();
  let done = 0;

  const cells = plans.flatMap(({ slides, slowdown }) =>
    measured({ slides }).map(({ name }) => ({
      contestant: name,
      slides,
      slowdown,
      /** @type {import('./report.mjs').Run[]} */
      runs: [],
    })),
  );
  const measure = async ({ name, label, keyGap = 8 }, { slides, slowdown, presses }) => {
    const { folder, inline } = decks.get(`${name}-${slides}`);
    const target = {
      url: `${origin}/${folder}/`,
      first: firstHeading,
      second: secondHeading,
      slowdown,
      keyGap,
    };
    for (let attempt = 1; ; attempt++) {
      try {
        const { fetched: untilKey, ...early } = await measureFirstKey(browser, target);
        const { fetched: untilSlide, ...calm } = await measureCalmly(browser, target, presses);
        return {
          ...early,
          ...calm,
          untilKey: sizesOf(untilKey, inline),
          untilSlide: sizesOf(untilSlide, inline),
        };
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const where = `${label}, ${slides} slides, slowed ${slowdown}×`;
        if (attempt === 2) throw new Error(`[bench] ${where}: ${reason}`, { cause });
        console.warn(`${where}: ${reason}; trying again`);
      }
    }
  };

  for (const contestant of chosen) {
    await measure(contestant, { slides: talkLength, slowdown: 1, presses: 0 });
  }
  for (let run = 0; run < runs; run++) {
    for (const plan of plans.filter(({ times }) => run < times)) {
      const turns = measured(plan);
      for (let turn = 0; turn < turns.length; turn++) {
        const contestant = turns[(turn + run) % turns.length];
        const figures = await measure(contestant, plan);
        cells
          .find(
            (cell) =>
              cell.contestant === contestant.name &&
              cell.slides === plan.slides &&
              cell.slowdown === plan.slowdown,
          )
          ?.runs.push(figures);
        done++;
        const seconds = Math.round((performance.now() - began) / 1000);
        const speed = plan.slowdown === 1 ? '' : `, slowed ${plan.slowdown}×`;
        console.log(
          `${done}/${total}  ${seconds} s  ${contestant.label}, ${plan.slides} slides${speed}: ` +
            `first key ${Math.round(figures.firstKey)} ms`,
        );
      }
    }
  }
  return cells.map(({ runs: all, ...cell }) => ({
    ...cell,
    summary: summarise({ ...cell, runs: all }),
    runs: all,
  }));
}

async function versionsOf(chromiumVersion) {
  const version = (from, name) => {
    const require = createRequire(here(from));
    // Not every package allows the import of its package.json.
    const folder = require.resolve.paths(name)?.map((path) => join(path, name, 'package.json'));
    const manifest = folder?.reduce((found, path) => found ?? readVersion(path), undefined);
    return manifest ?? 'unknown';
  };
  const readVersion = (path) => {
    try {
      return createRequire(import.meta.url)(path).version;
    } catch {
      return undefined;
    }
  };
  const bench = 'package.json';
  const root = '../package.json';
  return {
    chromium: chromiumVersion,
    node: process.versions.node,
    Lectern: `${readVersion(here(root))} (${commit()})`,
    'reveal.js': version(bench, 'reveal.js'),
    Marp: version(bench, '@marp-team/marp-cli'),
    Slidev: version(bench, '@slidev/cli'),
    Spectacle: version(bench, 'spectacle'),
    React: version(root, 'react'),
    Emotion: version(root, '@emotion/react'),
    Vite: version(root, 'vite'),
    Playwright: version(root, 'playwright-core'),
  };
}

/** What was measured: the commit, and whether files have changed since. */
function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: here('.'), encoding: 'utf8' }).trim();
  try {
    const isChanged = git('status', '--porcelain', '--', '../src', '../deck', '../vite.config.ts');
    return git('rev-parse', '--short', 'HEAD') + (isChanged ? ' and changes' : '');
  } catch {
    return 'no commit';
  }
}
