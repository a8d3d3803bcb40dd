import type { Plugin } from 'vite';
import { ownModuleUrl } from '../ownModule.ts';

/** Checks the slide on stage during development, and tells the server about it: see `src/check/whileEditing.ts`. */
export const checkBadge: Plugin = {
  name: 'lectern:check-badge',
  apply: 'serve',
  // Storybook shows slides on its own pages, and some of them are wrong on purpose.
  transformIndexHtml: (_html, { path }) =>
    path.endsWith('/iframe.html')
      ? []
      : [{ tag: 'script', attrs: { type: 'module', src: ownModuleUrl('check/whileEditing') } }],
};
