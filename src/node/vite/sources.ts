import type { Plugin } from 'vite';
import { type isForeign, ownModule } from '../ownModule.ts';
import { forCommand } from './firstSlide.ts';
import { langOf } from './modules.ts';
import { othersOf } from './withoutNotes.ts';

const development = /^(.+)\/jsx-dev-runtime$/;
const own = '\0lectern-jsx:';
const others = '\0lectern-jsx-of-others:';

/**
 * Remembers where the author has written each element, during development and in the builds that a command opens: the
 * check names the place. JSX in its development form says where it stands; the elements of the author's own modules are
 * made by `page/sources.ts`, which keeps that. What is published contains nothing of it.
 */
export function sources(): Plugin {
  let isOthers: typeof isForeign | undefined;
  let isBuild = false;
  return {
    name: 'lectern:sources',
    enforce: 'pre',
    apply: ({ plugins = [] }, { command }) =>
      command === 'serve' ||
      plugins.some((one) => one && 'name' in one && one.name === forCommand.name),
    // The server shows nobody a place.
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    config: (_config, { command }) => {
      isBuild = command === 'build';
      return isBuild ? { oxc: { jsx: { development: true } } } : undefined;
    },
    resolveId: {
      filter: { id: development },
      async handler(id, importer = '') {
        const [file = ''] = importer.split('?');
        isOthers ??= await othersOf(this);
        const isTalk = langOf(file) !== undefined && !isOthers(file);
        // React's own module for development is empty in a build, also for the JSX of others.
        if (!isTalk && !isBuild) return undefined;
        return (isTalk ? own : others) + development.exec(id)![1];
      },
    },
    load: {
      filter: { id: new RegExp(`^(?:${own}|${others})`) },
      handler(id) {
        const library = id.slice(id.indexOf(':') + 1);
        const create = isBuild
          ? `import { Fragment, jsx, jsxs } from '${library}/jsx-runtime';
const create = (type, props, key, isStatic) => (isStatic ? jsxs : jsx)(type, props, key);`
          : `import { Fragment, jsxDEV as create } from '${library}/jsx-dev-runtime';`;
        const remembered = id.startsWith(own)
          ? `import { remembering } from '${ownModule('node/vite/page/sources')}';
export const jsxDEV = remembering(create);`
          : 'export const jsxDEV = create;';
        return `${create}\n${remembered}\nexport { Fragment };`;
      },
    },
  };
}
