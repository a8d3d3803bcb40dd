import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { OpenOptions } from '../browser/openDeck.ts';
import { calibration } from './calibration.ts';

const root = resolve(__dirname, '../..');
const references = resolve(__dirname, 'reference');
const drawnWithFile = resolve(references, 'drawn-with.json');
const differences = resolve(root, '.cache/pictures');

/** The folder for images to accept: scripts/accept-pictures.mjs sets it, and moves them from there. */
const accepting = process.env.LECTERN_ACCEPT_PICTURES;

/**
 * The number of pixels of an image that may differ, of 262,000. In 20 runs of all images on a busy machine, none
 * did; without `startWith` below, 4 did where tiles meet. If the smallest text of a slide, the line at its bottom,
 * moves by 1 px, 375 pixels change.
 */
const tolerated = 4;

/** How much a pixel's color may differ, from 0 to 1, as pixelmatch measures it. */
const threshold = 0.01;

/** How a page is opened for its image: large enough for a slide, drawn at half the size, at a fixed time. */
export const forPictures: OpenOptions = {
  viewport: { width: 1366, height: 768 },
  reducedMotion: true,
  context: { deviceScaleFactor: 0.5, locale: 'en-GB', timezoneId: 'UTC' },
  // In one piece: a slanted edge may differ where two tiles meet.
  startWith: ['--default-tile-width=2048', '--default-tile-height=2048'],
};

/** Everything that affects how a page is drawn, except the page itself. */
interface DrawnWith {
  browser: string;
  platform: string;
  /** The hash of the image of the calibration page, which differs between graphics and libraries. */
  picture: string;
  /** The hash of the calibration page. */
  page: string;
}

export interface Gallery {
  /** Why images of this machine cannot be compared with the reference images; undefined if they can. */
  incomparable: string | undefined;
  /**
   * The problem if the page does not look like the reference image of that name. If they cannot be compared, it
   * checks only that there is one, with the same size.
   *
   * @param name the folder and the image, for example `vibe-coding/midnight/problems`
   */
  compare: (page: Page, name: string) => Promise<string | undefined>;
  /** The problem if the folder does not have exactly one image for each of these names. */
  check: (names: readonly string[]) => string | undefined;
}

/**
 * The reference images in one folder.
 *
 * @param page any page of the browser that draws the images to compare
 */
export async function openGallery(page: Page, folder: string): Promise<Gallery> {
  rmSync(resolve(differences, folder), { recursive: true, force: true });
  const here = await drawnWith(page);
  const there = readDrawnWith();
  if (there && there.page !== here.page && !accepting) {
    throw new Error(
      `[lectern] The page that tells machines apart has changed since the reference images were taken, because ` +
        `a font or tests/pictures/calibration.ts has changed. ${howToAccept}`,
    );
  }
  const incomparable = whyIncomparable(here, there);
  if (incomparable && !accepting) {
    console.warn(
      `[lectern] The images in ${folder} were not compared: ${incomparable} ` +
        `To use the images of this machine instead, run "npm run pictures:accept".`,
    );
  }
  if (accepting) write(resolve(accepting, 'drawn-with.json'), toJson(here));

  return {
    incomparable,
    compare: async (page, name) => {
      const reference = read(name);
      if (accepting) {
        const taken = await takeAtRest(page);
        // An image of another machine is kept only if this machine draws exactly the same.
        const isSame = incomparable
          ? reference && pixelsOf(reference).equals(pixelsOf(taken))
          : reference && compare(reference, taken).pixels <= tolerated;
        if (isSame) return undefined;
        write(resolve(accepting, `${name}.png`), pngOf(PNG.sync.read(taken)));
        return undefined;
      }
      if (!reference) {
        return `[lectern] ${name} has no reference image yet. ${howToAccept}`;
      }
      let taken = await take(page);
      if (incomparable) {
        const [now, before] = [sizeOf(taken), sizeOf(reference)];
        if (now === before) return undefined;
        return `[lectern] ${name} is ${now} px, and was ${before} px. ${howToAccept}`;
      }
      if (compare(reference, taken).pixels <= tolerated) return undefined;
      taken = await takeAtRest(page);
      const { pixels, picture } = compare(reference, taken);
      if (pixels <= tolerated) return undefined;
      const file = resolve(differences, `${name}.diff.png`);
      write(file, picture());
      return (
        `[lectern] ${name} does not look like its reference image: ${pixels} pixels differ. ` +
        `Look at ${relative(root, file)} (reference, difference, now). ${howToAccept}`
      );
    },
    check: (names) => {
      const expected = names.map((name) => `${name}.png`);
      if (accepting) {
        write(resolve(accepting, `${folder}.json`), toJson(expected));
        return undefined;
      }
      const there = existsSync(resolve(references, folder))
        ? readdirSync(resolve(references, folder)).map((file) => `${folder}/${file}`)
        : [];
      const missing = expected.filter((name) => !there.includes(name));
      const leftOver = there.filter((name) => !expected.includes(name));
      if (missing.length + leftOver.length === 0) return undefined;
      return (
        `[lectern] The reference images do not match the slides or stories. ` +
        `Missing: ${missing.join(', ') || 'none'}. ` +
        `No longer needed: ${leftOver.join(', ') || 'none'}. ${howToAccept}`
      );
    },
  };
}

const howToAccept = 'If that is right, accept it with "npm run pictures:accept".';

/** What this machine draws with. */
async function drawnWith(page: Page): Promise<DrawnWith> {
  const browser = page.context().browser()!;
  const { viewport, context } = forPictures;
  const sheet = await browser.newPage({ viewport, ...context });
  try {
    await sheet.setContent(calibration);
    return {
      browser: `${browser.browserType().name()} ${browser.version()}`,
      platform: `${process.platform} ${process.arch}`,
      picture: hash(pixelsOf(await takeAtRest(sheet))),
      page: hash(calibration),
    };
  } finally {
    await sheet.close();
  }
}

function readDrawnWith(): DrawnWith | undefined {
  if (!existsSync(drawnWithFile)) return undefined;
  return JSON.parse(readFileSync(drawnWithFile, 'utf8')) as DrawnWith;
}

function whyIncomparable(here: DrawnWith, there: DrawnWith | undefined) {
  if (!there) return 'drawn-with.json is missing, which says what drew the reference images.';
  for (const what of ['browser', 'platform'] as const) {
    if (here[what] !== there[what]) {
      return `those of reference were drawn with the ${what} ${there[what]}, and here it is ${here[what]}.`;
    }
  }
  if (here.picture === there.picture) return undefined;
  return 'this machine has the same browser, but draws a page of text, emoji and gradients differently.';
}

/** A screenshot of the window, when its fonts and images are loaded and its motion has ended. */
async function take(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** A screenshot of a page that no longer changes: the next one is the same. */
async function takeAtRest(page: Page): Promise<Buffer> {
  let last = await take(page);
  for (let tries = 0; tries < 20; tries++) {
    const next = await take(page);
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(
    `[lectern] ${page.url()} does not come to rest: no two pictures of it are the same.`,
  );
}

/** How many pixels differ, and a picture that shows it: the reference, the difference, what was taken. */
function compare(reference: Buffer, taken: Buffer): { pixels: number; picture: () => Buffer } {
  const [before, now] = [PNG.sync.read(reference), PNG.sync.read(taken)];
  const { width, height } = before;
  const difference = new PNG({ width, height });
  const isSameSize = now.width === width && now.height === height;
  const pixels = isSameSize
    ? pixelmatch(before.data, now.data, difference.data, width, height, {
        threshold,
        // Smoothed edges count: on one machine they are the same each time.
        includeAA: true,
      })
    : width * height;
  return { pixels, picture: () => sideBySide(before, difference, now) };
}

function sideBySide(...pictures: PNG[]): Buffer {
  const gap = 8;
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, -gap);
  const height = Math.max(...pictures.map((picture) => picture.height));
  const sheet = new PNG({ width, height });
  sheet.data.fill(0x88);
  let left = 0;
  for (const picture of pictures) {
    PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, left, 0);
    left += picture.width + gap;
  }
  return pngOf(sheet);
}

/**
 * A PNG of an image. It has no filters, which help only photographs: it is a third smaller than Chromium's, and takes
 * a hundredth of the time that filters take in Jest.
 */
function pngOf(picture: PNG): Buffer {
  return PNG.sync.write(picture, {
    colorType: 2,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
}

const pixelsOf = (picture: Buffer) => PNG.sync.read(picture).data;

function sizeOf(picture: Buffer): string {
  const { width, height } = PNG.sync.read(picture);
  return `${width} × ${height}`;
}

function read(name: string): Buffer | undefined {
  const file = resolve(references, `${name}.png`);
  return existsSync(file) ? readFileSync(file) : undefined;
}

function write(file: string, content: string | Buffer) {
  mkdirSync(dirname(file), { recursive: true });
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, content);
  renameSync(whole, file);
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
