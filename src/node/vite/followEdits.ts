import type { Plugin } from 'vite';
import { ownModuleUrl } from '../ownModule.ts';

/** Tells the deck about every edit during development: see `page/followEdits.ts`. */
export const followEdits: Plugin = {
  name: 'lectern:follow-edits',
  apply: 'serve',
  transformIndexHtml: () => [
    { tag: 'script', attrs: { type: 'module', src: ownModuleUrl('node/vite/page/followEdits') } },
  ],
};
