import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

rmSync('dist', { recursive: true, force: true });
compile('tsconfig.build.json');
// The talk imports the library by its name, as any other project does: it finds what has just been compiled.
compile('deck/tsconfig.build.json');
// tsc emits only code: copy the stylesheets, the fonts with their licenses, and the types of imported files as well.
cpSync('src', 'dist', {
  recursive: true,
  filter: (path) =>
    statSync(path).isDirectory() || /\.(css|woff2|txt)$|(?:casts|pictures)\.d\.ts$/.test(path),
});
// TypeScript then knows what a talk imports from a recording or an address. tsc would write a path to the source.
const types = 'dist/index.d.ts';
const references = ['casts', 'pictures'].map((name) => `/// <reference path="./${name}.d.ts" />\n`);
writeFileSync(types, references.join('') + readFileSync(types, 'utf8'));
// The source maps of data would be larger than the data.
for (const data of ['dist/icons/names.js', 'dist/icons/drawings.js']) {
  writeFileSync(data, readFileSync(data, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, ''));
  rmSync(`${data}.map`);
}
// esbuild leaves out what a condition excludes only if the condition is in the same module.
for (const path of readdirSync('dist', { recursive: true })) {
  if (!path.endsWith('.js')) continue;
  const code = readFileSync(join('dist', path), 'utf8');
  const own = code.replace(/^import \{ isBuilt \} from .*;$/m, '');
  if (own === code) continue;
  writeFileSync(
    join('dist', path),
    own.replaceAll(/\bisBuilt\b/g, "(process.env.NODE_ENV === 'production')"),
  );
}
// TypeScript then finds the stylesheets without the types of a bundler.
for (const name of readdirSync('dist/theme').filter((file) => file.endsWith('.css'))) {
  writeFileSync(`dist/theme/${name}.d.ts`, 'export {};\n');
}
node('scripts/bundle-pages.mjs', 'dist');
node('scripts/bundle-pdf-lib.mjs');
node('scripts/bundle-cjs.mjs');

function compile(project) {
  node('node_modules/typescript/bin/tsc', '-p', project);
}

function node(...args) {
  execFileSync(process.execPath, args, { stdio: 'inherit' });
}
