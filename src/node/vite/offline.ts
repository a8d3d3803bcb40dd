import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { offlineFile, offlineName } from '../../core/page.ts';
import { filesIn } from '../Output.ts';
import { textOf } from './emoji.ts';
import { baseOf, forCommand, has, minified } from './firstSlide.ts';
import { Offline } from './page/offline.ts';
import { socialPictureFile } from './pageText.ts';
import { inOneFileName } from './renderTalk.ts';

/**
 * Gives a published talk a service worker, `page/offline.ts`: once the talk has been opened, it works without its
 * server. The page names it, and `useOffline` starts it.
 */
export function offline(): Plugin {
  let config: ResolvedConfig;
  let isWanted = true;
  return {
    name: 'lectern:offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
      // A service worker may not come from another server, and Storybook has no talk.
      isWanted =
        !/^(?:https?:)?\/\//.test(config.base) &&
        !config.plugins.some(({ name }) => name.startsWith('storybook:')) &&
        ![forCommand, { name: inOneFileName }].some((plugin) => has(config, plugin));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path }) =>
        isWanted
          ? [
              {
                tag: 'meta',
                attrs: { name: offlineName, content: baseOf(config, path) + offlineFile },
                injectTo: 'head',
              },
            ]
          : undefined,
    },
    generateBundle: {
      // The page is complete then.
      order: 'post',
      async handler(_options, bundle) {
        if (!isWanted) return;
        const built = Object.keys(bundle).filter((name) => !isLeftOut(name));
        const shared = sharedFiles(config.publicDir, Object.values(bundle).map(textOf).join('\n'));
        const hash = createHash('sha256');
        for (const name of built) {
          const file = bundle[name]!;
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of shared) {
          hash.update(name).update(readFileSync(join(config.publicDir, name)));
        }
        const facts = [hash.digest('base64url'), built, shared].map((fact) => JSON.stringify(fact));
        const source = await minified(`new (${String(Offline)})(self,${facts.join()})`);
        this.emitFile({ type: 'asset', fileName: offlineFile, source });
      },
    },
  };
}

/** Source maps, and the complete fonts of emoji: the talk has those that it needs in fonts of their own. */
const isLeftOut = (name: string) =>
  /\.map$|\blectern-(?:emoji|pictures|keycaps)-(?!few-)/.test(name);

/** The files of the public folder that the talk names, and loads: others may be large, and for other people. */
const sharedFiles = (folder: string, texts: string) =>
  (isFolder(folder) ? filesIn(folder) : [])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name !== socialPictureFile)
    .filter((name) => [name, encodeURI(name)].some((path) => texts.includes(`/${path}`)));

const isFolder = (path: string) =>
  path !== '' && statSync(path, { throwIfNoEntry: false })?.isDirectory();
