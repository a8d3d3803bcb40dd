import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import deck from '../../../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A talk of any engineer: code, tables, quotes and dates, in three languages. */
export default mergeConfig(deck, {
  root: here('.'),
  cacheDir: here('../../../.cache/harbor'),
  build: { outDir: here('../../../.cache/harbor-talk') },
});
