import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type TalkHandle, parameters } from '../../core/page.ts';
import { isEnding } from '../atExit.ts';
import { launch } from '../browser/launch.ts';
import { answering, loadTalk } from '../browser/loadTalk.ts';
import { followWaits, settle } from '../browser/settle.ts';
import { whileRunning } from '../browser/whileRunning.ts';
import { messageOf } from '../errors.ts';
import { type Project, serve } from '../project.ts';
import { socialPictureFile } from '../vite/pageText.ts';
import { findBroken, talkOf } from './export/printed.ts';
import { takeSocialPicture } from './socialPicture.ts';

/** What a browser has seen of a site. */
export interface Seen {
  /** What the site says about the talk. */
  talk?: TalkHandle;
  /** What is wrong with its slides, a sentence each. */
  problems: string[];
  /** Why there is no picture for link previews, if there is none. */
  noPicture?: NoPicture;
}

/** Why a site has no picture for link previews. */
export interface NoPicture {
  reason: string;
  /** Whether it should have one. */
  isFailure?: boolean;
}

interface Wanted {
  /** The base of the site. */
  base: string;
  /** Take the picture for link previews, into the folder of the site. */
  takesPicture: boolean;
  /** Read everything that the site says, once it has come to rest, or throw an error. */
  isExact: boolean;
  /** How long a page may take, in ms. */
  timeout: number;
}

/**
 * Looks at a built site in a browser, and takes its picture for link previews.
 *
 * @throws {UsageError} only if it has to be read exactly, and cannot be read
 */
export async function lookAtSite(
  project: Project,
  folder: string,
  program: string,
  wanted: Wanted,
): Promise<Seen> {
  const seen: Seen = { problems: [] };
  const reasonFor = (error: unknown) => {
    if (isEnding()) throw error;
    return messageOf(error).replace('[lectern] ', '');
  };
  try {
    await onServer(project, folder, program, wanted, async (browser, origin) => {
      if (wanted.takesPicture) {
        await takeSocialPicture(browser, origin, folder, wanted.timeout).catch((error: unknown) => {
          seen.noPicture = { reason: reasonFor(error), isFailure: true };
        });
      }
      // A talk that does not load is reported once.
      if (!seen.noPicture || wanted.isExact) await readSite(browser, origin, folder, wanted, seen);
    });
  } catch (error) {
    if (wanted.isExact) throw error;
    const isTaken = existsSync(join(folder, socialPictureFile));
    const reason = reasonFor(error);
    if (wanted.takesPicture && !isTaken) seen.noPicture ??= { reason, isFailure: true };
    else seen.problems = [reason];
  }
  return seen;
}

/** Whether the base of a site is on another server. */
export const isElsewhere = (base: string) => /^(?:[a-z]+:)?\/\//i.test(base);

async function readSite(
  browser: Browser,
  origin: string,
  folder: string,
  { base, isExact, timeout }: Wanted,
  seen: Seen,
) {
  const page = await browser.newPage();
  if (isElsewhere(base)) {
    // The files that will be on another server.
    const away = new URL(base, 'http://localhost').href;
    const headers = { 'access-control-allow-origin': '*' };
    await page.route(`${away}**`, (route) => {
      const { pathname } = new URL(route.request().url().slice(away.length), 'file:///');
      const path = join(folder, decodeURI(pathname));
      return existsSync(path) ? route.fulfill({ path, headers }) : route.abort();
    });
  }
  await followWaits(page);
  await loadTalk(page, `${origin}?${parameters.printPdf}`, { timeout });
  if (isExact) await settle(page, timeout);
  seen.talk = await talkOf(page);
  seen.problems = await answering(timeout, findBroken(page));
}

/** Serves the built site while a browser looks at it. */
async function onServer(
  project: Project,
  folder: string,
  program: string,
  { base }: Wanted,
  look: (browser: Browser, origin: string) => Promise<void>,
) {
  const server = await serve(project, folder, isElsewhere(base) ? '/' : base);
  try {
    const { browser, close } = await launch(program);
    try {
      await whileRunning(browser, look(browser, server.origin));
    } finally {
      await close();
    }
  } finally {
    await server.close();
  }
}
