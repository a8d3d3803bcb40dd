import type { Locator } from 'playwright-core';
import { attributes } from '../../../core/page.ts';
import { slowAdvice } from '../../browser/loadTalk.ts';
import type { Output } from '../../Output.ts';
import { pictureName } from './names.ts';
import type { Printed } from './printed.ts';

/**
 * Takes a picture of every slide, or of each of its steps, into a folder: `02-problems.png`, `02-problems.2.png`.
 * A slide that takes too long is one of the problems.
 *
 * @param onPicture called after each of them
 *
 * @returns the number of pictures
 */
export async function takePictures(
  { page, talk, slides, problems }: Printed,
  output: Output,
  { withSteps, onPicture }: { withSteps: boolean; onPicture: (done: number, all: number) => void },
): Promise<number> {
  const sheets = await page.locator(`[${attributes.page}]`).all();
  let taken = 0;
  for (const [index, sheet] of sheets.entries()) {
    const id = (await sheet.getAttribute(attributes.page)) ?? '';
    const step = await sheet.getAttribute(attributes.pageStep);
    const number = slides.find((slide) => slide.id === id)?.number ?? index + 1;
    const name = pictureName(id, { number, of: talk.slides.length });
    const picture = await pictureOf(sheet.locator('> div')).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
      problems.push(
        `There is no picture of slide "${id}", because it took too long. ${slowAdvice}`,
      );
    });
    if (!picture) continue;
    output.addFile(withSteps ? `${name}.${step}.png` : `${name}.png`, picture);
    taken++;
    onPicture(index + 1, sheets.length);
  }
  return taken;
}

/**
 * A picture that is the same twice in a row: a busy browser takes one before it has drawn all of the part of the page
 * that it has just scrolled to. What never stands still gets its fifth picture.
 */
async function pictureOf(slide: Locator): Promise<Buffer> {
  const take = () => slide.screenshot({ animations: 'disabled' });
  let picture = await take();
  for (let tries = 1; tries < 5; tries++) {
    const next = await take();
    if (next.equals(picture)) break;
    picture = next;
  }
  return picture;
}
