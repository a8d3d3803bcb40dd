import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { lectern } from 'lectern/vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Two talks in one project, which Lectern makes the pages of. */
export default defineConfig({
  root: here('.'),
  base: '/talks/',
  plugins: [lectern({ site: 'https://example.org/talks/' })],
  server: { host: '127.0.0.1' },
  cacheDir: here('../../../.cache/several'),
});
