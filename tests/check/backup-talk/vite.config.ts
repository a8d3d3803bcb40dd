import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import deck from '../../../vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A talk with slides that are not given, and slides for after its end. */
export default mergeConfig(deck, {
  root: here('.'),
  cacheDir: here('../../../.cache/backup-talk'),
});
