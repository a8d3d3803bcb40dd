import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { isForeign } from '../ownModule.ts';
import { type Node, childrenOf, langOf, partOf, templateTexts } from './modules.ts';

export const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** An address in a text: all of it, one of a `srcset`, or the `url()` of a style. */
const address =
  /(?<=^|,\s*|url\(["']?)\/[^\s"'`(),?#\\]+(?=(?:[?#][^\s"')]*)?(?:$|\s+[\d.]+[wx]\b|["']?\)))/g;

/**
 * Lets modules name files of the public folder from the root, such as `/logo.png`, wherever the site is published.
 * Vite does so in pages and stylesheets, but not in modules.
 */
export function publicFiles(): Plugin {
  let base = '/';
  let folder = '';
  return {
    name: 'lectern:public-files',
    enforce: 'pre',
    apply: 'build',
    configResolved(config) {
      base = config.base === '' ? './' : config.base;
      folder = config.publicDir;
    },
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const lang = langOf(file);
      if (!lang || isForeign(file) || base === '/' || folder === '') return undefined;
      let moved = code;
      // From the end: the positions before a change stay right.
      for (const [start, end] of textsIn(this.parse(code, { lang })).reverse()) {
        const text = moved
          .slice(start, end)
          .replace(address, (path) => (isFile(join(folder, path)) ? base + path.slice(1) : path));
        moved = moved.slice(0, start) + text + moved.slice(end);
      }
      return moved === code ? undefined : { code: moved, map: null };
    },
  };
}

/** The places of all strings in a module, without their quotes, in order. */
function textsIn(node: Node): [start: number, end: number][] {
  const isText = node.type === 'Literal' && typeof partOf(node, 'value') === 'string';
  if (isText) return [[node.start + 1, node.end - 1]];
  const own = node.type === 'TemplateLiteral' ? templateTexts(node) : [];
  return [
    ...own.map(({ start, end }): [number, number] => [start, end]),
    ...childrenOf(node).flatMap(textsIn),
  ].toSorted(([one], [other]) => one - other);
}

/**
 * Gives the files that a still uses the addresses that they have in the site. A talk that is rendered outside a
 * browser knows only where they are in the project.
 *
 * @param where.addressOf the address of a file of the project in the site, given its path
 */
export function withBuiltFiles(
  html: string,
  where: { root: string; publicDir: string; base: string; addressOf: (file: string) => string },
): string {
  const { root, publicDir, base, addressOf } = where;
  return html.replace(
    /(?<=="|\d[wx], |url\((?:["']|&quot;|&#x27;)?)(?:file:\/\/)?\/[^\s"'(),?#&]+/g,
    (found) => {
      if (found.startsWith('file:')) {
        const file = fileURLToPath(found);
        return isFile(file) ? addressOf(file) : found;
      }
      if (publicDir !== '' && isFile(join(publicDir, found))) return base + found.slice(1);
      const file = found.startsWith('/@fs/') ? found.slice('/@fs'.length) : join(root, found);
      return isFile(file) ? addressOf(file) : found;
    },
  );
}

/** The name by which a bundle knows a file of the project. */
export const originalName = (root: string, file: string): string =>
  relative(root, file).replaceAll('\\', '/');
