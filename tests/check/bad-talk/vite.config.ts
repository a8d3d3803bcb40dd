import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import deck from '../../../vite.config.ts';

/** The talk with everything wrong. */
export default mergeConfig(deck, { root: fileURLToPath(new URL('.', import.meta.url)) });
