// `npm test` runs everything, also after a failure, and prints the sum. Type check, lint, format and unit tests
// run while the package, the deck and the Storybook are built for the other tests. Those share one run of Jest,
// so no worker waits for the last file of a project.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = ['browser', 'engines', 'stories', 'check', 'export', 'package'];

const start = performance.now();
// A test in a browser waits for it much of the time, so three files at a time keep two cores busy.
const workers = 3;
const slowRun = jest(built, { live: true }, `--maxWorkers=${workers}`);
const [quick, slow] = await Promise.all([runQuick(), slowRun]);
const results = { ...quick, ...slow };
const minutes = ((performance.now() - start) / 60_000).toFixed(1);

console.log();
console.table(results, ['passed', 'failed', 'skipped', 'seconds']);
console.log(
  `${minutes} minutes in all. ${built.join(', ')}: the sum over their files, of which ${workers} run at a time.`,
);

const sum = (key) => Object.values(results).reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

async function runQuick() {
  return {
    typecheck: await tool('typecheck', 'typecheck'),
    lint: await tool('lint', 'lint'),
    format: await tool('format', 'format:check'),
    ...(await jest(['unit'])),
  };
}

async function tool(name, script) {
  const { ok, seconds } = await npm(name, ['run', '--silent', script]);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds };
}

/** Runs some projects in one run of Jest, and counts the results of each. */
async function jest(projects, options, ...more) {
  const file = `${root}.cache/jest-${projects[0]}.json`;
  mkdirSync(`${root}.cache`, { recursive: true });
  rmSync(file, { force: true });
  const args = ['--ci', '--json', `--outputFile=${file}`, '--selectProjects', ...projects, ...more];
  const { ok, seconds } = await npm(projects.join(', '), ['exec', '--', 'jest', ...args], options);

  const files = read(file);
  const results = projects.map((project) => {
    const own = files.filter(({ name }) =>
      name.replaceAll('\\', '/').includes(`/tests/${project}/`),
    );
    const tests = own.flatMap(({ assertionResults }) => assertionResults);
    const passed = tests.filter(({ status }) => status === 'passed').length;
    const failedTests = tests.filter(({ status }) => status === 'failed').length;
    // A file can fail without a failed test, or before it has any test.
    const failedFiles = own.filter(({ status }) => status === 'failed').length;
    return {
      passed,
      failed: Math.max(failedTests, failedFiles, passed === 0 ? 1 : 0),
      skipped: tests.length - passed - failedTests,
      seconds: projects.length === 1 ? seconds : secondsOf(own),
    };
  });
  if (!ok && results.every(({ failed }) => failed === 0)) results[0].failed = 1;
  return Object.fromEntries(projects.map((project, index) => [project, results[index]]));
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}

function secondsOf(files) {
  return Math.round(files.reduce((sum, file) => sum + file.endTime - file.startTime, 0) / 1000);
}

/** Runs npm. Its output is shown in one piece at the end, unless it is `live`: others run at the same time. */
function npm(name, args, { live = false } = {}) {
  const start = performance.now();
  const child = spawn('npm', args, {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((done) => {
    child.on('close', (status) => {
      if (!live) console.log(`\n── ${name} ──\n${output}`);
      done({ ok: status === 0, seconds: Math.round((performance.now() - start) / 1000) });
    });
  });
}
