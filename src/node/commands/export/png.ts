import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributes } from '../../../core/page.ts';
import { cannotWrite } from '../../Output.ts';
import { idToFileName } from './names.ts';
import type { Printed } from './printed.ts';

/**
 * Takes a picture of every slide, or of each of its steps, into a folder: `problems.png`, `problems.2.png`.
 *
 * @param onPicture called after each of them
 * @returns the number of pictures
 */
export async function takePictures(
  { page }: Printed,
  folder: string,
  { withSteps, onPicture }: { withSteps: boolean; onPicture: (done: number, all: number) => void },
): Promise<number> {
  const sheets = await page.locator(`[${attributes.page}]`).all();
  for (const [index, sheet] of sheets.entries()) {
    const id = idToFileName((await sheet.getAttribute(attributes.page)) ?? '');
    const step = await sheet.getAttribute(attributes.pageStep);
    const name = withSteps ? `${id}.${step}.png` : `${id}.png`;
    const picture = await sheet.locator('> div').screenshot({ animations: 'disabled' });
    await writeFile(join(folder, name), picture).catch((error: unknown) => {
      throw cannotWrite(name, error);
    });
    onPicture(index + 1, sheets.length);
  }
  return sheets.length;
}
