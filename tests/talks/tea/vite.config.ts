import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { lectern } from '../../../src/node/vite/index.ts';
import deck from '../../../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A talk in English and German. */
export default mergeConfig(
  { ...deck, plugins: [lectern({ site: 'https://example.org/talks/tea/' })] },
  {
    root: here('.'),
    cacheDir: here('../../../.cache/tea'),
    build: { outDir: here('../../../.cache/tea-talk') },
  },
);
