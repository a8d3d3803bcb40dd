// `npm start`: the talk on Vite's development server. With `--remote`, phones can move it: `lectern start` does that, and
// is compiled first.
import { execFileSync } from 'node:child_process';

const args = process.argv.slice(2);
const node = (...more) => execFileSync(process.execPath, more, { stdio: 'inherit' });
try {
  if (args.includes('--remote')) {
    node('scripts/build-lib.mjs');
    node('dist/node/cli.js', 'start', '--open', ...args);
  } else node('node_modules/vite/bin/vite.js', '--open', ...args);
} catch ({ status }) {
  process.exitCode = status ?? 1;
}
