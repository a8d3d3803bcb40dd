import type { Plugin } from 'vite';
import { ownFolder } from '../ownModule.ts';

/** How `Presentation` finds out whether it is in a browser. */
const question = /\buseSyncExternalStore\(neverChanges, inBrowser, onServer\)/;

/** Leaves out of a build for browsers what a talk shows on a server: the build itself shows it there. */
export const inBrowser: Plugin = {
  name: 'lectern:in-browser',
  apply: 'build',
  transform(code, id) {
    const isOwn = id.startsWith(`${ownFolder.replaceAll('\\', '/')}Presentation.`);
    if (!isOwn || !question.test(code)) return undefined;
    return { code: code.replace(question, 'true'), map: null };
  },
};
