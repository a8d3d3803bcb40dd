import { join } from 'node:path';
import { idToFileName } from './names.ts';
import type { Printed } from './printed.ts';

/**
 * Takes a picture of every slide, or of each of its steps, into a folder: `problems.png`, `problems.2.png`.
 *
 * @param onPicture called after each of them
 * @returns how many there are
 */
export async function takePictures(
  { page }: Printed,
  folder: string,
  { withSteps, onPicture }: { withSteps: boolean; onPicture: (done: number, all: number) => void },
): Promise<number> {
  const sheets = await page.locator('[data-page]').all();
  for (const [index, sheet] of sheets.entries()) {
    const id = idToFileName((await sheet.getAttribute('data-page')) ?? '');
    const step = await sheet.getAttribute('data-page-step');
    const path = join(folder, withSteps ? `${id}.${step}.png` : `${id}.png`);
    await sheet.locator('> div').screenshot({ path, animations: 'disabled' });
    onPicture(index + 1, sheets.length);
  }
  return sheets.length;
}
