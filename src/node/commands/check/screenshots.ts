import type { CDPSession, Page } from 'playwright-core';
import type { Box, Found } from '../../../core/rules.ts';
import type { Picture } from './Result.ts';

/** Takes a picture of a place and what is around it, or, without a place, of the whole slide at half its size. */
export async function takePicture(devtools: CDPSession, slide: Box, place?: Box): Promise<Picture> {
  const clip = place ? around(place, slide) : slide;
  const scale = place ? 1 : 0.5;
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 82,
    clip: { ...clip, scale },
  });
  const share = (length: number, whole: number) => (length / whole) * 100;
  return {
    data,
    width: Math.round(clip.width * scale),
    height: Math.round(clip.height * scale),
    place: place && {
      left: share(place.x - clip.x, clip.width),
      top: share(place.y - clip.y, clip.height),
      width: share(place.width, clip.width),
      height: share(place.height, clip.height),
    },
  };
}

/** At least 640 × 280 px of the slide, with the place in the middle if possible. */
function around(place: Box, slide: Box): Box {
  const fit = (start: number, length: number, from: number, whole: number, least: number) => {
    const size = Math.min(Math.max(length + 120, least), whole);
    const begin = Math.min(Math.max(start + length / 2 - size / 2, from), from + whole - size);
    return [begin, size] as const;
  };
  const [x, width] = fit(place.x, place.width, slide.x, slide.width, 640);
  const [y, height] = fit(place.y, place.height, slide.y, slide.height, 280);
  return { x, y, width, height };
}

/**
 * Measures the contrast of all texts against a screenshot without them.
 *
 * @param withIcons measure icons as well, against a second screenshot
 */
export async function measureContrast(
  page: Page,
  devtools: CDPSession,
  slide: Box,
  withIcons: boolean,
): Promise<Found[]> {
  const capture = async () => {
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      // Half the size is enough for a background, and has a quarter of the pixels.
      clip: { ...slide, scale: 0.5 },
    });
    return data;
  };
  const before = withIcons ? await capture() : undefined;
  await page.evaluate(() => window.lecternCheck!.hideText());
  const pngs = [await capture(), before] as const;
  return page.evaluate((both) => window.lecternCheck!.findLowContrast(...both), pngs);
}
