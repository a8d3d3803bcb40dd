import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { lectern } from 'lectern/vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Two talks in one project, which Lectern makes the pages of. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [lectern({ site: 'https://example.org/talks/' })],
  cacheDir: here('../../../.cache/several'),
  build: { outDir: here('../../../.cache/several-talks'), emptyOutDir: true },
});
