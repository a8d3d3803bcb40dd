import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstFrame } from '../../../src/node/vite/firstFrame.ts';
import { findSharp, sizeOf } from '../../../src/node/vite/readPicture.ts';

const sharp = findSharp(__dirname)!;

/** Two frames: all red, and all green. */
const two = Buffer.from(
  [...Array<number[]>(24).fill([255, 0, 0]), ...Array<number[]>(24).fill([0, 255, 0])].flat(),
);
const raw = { width: 6, height: 8, channels: 3, pageHeight: 4 } as const;
const moving = () => sharp(two, { raw });

const look = async (picture: Uint8Array) => {
  const { pages = 1 } = await sharp(picture, { animated: true }).metadata();
  const [red, green] = await sharp(picture).removeAlpha().raw().toBuffer();
  return { pages, isRed: red! > 200 && green! < 50, ...sizeOf(picture) };
};

test.each([
  ['gif', () => moving().gif({ loop: 1 }).toBuffer()],
  ['webp', () => moving().webp({ lossless: true }).toBuffer()],
])('takes the first frame out of a %s that moves', async (type, make) => {
  const picture = await make();
  expect(await look(picture)).toMatchObject({ pages: 2 });
  const still = firstFrame(picture)!;
  expect(await look(still)).toEqual({ pages: 1, isRed: true, width: 6, height: 4, type });
});

test('takes the first frame out of a PNG that moves', async () => {
  const still = await moving().extract({ left: 0, top: 0, width: 6, height: 4 }).png().toBuffer();
  const chunk = (name: string, size: number) => {
    const bytes = Buffer.alloc(12 + size);
    bytes.writeUInt32BE(size);
    bytes.write(name, 4);
    return bytes;
  };
  const [head, rest] = [still.subarray(0, 33), still.subarray(33)];
  const picture = Buffer.concat([head, chunk('acTL', 8), chunk('fcTL', 26), rest]);
  expect(Buffer.from(firstFrame(picture)!)).toEqual(still);
});

test('says of an AVIF that moves that its picture is meant', () => {
  const file = (brands: string) => Buffer.from(`\0\0\0\x18ftyp${brands}\0\0\0\x08meta`, 'latin1');
  const still = Buffer.from(firstFrame(file('avis\0\0\0\0avismsf1'))!);
  expect(still).toEqual(file('avif\0\0\0\0avifmsf1'));
});

test('knows pictures that do not move', async () => {
  const one = sharp(two.subarray(0, 72), { raw: { width: 6, height: 4, channels: 3 } });
  for (const type of ['gif', 'png', 'webp', 'jpeg'] as const) {
    expect(firstFrame(await one.clone().toFormat(type).toBuffer())).toBeUndefined();
  }
  const photo = join(__dirname, '../../../stories/samples/pictures/harbor.jpg');
  expect(firstFrame(readFileSync(photo))).toBeUndefined();
  expect(firstFrame(Buffer.from('GIF89a'))).toBeUndefined();
});
