import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, parse } from 'node:path';
import { imageSize } from 'image-size';
import type sharp from 'sharp';
import { slideSizes } from '../../core/sizes.ts';

/** The size of a picture, and its format as the file says it. */
export interface PictureSize {
  width: number;
  height: number;
  /** Such as `jpg`, whatever the name of the file ends with. */
  type: string;
}

/**
 * Reads how wide and high a picture is when it is drawn.
 *
 * @throws Error if the file is no picture, or an SVG that does not say
 */
export function sizeOf(picture: Uint8Array): PictureSize {
  const { width, height, orientation = 1, type = '' } = imageSize(picture);
  // From 5 on, the camera was held upright.
  return orientation < 5 ? { width, height, type } : { width: height, height: width, type };
}

/** A slide with two px for each of its own, in its highest shape: no screen shows more of a picture. */
const most = { width: 2 * slideSizes['4:3'].width, height: 2 * slideSizes['4:3'].height };

/** The formats that are made smaller. A drawing has no px, and a gif may move. */
const shrinkable = ['jpg', 'png', 'webp', 'avif'];

/** The picture in fewer px: both sides are at least as long as those of a slide with two px for each of its own. */
export const smallerSizes = ({ width, height, type }: PictureSize) => {
  const share = Math.max(most.width / width, most.height / height);
  if (share >= 1 || !shrinkable.includes(type)) return undefined;
  return [share, share / 2].map((part) => ({
    width: Math.round(width * part),
    height: Math.round(height * part),
  }));
};

/** Finds `sharp`, which the author has installed for large pictures; undefined if that is not so. */
export function findSharp(root: string): typeof sharp | undefined {
  try {
    return createRequire(join(root, 'talk.js'))('sharp') as typeof sharp;
  } catch {
    return undefined;
  }
}

/**
 * Makes a picture smaller, once: the file stays in a folder. It keeps its format, because PDF contains photographs as
 * they are only in JPEG, and loses what a camera has noted, such as the place where it was.
 *
 * @param folder where the smaller files are
 * @param name the name of the picture
 * @returns the path of the smaller file
 */
export async function shrink(
  make: typeof sharp,
  picture: Uint8Array,
  { width, height }: { width: number; height: number },
  { folder, name }: { folder: string; name: string },
): Promise<string> {
  const path = join(folder, `${parse(name).name}-${hashOf(picture)}-${width}${extname(name)}`);
  if (existsSync(path)) return path;
  const smaller = await make(picture).rotate().resize(width, height, { fit: 'fill' }).toBuffer();
  return keep(path, smaller);
}

/**
 * Keeps the first frame of a picture that moves.
 *
 * @returns its path
 */
export async function keepStill(
  still: Uint8Array,
  { folder, name }: { folder: string; name: string },
): Promise<string> {
  const path = join(folder, `${parse(name).name}-${hashOf(still)}-still${extname(name)}`);
  return existsSync(path) ? path : keep(path, still);
}

const hashOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex').slice(0, 8);

/** Writes a file for later builds. Another build may be writing the same one. */
export async function keep(path: string, content: Uint8Array): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, content);
  await rename(draft, path);
  return path;
}
