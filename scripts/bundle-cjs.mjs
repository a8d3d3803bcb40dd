// Bundles what a test imports of the library as CommonJS, for Jest, from what `build-lib.mjs` has compiled.
import { readFileSync, readdirSync } from 'node:fs';
import { build } from 'vite';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const onlyInNode = ['./vite', './testing/jest-preset'];

/** The module of each import path of the package, by the name of its bundle: see src/testing/jest-preset.ts. */
const entry = {};
for (const [path, { default: file }] of Object.entries(exports)) {
  if (!file?.endsWith('.js') || onlyInNode.includes(path)) continue;
  const [folder, end] = file.split('*');
  const names = end ? readdirSync(folder).filter((name) => name.endsWith(end)) : [''];
  for (const name of names.map((each) => each.slice(0, -end?.length || undefined))) {
    entry[path.replace('*', name).replace(/^\.\/?/, '') || 'lectern'] = file.replace('*', name);
  }
}

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: 'dist/testing/cjs',
    target: 'es2022',
    // React names the components in its messages.
    minify: false,
    lib: { entry, formats: ['cjs'] },
    rolldownOptions: {
      // d3-array has no CommonJS that Node finds: it is part of the bundle.
      external: /^(react|react-dom|@emotion\/react|spectacle|uqr|@dagrejs\/dagre|node:v8)(\/|$)/,
      output: {
        entryFileNames: '[name].cjs',
        chunkFileNames: 'chunks/[name].cjs',
        comments: false,
      },
      onLog(level, log, warn) {
        // The directive 'use client' says nothing in a test.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') warn(level, log);
      },
    },
  },
});
