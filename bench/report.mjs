// Explains the figures of measure.mjs, and writes the report.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** The part of the report that `npm run bench:bundlers` writes, and `npm run bench` keeps. */
export const bundlersPart = /<!-- bundlers -->[^]*<!-- \/bundlers -->/;

/** The part of docs/bench.md that people write: why a target is not met. */
export const reasonsPart = /<!-- reasons -->[^]*<!-- \/reasons -->/;

/**
 * @typedef {object} Run The figures of one run, in ms, kB and MB.
 * @property {number} firstPaint
 * @property {number} firstSlide
 * @property {number} firstKey
 * @property {number} script
 * @property {number} task
 * @property {number} heap
 * @property {number} nodes
 * @property {number} shift
 * @property {number} keyScript
 * @property {number[]} change
 * @property {number[]} paint
 * @property {Sizes} untilSlide
 * @property {Sizes} untilKey
 *
 * @typedef {object} Sizes
 * @property {number} html
 * @property {number} js
 * @property {number} css
 * @property {number} fonts
 * @property {number} emoji
 * @property {number} total
 *
 * @typedef {object} Cell One tool with a number of slides, at one speed.
 * @property {string} contestant
 * @property {number} slides
 * @property {number} slowdown
 * @property {Run[]} runs
 *
 * @typedef {{ min: number, median: number, max: number }} Summary
 */

/** The lines of the tables. @type {Record<string, { label: string, digits: number, of: (run: Run) => number, means: string, pooled?: (run: Run) => number[], quantile?: number }>} */
export const figures = {
  jsUntilSlide: {
    label: 'JavaScript until the first slide, kB',
    digits: 1,
    of: ({ untilSlide }) => untilSlide.js,
    means:
      'Scripts that were requested before the first slide was painted, gzipped, including inline scripts.',
  },
  jsUntilKey: {
    label: 'JavaScript until the first key, kB',
    digits: 1,
    of: ({ untilKey }) => untilKey.js,
    means: 'The same, until the first key worked.',
  },
  css: {
    label: 'CSS until the first key, kB',
    digits: 1,
    of: ({ untilKey }) => untilKey.css,
    means: 'Stylesheets, gzipped, including inline styles.',
  },
  fonts: {
    label: 'fonts until the first slide, kB',
    digits: 1,
    of: ({ untilSlide }) => untilSlide.fonts,
    means: 'Font files, without emoji fonts.',
  },
  emoji: {
    label: 'emoji until the first slide, kB',
    digits: 1,
    of: ({ untilSlide }) => untilSlide.emoji,
    means: 'Emoji font files. Only Lectern brings one; the others use the emoji of the machine.',
  },
  total: {
    label: 'all until the first key, kB',
    digits: 1,
    of: ({ untilKey }) => untilKey.total,
    means: 'Everything that was requested before the first key worked, including the page itself.',
  },
  firstPaint: {
    label: 'first paint, ms',
    digits: 0,
    of: ({ firstPaint }) => firstPaint,
    means:
      'From the start of the navigation until the browser painted anything (`first-paint`, which Chromium reports in steps of 4 ms).',
  },
  firstSlide: {
    label: 'first slide painted, ms',
    digits: 0,
    of: ({ firstSlide }) => firstSlide,
    means:
      'Until text was painted (`first-contentful-paint`) and the heading of the first slide had its place.',
  },
  firstKey: {
    label: 'first key works, ms',
    digits: 0,
    of: ({ firstKey }) => firstKey,
    means:
      'Until the heading of the second slide was visible, with → pressed about every 10 ms from the start (four times as slowly where the processor is slowed; in Slidev every 80 ms, because it begins again with each key). Measured in a separate load.',
  },
  script: {
    label: 'script until the first key, ms',
    digits: 0,
    of: ({ script }) => script,
    means: 'Time spent in JavaScript until then (`ScriptDuration` in Chromium).',
  },
  task: {
    label: 'all work until the first key, ms',
    digits: 0,
    of: ({ task }) => task,
    means:
      'Time spent in all tasks of the page until then, including layout and paint (`TaskDuration`).',
  },
  heap: {
    label: 'JavaScript heap, MB',
    digits: 1,
    of: ({ heap }) => heap,
    means: 'On the first slide, when nothing moves, after a garbage collection.',
  },
  nodes: {
    label: 'elements',
    digits: 0,
    of: ({ nodes }) => nodes,
    means: 'Elements in the document, on the first slide, when nothing moves.',
  },
  shift: {
    label: 'layout shift',
    digits: 3,
    of: ({ shift }) => shift,
    means: 'The sum of all layout shifts during a load without a key press.',
  },
  change: {
    label: 'key to first change, ms, median',
    digits: 1,
    of: ({ change }) => quantile(change, 0.5),
    pooled: ({ change }) => change,
    quantile: 0.5,
    means:
      'From the timestamp of the key event to the first visible change of the document, over all presses of all runs; the minimum and maximum are medians of single runs. Each press comes when nothing has moved for 100 ms.',
  },
  change95: {
    label: 'key to first change, ms, 95th percentile',
    digits: 1,
    of: ({ change }) => quantile(change, 0.95),
    pooled: ({ change }) => change,
    quantile: 0.95,
    means: 'The same, for the slowest presses.',
  },
  paint: {
    label: 'key to paint, ms, median',
    digits: 1,
    of: ({ paint }) => quantile(paint, 0.5),
    pooled: ({ paint }) => paint,
    quantile: 0.5,
    means:
      'To the end of the frame that contains that change, including layout and paint. There is a frame every 16.7 ms, so up to 16.7 ms of it is waiting.',
  },
  paint95: {
    label: 'key to paint, ms, 95th percentile',
    digits: 1,
    of: ({ paint }) => quantile(paint, 0.95),
    pooled: ({ paint }) => paint,
    quantile: 0.95,
    means: 'The same, for the slowest presses.',
  },
  keyScript: {
    label: 'script for one key, ms',
    digits: 1,
    of: ({ keyScript }) => keyScript,
    means:
      'Time spent in JavaScript from the first press to the last, including animations, divided by the number of presses. About 0.7 ms of it is the measurement itself: see the static page.',
  },
};

const slowLines = [
  'firstPaint',
  'firstSlide',
  'firstKey',
  'script',
  'task',
  'change',
  'change95',
  'paint',
  'paint95',
  'keyScript',
];
const longLines = [
  'firstKey',
  'script',
  'heap',
  'nodes',
  'change',
  'change95',
  'paint',
  'keyScript',
];

/**
 * @param {readonly number[]} values
 * @param {number} part
 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * @param {Cell} cell
 * @returns {Record<string, Summary>}
 */
export function summarise({ runs }) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, { of, pooled, quantile: part = 0.5 }]) => {
      const values = runs.map(of);
      const median = pooled ? quantile(runs.flatMap(pooled), part) : quantile(values, 0.5);
      const summary = { min: Math.min(...values), median, max: Math.max(...values) };
      return [name, /** @type {Summary} */ (rounded(summary))];
    }),
  );
}

/** The same, rounded to three decimals, for files that people read. */
export function rounded(value) {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

/**
 * The targets, and whether Lectern meets them.
 *
 * @param {(Cell & { summary: Record<string, Summary> })[]} cells
 * @param {readonly import('./commands.mjs').MeasuredCommand[]} commands
 */
export function judge(cells, commands) {
  const median = (contestant, figure, { slides, slowdown }) =>
    cells.find(
      (cell) =>
        cell.contestant === contestant && cell.slides === slides && cell.slowdown === slowdown,
    )?.summary[figure]?.median ?? NaN;
  const sizes = [...new Set(cells.map(({ slides }) => slides))].sort((a, b) => a - b);
  const [short = 0] = sizes;
  const long = sizes.at(-1) ?? 0;
  const ours = (figure, at) => median('lectern', figure, at);
  const against = (peer, figure) => (at) => ours(figure, at) / median(peer, figure, at);

  const atShort = [
    { what: 'JavaScript until the first key, kB', most: 150, of: (at) => ours('jsUntilKey', at) },
    { what: 'the same (stretch goal)', most: 130, of: (at) => ours('jsUntilKey', at) },
    { what: 'fonts until the first slide, kB', most: 60, of: (at) => ours('fonts', at) },
    { what: 'layout shift', most: 0, of: (at) => ours('shift', at) },
    { what: 'first paint ÷ static page', most: 1.3, of: against('static', 'firstPaint') },
    { what: 'first slide painted ÷ static page', most: 1.3, of: against('static', 'firstSlide') },
    { what: 'first paint ÷ reveal.js', most: 1, of: against('reveal', 'firstPaint') },
    { what: 'first slide painted ÷ reveal.js', most: 1, of: against('reveal', 'firstSlide') },
    { what: 'first key ÷ plain Spectacle', most: 0.45, of: against('spectacle', 'firstKey') },
    { what: 'first key ÷ reveal.js', most: 1, of: against('reveal', 'firstKey') },
    { what: 'first key ÷ Marp (stretch goal)', most: 1, of: against('marp', 'firstKey') },
    { what: 'first key ÷ Slidev (stretch goal)', most: 1, of: against('slidev', 'firstKey') },
    { what: 'script until the first key, ms', most: 90, of: (at) => ours('script', at) },
    {
      what: 'key to first change ÷ plain Spectacle',
      most: 0.25,
      of: against('spectacle', 'change'),
    },
    {
      what: 'key to first change ÷ reveal.js (stretch goal)',
      most: 1,
      of: against('reveal', 'change'),
    },
    { what: 'heap ÷ plain Spectacle', most: 0.5, of: against('spectacle', 'heap') },
  ].map(({ of, ...target }) => ({
    ...target,
    slides: short,
    fullSpeed: of({ slides: short, slowdown: 1 }),
    slowed: of({ slides: short, slowdown: 4 }),
  }));

  const atLength = [
    {
      what: `script for one key at ${sizes.join(', ')} slides, ms, the maximum`,
      most: 16.7,
      slides: long,
      fullSpeed: Math.max(...sizes.map((slides) => ours('keyScript', { slides, slowdown: 1 }))),
    },
    {
      what: 'key to first change at 100 slides ÷ plain Spectacle',
      most: 0.25,
      slides: 100,
      fullSpeed: against('spectacle', 'change')({ slides: 100, slowdown: 1 }),
    },
    ...[
      { what: 'key to first change', figure: 'change', most: 1.25 },
      { what: 'script until the first key', figure: 'script', most: 1.05 },
      { what: 'heap', figure: 'heap', most: 1.05 },
    ].map(({ what, figure, most }) => ({
      what: `${what} at ${long} slides ÷ at ${short}`,
      most,
      slides: long,
      fullSpeed:
        ours(figure, { slides: long, slowdown: 1 }) / ours(figure, { slides: short, slowdown: 1 }),
    })),
  ].map((target) => ({ ...target, slowed: NaN }));

  const secondsOf = (tool, what) =>
    commands.find((command) => command.tool === tool && command.what.startsWith(what))?.seconds
      .median ?? NaN;
  const atWork = [
    { what: 'build of a site, s', most: 3, fullSpeed: secondsOf('Lectern', 'a site') },
    {
      what: 'export of a PDF ÷ Marp',
      most: 1,
      fullSpeed: secondsOf('Lectern', 'a PDF') / secondsOf('Marp', 'a PDF'),
    },
    { what: 'check, s', most: 20, fullSpeed: secondsOf('Lectern', 'a check') },
  ].map((target) => ({ ...target, slides: short, slowed: NaN }));

  return [
    ...atShort,
    ...(sizes.length > 1 ? atLength : []),
    ...(commands.length > 0 ? atWork : []),
  ].map((target) => ({
    ...target,
    met: verdict(target.fullSpeed, target.most),
    metSlowed: verdict(target.slowed, target.most),
  }));
}

export const verdict = (value, most) => (Number.isNaN(value) ? null : value <= most);

/**
 * The tables, in Markdown.
 *
 * @param {object} results
 * @param {{ name: string, label: string }[]} contestants
 * @param {{ bundlers?: string, reasons?: string }} kept The parts of the page that this command does not write.
 */
export function toMarkdown(
  { date, machine, versions, options, cells, commands, targets },
  contestants,
  { bundlers, reasons },
) {
  const labels = Object.fromEntries(contestants.map(({ name, label }) => [name, label]));
  const present = contestants.filter(({ name }) => cells.some((cell) => cell.contestant === name));
  const sizes = [...new Set(cells.map(({ slides }) => slides))].sort((a, b) => a - b);
  const [short] = sizes;
  const cellOf = (contestant, slides, slowdown) =>
    cells.find(
      (cell) =>
        cell.contestant === contestant && cell.slides === slides && cell.slowdown === slowdown,
    );

  const table = (title, names, slides, slowdown) => [
    `### ${title}`,
    '',
    row(['', ...present.map(({ name }) => labels[name])]),
    row(['---', ...present.map(() => '---:')]),
    ...names.map((name) =>
      row([
        figures[name].label,
        ...present.map((peer) => tell(cellOf(peer.name, slides, slowdown)?.summary[name], name)),
      ]),
    ),
    '',
  ];
  const longTable = [
    '### Longer talks, at full speed',
    '',
    row(['', 'slides', ...present.map(({ name }) => labels[name])]),
    row(['---', '---:', ...present.map(() => '---:')]),
    ...longLines.flatMap((name) =>
      sizes.map((slides, index) =>
        row([
          index === 0 ? figures[name].label : '',
          String(slides),
          ...present.map((peer) => tell(cellOf(peer.name, slides, 1)?.summary[name], name)),
        ]),
      ),
    ),
    '',
  ];

  return [
    '# Benchmark',
    '',
    'The size and speed of a talk with Lectern, compared with the same talk in other tools. `npm run bench` measures all of them in one run, and writes this page and `bench/results.json`.',
    '',
    `Measured on ${date.slice(0, 10)}, on ${machine.cores} cores of ${machine.cpu} with ${machine.memory} GB, load ${machine.load} at the start, Node ${versions.node}, Chromium ${versions.chromium}. ${Object.entries(
      versions,
    )
      .filter(([name]) => !['node', 'chromium'].includes(name))
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}. Absolute times differ between machines; the ratios stay about the same.`,
    '',
    '## Targets',
    '',
    row(['target', 'at most', 'full speed', '', 'slowed four times', '']),
    row(['---', '---:', '---:', '---', '---:', '---']),
    ...targets.map(({ what, most, fullSpeed, slowed, met, metSlowed }) =>
      row([what, String(most), short2(fullSpeed), word(met), short2(slowed), word(metSlowed)]),
    ),
    '',
    reasons,
    '',
    '## Figures',
    '',
    `Each cell is the median of ${options.runs} runs (${options.longRuns} for the longer talks), with the minimum and the maximum in brackets.`,
    '',
    ...table(`${short} slides, at full speed`, Object.keys(figures), short, 1),
    ...table(`${short} slides, processor slowed four times`, slowLines, short, 4),
    ...(sizes.length > 1 ? longTable : []),
    ...(commands.length > 0 ? commandTable(commands, options.commandRuns) : []),
    bundlers,
    '',
    '## What is measured',
    '',
    '- **static page**: one HTML file, written by hand, with about 1 kB of script (`bench/peers/static.html`). It shows what is possible at best.',
    '- **reveal.js**: with its notes plugin and one of its themes that has no fonts (`bench/peers/reveal`).',
    '- **Marp**: as its command makes it, with its default theme. It knows steps only in lists: other lines are there from the start (`bench/peers/marp`).',
    '- **Slidev**: as its command builds it, without a theme and its fonts (`bench/peers/slidev`). A talk of 500 slides takes it minutes to build.',
    '- **plain Spectacle**: its own components, template and transitions, unchanged (`bench/peers/spectacle`).',
    '- **Lectern**: the talk as `npm run build` builds it.',
    '',
    `All have the talk’s ${short} slides, with the same text, steps and notes. Longer talks repeat these slides, each with its own id; in Lectern, the slides after the first ${short} are one more part. reveal.js, Spectacle and Lectern are built with the same version of Vite; Marp and Slidev bring their own tools.`,
    '',
    '## How it is measured',
    '',
    'A small server on the same machine sends the gzipped files from memory. Every load uses a new browser context, so nothing is cached. Each run measures all tools, one after the other, and starts with a different one. Before the first run, each tool is loaded once without being measured.',
    '',
    ...Object.values(figures).map(
      ({ label, means }) =>
        `- **${label.split(',')[0]}${label.includes('95th') ? ', 95th percentile' : ''}**: ${means}`,
    ),
    '',
    '## How to repeat it',
    '',
    '```sh',
    'npm run bench                       # everything; writes this page',
    'npm run bench -- --quick            # fewer runs, to see that it works; writes only .cache/bench/',
    'npm run bench -- --only lectern     # one tool; can be repeated',
    'npm run bench -- --runs 9',
    '```',
    '',
    'Run nothing else on the machine at the same time. The first run installs the other tools into `bench/node_modules`, separate from the project’s own packages.',
    '',
  ].join('\n');
}

/**
 * @param {readonly import('./commands.mjs').MeasuredCommand[]} commands
 * @param {number} runs
 */
function commandTable(commands, runs) {
  const seconds = (value) => value.toFixed(1);
  return [
    '### Commands',
    '',
    `In seconds, from the start of the process to its end: the median of ${runs} runs, after one that is not counted. All make the talk’s slides, Lectern in a project of its own with the packed library. The right column says what Lectern’s command does in that time, in a run near the median.`,
    '',
    row(['', 'tool', 'seconds', 'of which']),
    row(['---', '---', '---:', '---']),
    ...commands.map(({ what, tool, seconds: { min, median, max }, stages }) =>
      row([
        what,
        tool,
        `${seconds(median)} (${seconds(min)}–${seconds(max)})`,
        stages.length > 1
          ? stages.map((stage) => `${stage.name} ${seconds(stage.seconds)}`).join(', ')
          : '',
      ]),
    ),
    '',
  ];
}

export const row = (cells) => `| ${cells.join(' | ')} |`;
export const word = (met) => (met === null ? '' : met ? 'met' : '**not met**');
const short2 = (value) =>
  value === null || Number.isNaN(value) ? '' : String(Math.round(value * 100) / 100);

/**
 * @param {Summary | undefined} summary
 * @param {string} name
 */
function tell(summary, name) {
  if (!summary) return '';
  const [median, min, max] = [summary.median, summary.min, summary.max].map((value) =>
    value === 0 ? '0' : value.toFixed(figures[name].digits),
  );
  return min === max ? median : `${median} (${min}–${max})`;
}

/**
 * Replaces a file in one step: other programs see the old file or the new one.
 *
 * @param {string} path
 * @param {(path: string) => string | Promise<string>} make
 */
export async function write(path, make) {
  await mkdir(join(path, '..'), { recursive: true });
  const text = await format(await make(path), {
    ...(await resolveConfig(path)),
    filepath: path,
  });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
  console.log(`→ ${path}`);
}
