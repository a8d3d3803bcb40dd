// What the figures of measure.mjs mean, and how they are told.

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
 * @typedef {object} Cell One contestant with a number of slides, at one speed.
 * @property {string} contestant
 * @property {number} slides
 * @property {number} slowdown
 * @property {Run[]} runs
 *
 * @typedef {{ min: number, median: number, max: number }} Summary
 */

/** Every line of the tables. @type {Record<string, { label: string, digits: number, of: (run: Run) => number, means: string, pooled?: (run: Run) => number[], quantile?: number }>} */
export const figures = {
  jsUntilSlide: {
    label: 'JavaScript until the first slide, kB',
    digits: 1,
    of: ({ untilSlide }) => untilSlide.js,
    means:
      'Scripts that were asked for before the first slide was painted, gzipped, with what is inline in the page.',
  },
  jsUntilKey: {
    label: 'JavaScript until the first key, kB',
    digits: 1,
    of: ({ untilKey }) => untilKey.js,
    means: 'The same until the first key worked.',
  },
  css: {
    label: 'CSS until the first key, kB',
    digits: 1,
    of: ({ untilKey }) => untilKey.css,
    means: 'Style sheets, gzipped, with what is inline in the page.',
  },
  fonts: {
    label: 'fonts until the first slide, kB',
    digits: 1,
    of: ({ untilSlide }) => untilSlide.fonts,
    means: 'Font files, without those for emoji.',
  },
  emoji: {
    label: 'emoji until the first slide, kB',
    digits: 1,
    of: ({ untilSlide }) => untilSlide.emoji,
    means: 'Font files for emoji. Only Lectern brings any; the others show the machine’s own.',
  },
  total: {
    label: 'all until the first key, kB',
    digits: 1,
    of: ({ untilKey }) => untilKey.total,
    means: 'Everything that was asked for before the first key worked, the page itself too.',
  },
  firstPaint: {
    label: 'first paint, ms',
    digits: 0,
    of: ({ firstPaint }) => firstPaint,
    means:
      'From the start of the navigation until the browser painted anything (its `first-paint`, which it tells in steps of 4 ms).',
  },
  firstSlide: {
    label: 'first slide painted, ms',
    digits: 0,
    of: ({ firstSlide }) => firstSlide,
    means:
      'Until text had been painted (`first-contentful-paint`) and the first slide’s heading was laid out.',
  },
  firstKey: {
    label: 'first key works, ms',
    digits: 0,
    of: ({ firstKey }) => firstKey,
    means:
      'Until the second slide’s heading showed, while → was pressed about every 10 ms from the start. In a load of its own.',
  },
  script: {
    label: 'script until the first key, ms',
    digits: 0,
    of: ({ script }) => script,
    means: 'Time in JavaScript until then (Chromium’s `ScriptDuration`).',
  },
  task: {
    label: 'all work until the first key, ms',
    digits: 0,
    of: ({ task }) => task,
    means: 'Time of all of the page’s tasks until then, layout and paint too (`TaskDuration`).',
  },
  heap: {
    label: 'JavaScript heap, MB',
    digits: 1,
    of: ({ heap }) => heap,
    means: 'With the first slide at rest, after a garbage collection.',
  },
  nodes: {
    label: 'elements',
    digits: 0,
    of: ({ nodes }) => nodes,
    means: 'Elements in the document, with the first slide at rest.',
  },
  shift: {
    label: 'layout shift',
    digits: 3,
    of: ({ shift }) => shift,
    means: 'All layout shifts of a load without a key press, added up.',
  },
  change: {
    label: 'key to first change, ms, median',
    digits: 1,
    of: ({ change }) => quantile(change, 0.5),
    pooled: ({ change }) => change,
    quantile: 0.5,
    means:
      'From the key event’s time stamp to the first change of the document that somebody could see, of all presses of all runs; least and most are medians of single runs. Each press comes when the deck has stood still for 100 ms.',
  },
  change95: {
    label: 'key to first change, ms, 95th percentile',
    digits: 1,
    of: ({ change }) => quantile(change, 0.95),
    pooled: ({ change }) => change,
    quantile: 0.95,
    means: 'The same, of the slowest presses.',
  },
  paint: {
    label: 'key to paint, ms, median',
    digits: 1,
    of: ({ paint }) => quantile(paint, 0.5),
    pooled: ({ paint }) => paint,
    quantile: 0.5,
    means:
      'To the end of the frame with that change in it, laid out and painted. A frame comes every 16.7 ms, so up to that is waiting.',
  },
  paint95: {
    label: 'key to paint, ms, 95th percentile',
    digits: 1,
    of: ({ paint }) => quantile(paint, 0.95),
    pooled: ({ paint }) => paint,
    quantile: 0.95,
    means: 'The same, of the slowest presses.',
  },
  keyScript: {
    label: 'script for one key, ms',
    digits: 1,
    of: ({ keyScript }) => keyScript,
    means:
      'Time in JavaScript from the first press to the last, animations and all, divided by the presses. About 0.7 ms of it is the measuring itself: see the static page.',
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

/** The same with no more than two places after the point, for files that people read. */
export function rounded(value) {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

/**
 * The targets, and how Lectern stands to each.
 *
 * @param {(Cell & { summary: Record<string, Summary> })[]} cells
 */
export function judge(cells) {
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
    { what: 'the same (try)', most: 130, of: (at) => ours('jsUntilKey', at) },
    { what: 'fonts until the first slide, kB', most: 60, of: (at) => ours('fonts', at) },
    { what: 'layout shift', most: 0, of: (at) => ours('shift', at) },
    { what: 'first paint ÷ static page’s', most: 1.3, of: against('static', 'firstPaint') },
    { what: 'first slide painted ÷ static page’s', most: 1.3, of: against('static', 'firstSlide') },
    { what: 'first paint ÷ reveal.js’s', most: 1, of: against('reveal', 'firstPaint') },
    { what: 'first slide painted ÷ reveal.js’s', most: 1, of: against('reveal', 'firstSlide') },
    { what: 'first key ÷ plain Spectacle’s', most: 0.45, of: against('spectacle', 'firstKey') },
    { what: 'first key ÷ reveal.js’s (try)', most: 1, of: against('reveal', 'firstKey') },
    {
      what: 'key to first change ÷ plain Spectacle’s',
      most: 0.25,
      of: against('spectacle', 'change'),
    },
    { what: 'key to first change ÷ reveal.js’s (try)', most: 1, of: against('reveal', 'change') },
    { what: 'heap ÷ plain Spectacle’s', most: 0.5, of: against('spectacle', 'heap') },
  ].map(({ of, ...target }) => ({
    ...target,
    slides: short,
    fullSpeed: of({ slides: short, slowdown: 1 }),
    slowed: of({ slides: short, slowdown: 4 }),
  }));

  const atLength = [
    {
      what: `script for one key at ${sizes.join(', ')} slides, ms, the most of them`,
      most: 16.7,
      slides: long,
      fullSpeed: Math.max(...sizes.map((slides) => ours('keyScript', { slides, slowdown: 1 }))),
    },
    {
      what: 'key to first change at 100 slides ÷ plain Spectacle’s',
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

  return [...atShort, ...(sizes.length > 1 ? atLength : [])].map((target) => ({
    ...target,
    met: verdict(target.fullSpeed, target.most),
    metSlowed: verdict(target.slowed, target.most),
  }));
}

const verdict = (value, most) => (Number.isNaN(value) ? null : value <= most);

/**
 * The tables, in Markdown.
 *
 * @param {object} results
 * @param {{ name: string, label: string }[]} contestants
 */
export function toMarkdown({ date, machine, versions, options, cells, targets }, contestants) {
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
    '# The bench',
    '',
    'How light and how fast a talk with Lectern is, beside the same talk with others. `npm run bench` measures all of them in one run and writes this page and [bench/results.json](../bench/results.json).',
    '',
    `Measured on ${date.slice(0, 10)}, on ${machine.cores} cores of ${machine.cpu} with ${machine.memory} GB, load ${machine.load} at the start, Node ${versions.node}, Chromium ${versions.chromium}. ${Object.entries(
      versions,
    )
      .filter(([name]) => !['node', 'chromium'].includes(name))
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}. Absolute times move from machine to machine; the ratios hold.`,
    '',
    '## Targets',
    '',
    row(['target', 'at most', 'full speed', '', 'slowed four times', '']),
    row(['---', '---:', '---:', '---', '---:', '---']),
    ...targets.map(({ what, most, fullSpeed, slowed, met, metSlowed }) =>
      row([what, String(most), short2(fullSpeed), word(met), short2(slowed), word(metSlowed)]),
    ),
    '',
    'Why they are what they are: the first paint in [docs/decisions/0013](decisions/0013-words-first.md), longer talks in [0012](decisions/0012-far-slides-are-put-away.md).',
    '',
    '## Figures',
    '',
    `Each cell is the median of ${options.runs} runs (${options.longRuns} for the longer talks), with the least and the most in brackets.`,
    '',
    ...table(`${short} slides, at full speed`, Object.keys(figures), short, 1),
    ...table(`${short} slides, processor slowed four times`, slowLines, short, 4),
    ...(sizes.length > 1 ? longTable : []),
    '## Who is measured',
    '',
    '- **static page**: one HTML file written by hand with about a kilobyte of script ([bench/peers/static.html](../bench/peers/static.html)). It is the limit of what is possible.',
    '- **reveal.js**: with its notes plugin, in a theme of its own that brings no fonts ([bench/peers/reveal](../bench/peers/reveal)).',
    '- **plain Spectacle**: its own components, template and transitions, nothing added and nothing left out ([bench/peers/spectacle](../bench/peers/spectacle)).',
    '- **Lectern**: the talk as `npm run build` makes it.',
    '',
    `All have the talk’s ${short} slides, their words, steps and notes. Longer talks are the same slides over and over, each with an id of its own; with Lectern, those that follow the first ${short} are one more part. The three with a build are built with the same Vite.`,
    '',
    '## How it is measured',
    '',
    'A small server on this machine sends the files gzipped from memory. Every load is in a new browser context, so that nothing is cached. In each run all take their turn, and who begins changes from run to run. One load of each before the first run is thrown away.',
    '',
    ...Object.values(figures).map(
      ({ label, means }) =>
        `- **${label.split(',')[0]}${label.includes('95th') ? ', 95th percentile' : ''}**: ${means}`,
    ),
    '',
    '## To repeat it',
    '',
    '```sh',
    'npm run bench                       # all of it: writes this page',
    'npm run bench -- --quick            # fewer runs: shows that it works, writes .cache/bench/ only',
    'npm run bench -- --only lectern     # one contestant; may be given several times',
    'npm run bench -- --runs 9',
    '```',
    '',
    'Let nothing else run on the machine meanwhile. What the others need is installed into `bench/node_modules` the first time, outside the project’s own install.',
    '',
  ].join('\n');
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const word = (met) => (met === null ? '' : met ? 'met' : '**not met**');
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
