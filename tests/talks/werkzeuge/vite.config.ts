import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { lectern } from 'lectern/vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A talk in German, with long words on its slides and in its notes. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [lectern()],
  cacheDir: here('../../../.cache/werkzeuge'),
  build: { outDir: here('../../../.cache/werkzeuge-talk'), emptyOutDir: true },
});
