// `npm run attack` tries the properties of the unit tests with many more inputs than `npm test`, and prints how many
// each property got. LECTERN_RUNS is their number; a property that takes long gets fewer.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const files = ['tests/unit/attack/', 'tests/unit/core/outside.test.ts'];

const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', ...files, '--selectProjects', 'unit'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { LECTERN_RUNS: '100000', ...process.env },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
