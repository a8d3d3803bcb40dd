// Bundles the part of the check that runs in pages into one plain script, and writes it into a folder:
// node scripts/bundle-check.mjs dist/check
import { build } from 'vite';

const [outDir] = process.argv.slice(2);

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: false,
    lib: {
      entry: 'src/check/inPage.ts',
      formats: ['iife'],
      name: 'lecternInPage',
      fileName: () => 'inPage.script.js',
    },
  },
});
