import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { PictureFacts } from '../../core/pictures.ts';
import { pictureFacts } from '../../core/page.ts';
import { reasonOf } from '../errors.ts';
import { isForeign } from '../ownModule.ts';
import { fetchPicture } from './fetchPicture.ts';
import { has } from './firstSlide.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';
import { isFile } from './publicFiles.ts';
import { inOneFileName } from './renderTalk.ts';
import { findSharp, shrink, sizeOf, smallerSizes } from './readPicture.ts';

/** A picture, but not one that is imported in a way of Vite, such as `?url`. */
const isPicture = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/**
 * Says how wide and high each picture is that a module imports, so that nothing on a slide moves when it loads, and
 * makes large ones smaller. An import of `https://…` is a picture too, which is fetched once.
 */
export function pictures(): Plugin[] {
  let config: ResolvedConfig;
  const folder = () => join(config.cacheDir, 'lectern-pictures').replaceAll('\\', '/');
  return [
    {
      name: 'lectern:pictures',
      enforce: 'pre',
      configResolved(resolved) {
        config = resolved;
      },
      load: {
        filter: { id: isPicture },
        async handler(id) {
          // In the public folder, it is named from the root of the site.
          const path = isFile(id) ? id : join(config.publicDir, id);
          if (!isFile(path)) return undefined;
          this.addWatchFile(path);
          return {
            code: await moduleOf(id, path),
            map: null,
            moduleType: 'js',
            moduleSideEffects: false,
          };
        },
      },
    },
    {
      name: 'lectern:fetched-pictures',
      // Vite leaves addresses to the browser: it must not see them.
      enforce: 'post',
      transform: {
        filter: { id: { exclude: /^\0/ }, code: /["']https:\/\// },
        async handler(module, id) {
          if (isForeign(id)) return undefined;
          let changed = module;
          // From the end: the positions before a change stay right.
          for (const { start, end, address } of importsOf(this.parse(module)).reverse()) {
            const path = await fetchPicture(address, folder());
            changed = changed.slice(0, start) + JSON.stringify(path) + changed.slice(end);
          }
          return changed === module ? undefined : { code: changed, map: null };
        },
      },
    },
  ];

  /** The module of a picture: its address, as Vite has it, and what is known of the picture. */
  async function moduleOf(id: string, path: string): Promise<string> {
    const name = basename(path);
    const picture = await readFile(path);
    let facts: PictureFacts | undefined;
    let files = [id];
    try {
      const size = sizeOf(picture);
      facts = { width: size.width, height: size.height };
      if (size.type === 'svg') facts.isDrawing = true;
      const sizes = smallerSizes(size);
      const sharp = sizes && findSharp(config.root);
      if (sizes && sharp) {
        // A single file would contain the picture twice.
        const wanted = has(config, { name: inOneFileName }) ? sizes.slice(0, 1) : sizes;
        files = await Promise.all(
          wanted.map((one) => shrink(sharp, picture, one, { folder: folder(), name })),
        );
        facts = { ...sizes[0]! };
      } else if (sizes) {
        const megabytes = (picture.length / 1e6).toFixed(1);
        config.logger.warnOnce(
          `[lectern] The picture ${name} has ${size.width} × ${size.height} px, more than a slide can show, and ${megabytes} MB. It travels with the talk as it is. Install sharp, and it is made smaller: npm install --save-dev sharp`,
        );
      }
    } catch (error) {
      config.logger.warnOnce(
        `[lectern] The size of the picture ${name} cannot be read: ${reasonOf(error)}. Slides show it, but its place can change when it loads. An SVG needs a viewBox; save other pictures again.`,
      );
    }
    return codeOf(files, facts);
  }
}

/** The code of a module that exports the address of the first file, and keeps what is known of the picture. */
function codeOf(files: readonly string[], facts: PictureFacts | undefined): string {
  const imports = files.map(
    (file, at) => `import file${at} from ${JSON.stringify(`${file}?url`)};`,
  );
  if (!facts) return `${imports.join('\n')}\nexport default file0;`;
  const small = files[1] ? `, small: { src: file1, width: ${Math.round(facts.width / 2)} }` : '';
  const known = JSON.stringify(facts).replace(/\}$/, `${small}}`);
  return `${imports.join('\n')}
export default ((src, facts) => ((globalThis.${pictureFacts} ??= new Map()).set(src, facts), src))(file0, ${known});`;
}

/** The imports of addresses in a module: their places, with the quotes. */
function importsOf(tree: unknown): { start: number; end: number; address: string }[] {
  if (!isNode(tree)) return [];
  return childrenOf(tree).flatMap((node: Node) => {
    const source = node.type === 'ImportDeclaration' ? partOf(node, 'source') : undefined;
    const address = isNode(source) ? String(partOf(source, 'value')) : '';
    return isNode(source) && address.startsWith('https://')
      ? [{ start: source.start, end: source.end, address }]
      : [];
  });
}
