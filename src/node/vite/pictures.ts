import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Logger, Plugin, ResolvedConfig } from 'vite';
import type { PictureFacts } from '../../core/pictures.ts';
import { pictureFacts } from '../../core/page.ts';
import { ownMessageOf } from '../errors.ts';
import { isForeign, ownModule } from '../ownModule.ts';
import { fetchPicture } from './fetchPicture.ts';
import { firstFrame } from './firstFrame.ts';
import { has } from './firstSlide.ts';
import { type Node, childrenOf, isNode, partOf } from './modules.ts';
import { isFile } from './publicFiles.ts';
import { inOneFileName } from './renderTalk.ts';
import {
  type PictureSize,
  findSharp,
  keepStill,
  shrink,
  sizeOf,
  smallerSizes,
} from './readPicture.ts';
import { scripts } from './slideModules.ts';

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
            code: await moduleOf(id, path, config, folder()),
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
        filter: {
          id: scripts,
          code: /\bfrom\s*["']https:\/\//,
        },
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
}

/**
 * Writes the module of a picture: its address, as Vite has it, and what is known of the picture.
 *
 * @param id the module, as Vite calls it
 * @param path its file
 * @param folder where smaller files are kept
 */
async function moduleOf(
  id: string,
  path: string,
  config: ResolvedConfig,
  folder: string,
): Promise<string> {
  const name = basename(path);
  const picture = await readFile(path);
  const size = readSize(picture, name, config.logger);
  if (!size) return codeOf([id]);
  const { width, height } = size;
  const still = firstFrame(picture);
  if (still) {
    const path = await keepStill(still, { folder, name });
    return codeOf([id, path], { width, height }, ofMoving);
  }
  const smaller = smallerSizes(size);
  const sharp = smaller && findSharp(config.root);
  if (smaller && sharp) {
    // A single file would contain the picture twice.
    const wanted = has(config, { name: inOneFileName }) ? smaller.slice(0, 1) : smaller;
    const files = wanted.map((one) => shrink(sharp, picture, one, { folder, name }));
    const ofSmall = wanted[1] && `, small: { src: file1, width: ${wanted[1].width} }`;
    return codeOf(await Promise.all(files), smaller[0], ofSmall);
  }
  if (smaller) {
    const megabytes = (picture.length / 1e6).toFixed(1);
    config.logger.warnOnce(
      `[lectern] The picture ${name} has ${size.width} × ${size.height} px, more than a slide can show, and ${megabytes} MB. It travels with the talk as it is. Install sharp, and it is made smaller: npm install --save-dev sharp`,
    );
  }
  return codeOf([id], { width, height, ...(size.type === 'svg' && { isDrawing: true }) });
}

/** The size of a picture; undefined if it cannot be read, which the author is told. */
function readSize(picture: Uint8Array, name: string, logger: Logger): PictureSize | undefined {
  try {
    return sizeOf(picture);
  } catch (error) {
    logger.warnOnce(
      `[lectern] The size of the picture ${name} cannot be read: ${ownMessageOf(error)}. Slides show it, but do not know its shape before it loads. An SVG needs a viewBox; save other pictures again.`,
    );
    return undefined;
  }
}

/** Of a picture that moves: its first frame, which is the second file. */
const ofMoving = ', moving: { still: file1, play: playOnStage(file0, file1) }';

/**
 * The code of a module that exports the address of the first file, and keeps what is known of the picture.
 *
 * @param ofSecond the code of what is known of the second file
 */
function codeOf(files: readonly string[], facts?: PictureFacts, ofSecond = ''): string {
  const imports = files.map(
    (file, at) => `import file${at} from ${JSON.stringify(`${file}?url`)};`,
  );
  if (ofSecond === ofMoving) {
    const page = ownModule('node/vite/page/playOnStage');
    imports.push(`import { playOnStage } from ${JSON.stringify(page)};`);
  }
  const known = JSON.stringify(facts)?.replace(/\}$/, `${ofSecond}}`);
  const address = known
    ? `((src, facts) => ((globalThis.${pictureFacts} ??= new Map()).set(src, facts), src))(file0, ${known})`
    : 'file0';
  return `${imports.join('\n')}\nexport default ${address};`;
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
