import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
compile('tsconfig.build.json');
// The talk imports the library by its name, as any other does, and so finds what has just been compiled.
compile('deck/tsconfig.build.json');
// tsc emits code only: the stylesheets and fonts follow it.
cpSync('src', 'dist', {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || /\.(css|woff2)$/.test(path),
});

function compile(project) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
}
