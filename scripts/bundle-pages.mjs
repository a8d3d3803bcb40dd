// Bundles what runs in a page without being part of a talk into one plain script each, and writes them into a folder, such
// as dist: the check, and the page of a phone. Names limit it: node scripts/bundle-pages.mjs .cache/in-page check
import { build } from 'vite';

const entries = {
  check: { entry: 'src/check/inPage.ts', name: 'lecternInPage', file: 'check/inPage.script.js' },
  phone: { entry: 'src/remote/phone.ts', name: 'lecternPhone', file: 'remote/phone.script.js' },
};
const [outDir, ...names] = process.argv.slice(2);

for (const name of names.length > 0 ? names : Object.keys(entries)) {
  const { entry, file, ...own } = entries[name];
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      lib: { ...own, entry, formats: ['iife'], fileName: () => file },
    },
  });
}
