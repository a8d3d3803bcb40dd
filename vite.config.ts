import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { lectern } from './src/node/vite/index.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Storybook loads this file too, and replaces `root`, `base` and `build` by its own.
export default defineConfig({
  root: here('./deck'),
  base: './',
  plugins: [lectern()],
  resolve: {
    alias: [
      { find: /^lectern$/, replacement: here('./src/index.ts') },
      { find: /^lectern\/spectacle$/, replacement: here('./src/spectacle/whole.tsx') },
      { find: /^lectern\/icons$/, replacement: here('./src/icons/index.ts') },
      { find: /^lectern\/languages\/(.*)$/, replacement: here('./src/languages/$1.ts') },
      { find: /^lectern\/fonts\.css$/, replacement: here('./src/theme/fonts.css') },
      { find: /^lectern\/themes\/(.*)$/, replacement: here('./src/theme/$1') },
    ],
  },
  build: { outDir: here('./build'), emptyOutDir: true },
});
