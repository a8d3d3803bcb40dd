import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import deck from '../../../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The talk that breaks every rule. */
export default mergeConfig(deck, {
  root: here('.'),
  cacheDir: here('../../../.cache/bad-talk'),
});
