// `npm test`: runs all checks one after the other, even if one fails, and prints the totals.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const stages = [
  { name: 'typecheck', run: () => tool('typecheck') },
  { name: 'lint', run: () => tool('lint') },
  { name: 'format', run: () => tool('format:check') },
  { name: 'unit', run: () => jest('unit') },
  { name: 'browser', run: () => jest('browser') },
  { name: 'stories', run: () => jest('stories') },
  { name: 'check', run: () => jest('check') },
  { name: 'export', run: () => jest('export') },
  { name: 'package', run: () => jest('package') },
];

const results = stages.map(({ name, run }) => {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const counts = run();
  return { name, ...counts, seconds: Math.round((performance.now() - start) / 1000) };
});

console.log();
console.table(Object.fromEntries(results.map(({ name, ...counts }) => [name, counts])), [
  'passed',
  'failed',
  'skipped',
  'seconds',
]);

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

function npmRun(script, ...args) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function tool(script) {
  const ok = npmRun(script);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function jest(project) {
  const file = `${root}.cache/jest-${project}.json`;
  mkdirSync(`${root}.cache`, { recursive: true });
  rmSync(file, { force: true });
  const ok = npmRun(`test:${project}`, '--ci', '--json', `--outputFile=${file}`);

  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  const silentFailure = failed === 0 && (!ok || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed, skipped };
}
