import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import deck from '../../../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The talk with everything wrong. */
export default mergeConfig(deck, {
  root: here('.'),
  cacheDir: here('../../../.cache/bad-talk'),
});
