import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributes } from '../../../core/page.ts';
import { slowAdvice } from '../../browser/loadTalk.ts';
import { cannotWrite } from '../../Output.ts';
import { idToFileName } from './names.ts';
import type { Printed } from './printed.ts';

/**
 * Takes a picture of every slide, or of each of its steps, into a folder: `problems.png`, `problems.2.png`.
 *
 * @param onPicture called after each of them
 * A slide that takes too long is one of the problems.
 *
 * @returns the number of pictures
 */
export async function takePictures(
  { page, problems }: Printed,
  folder: string,
  { withSteps, onPicture }: { withSteps: boolean; onPicture: (done: number, all: number) => void },
): Promise<number> {
  const sheets = await page.locator(`[${attributes.page}]`).all();
  let taken = 0;
  for (const [index, sheet] of sheets.entries()) {
    const id = idToFileName((await sheet.getAttribute(attributes.page)) ?? '');
    const step = await sheet.getAttribute(attributes.pageStep);
    const name = withSteps ? `${id}.${step}.png` : `${id}.png`;
    const picture = await sheet
      .locator('> div')
      .screenshot({ animations: 'disabled' })
      .catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
        problems.push(
          `There is no picture of slide "${id}", because it took too long. ${slowAdvice}`,
        );
      });
    if (!picture) continue;
    await writeFile(join(folder, name), picture).catch((error: unknown) => {
      throw cannotWrite(name, error);
    });
    taken++;
    onPicture(index + 1, sheets.length);
  }
  return taken;
}
