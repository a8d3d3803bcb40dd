// `npm test`: every check, all of them even when one fails, and the sum. The quick ones and the unit tests
// run while the package, the deck and the Storybook are built for the others. Those share one run of Jest,
// so that whoever is free takes the next file.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = ['browser', 'stories', 'check', 'export', 'package'];

const start = performance.now();
const [quick, slow] = await Promise.all([runQuick(), jest(built)]);
const results = { ...quick, ...slow };
const minutes = ((performance.now() - start) / 60_000).toFixed(1);

console.log();
console.table(results, ['passed', 'failed', 'skipped', 'seconds']);
console.log(`All in ${minutes} minutes; two files of ${built.join(', ')} run at a time.`);

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
  const { ok, seconds } = await npm(name, 'run', '--silent', script);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds };
}

/** What has come of each of these projects, in one run of Jest. */
async function jest(projects) {
  const file = `${root}.cache/jest-${projects[0]}.json`;
  mkdirSync(`${root}.cache`, { recursive: true });
  rmSync(file, { force: true });
  const args = ['--ci', '--json', `--outputFile=${file}`, '--selectProjects', ...projects];
  const { ok, seconds } = await npm(projects.join(', '), 'exec', '--', 'jest', ...args);

  const files = read(file);
  const results = projects.map((project) => {
    const own = files.filter(({ name }) =>
      name.replaceAll('\\', '/').includes(`/tests/${project}/`),
    );
    const tests = own.flatMap(({ assertionResults }) => assertionResults);
    const passed = tests.filter(({ status }) => status === 'passed').length;
    const failedTests = tests.filter(({ status }) => status === 'failed').length;
    // A file may fail with none of its tests, or before it has any.
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

/** Runs npm to its end. What it writes is shown in one piece, since others run at the same time. */
function npm(name, ...args) {
  const start = performance.now();
  const child = spawn('npm', args, { cwd: root, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((done) => {
    child.on('close', (status) => {
      console.log(`\n── ${name} ──\n${output}`);
      done({ ok: status === 0, seconds: Math.round((performance.now() - start) / 1000) });
    });
  });
}
