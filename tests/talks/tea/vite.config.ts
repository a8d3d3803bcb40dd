import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import deck from '../../../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A talk in English and German. */
export default mergeConfig(deck, {
  root: here('.'),
  cacheDir: here('../../../.cache/tea'),
  build: { outDir: here('../../../.cache/tea-talk') },
});
