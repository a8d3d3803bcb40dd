import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { lectern } from 'lectern/vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A talk in English and German. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [lectern({ site: 'https://example.org/talks/tea/' })],
  cacheDir: here('../../../.cache/tea'),
  build: { outDir: here('../../../.cache/tea-talk'), emptyOutDir: true },
});
