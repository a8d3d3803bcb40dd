import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Plugin, ResolvedConfig } from 'vite';
import { removeAtExit } from './atExit.ts';
import { findBrowser } from './browser.ts';
import { Progress } from './export/Progress.ts';
import { buildTalk, launch, projectOf, serve } from './openTalk.ts';
import { socialPictureFile, socialPictureSize } from './vite/pageText.ts';
import type { RenderedTalk } from './vite/renderTalk.ts';
import { UsageError } from './UsageError.ts';
import { findLeaks } from './vite/findLeaks.ts';
import { socialPictureFollows, talkReaderOf } from './vite/firstSlide.ts';
import { withoutNotes } from './vite/withoutNotes.ts';

export const usage = `lectern build [folder]: makes a site of the talk in the folder, or in this one

  --base <path>      the path that it will be served under, such as /talks/tea/; unless given, any
  --out <folder>     where to; unless given, what vite.config.ts says
  --without-notes    leave out all that the speaker says, so that nobody reads it there

The picture that a link to the talk shows is ${socialPictureFile} in the project's public folder. Where there is none, it
is taken of the first slide, if there is a browser.

Exit status: 0, 1 where notes were found in the site (it is not written then), 2 where nothing could be built.`;

/** Builds the talk. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      out: { type: 'string' },
      'without-notes': { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [folder = '.', ...others] = positionals;
  if (others.length > 0) {
    throw new UsageError(`[lectern] One talk at a time: "${others.join(' ')}" is one too many.`);
  }
  const progress = new Progress();
  const { vite, configFile, root } = await projectOf(resolve(folder));
  const inline = { root, configFile, base: values.base };
  const config = await vite.resolveConfig(inline, 'build', 'production', 'production');
  const out = values.out === undefined ? resolve(root, config.build.outDir) : resolve(values.out);
  makeWritable(out, root);

  const without = values['without-notes'] ?? false;
  const talk = without ? await readTalk(config) : undefined;
  const program = existsSync(join(config.publicDir, socialPictureFile)) ? undefined : anyBrowser();
  const plugins: Plugin[] = [
    ...(without ? [withoutNotes()] : []),
    ...(program ? [socialPictureFollows] : []),
  ];
  const built = await mkdtemp(join(tmpdir(), 'lectern-'));
  const isGone = removeAtExit(built);
  try {
    progress.stage('building the talk');
    await buildTalk(vite, {
      ...inline,
      logLevel: 'warn',
      plugins,
      build: {
        outDir: built,
        emptyOutDir: true,
        rolldownOptions: { checks: { pluginTimings: false } },
        // A map holds the files as they were written, with the notes.
        ...(without && { sourcemap: false }),
      },
    });
    if (program) {
      progress.stage('taking the picture for links to it');
      await takeSocialPicture(vite, { root, folder: built, base: config.base, program });
    }
    progress.clear();
    const leaks = talk ? findLeaks(built, talk) : [];
    for (const { slide, file, words } of leaks) {
      console.error(
        `[lectern] What is said at slide "${slide}" is still in ${file}: "${words} …". ` +
          `Notes can be left out where they are written as notes="…" or cue: "…", and not where they are kept elsewhere, worked out when the file is loaded, or repeated.`,
      );
    }
    if (leaks.length > 0) return 1;
    await replace(out, built, config);
    const files = await readdir(out, { recursive: true, withFileTypes: true });
    const notes = without ? ', without notes' : '';
    console.log(
      `${out}: ${files.filter((file) => file.isFile()).length} files${notes}, in ${progress.seconds.toFixed(1)} s`,
    );
    if (!program) sayNoPicture(config);
    return 0;
  } finally {
    await rm(built, { recursive: true, force: true, maxRetries: 3 });
    isGone();
  }
}

/** What is said at the slides: without it, nobody could tell whether it has been left out. */
async function readTalk(config: ResolvedConfig): Promise<RenderedTalk> {
  const read = talkReaderOf(config);
  let reason = 'its vite.config.ts does not use lectern() of lectern/vite';
  if (read) {
    try {
      const talk = await read();
      if (talk) return talk;
      reason = 'there is no Talk.tsx, and no other file is named by lectern({ talk })';
    } catch (error) {
      reason = `it cannot be rendered outside a browser (${String(error)})`;
    }
  }
  throw new UsageError(
    `[lectern] Nobody could tell whether the notes of this talk have been left out, because it cannot be read: ${reason}.`,
  );
}

function anyBrowser(): string | undefined {
  try {
    return findBrowser();
  } catch {
    return undefined;
  }
}

function sayNoPicture({ publicDir }: ResolvedConfig) {
  if (existsSync(join(publicDir, socialPictureFile))) return;
  console.log(
    `No browser was found, so a link to the talk shows no picture: put one into ${join(publicDir, socialPictureFile)}.`,
  );
}

async function takeSocialPicture(
  vite: typeof import('vite'),
  { root, folder, base, program }: { root: string; folder: string; base: string; program: string },
) {
  const server = await serve(vite, root, folder, base);
  try {
    const browser = await launch(program);
    try {
      // A slide of that width is a little higher: what is cut off above and below is margin.
      const { width, height } = socialPictureSize;
      const viewport = { width, height: Math.round((width * 768) / 1366) };
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
      await page.goto(`${server.origin}?aspectRatio=16:9#1/final`);
      await page.waitForFunction(() => window.lectern !== undefined);
      await page.locator('main section[data-hidden="false"]').first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join(folder, socialPictureFile),
        animations: 'disabled',
        clip: { x: 0, y: Math.floor((viewport.height - height) / 2), width, height },
      });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

function makeWritable(out: string, root: string) {
  if (out === root || !relative(out, root).startsWith('..')) {
    throw new UsageError(
      `[lectern] The site cannot be built into ${out}: the talk itself lies there. Name another folder with --out.`,
    );
  }
  try {
    mkdirSync(out, { recursive: true });
    accessSync(out, constants.W_OK);
  } catch (error) {
    throw new UsageError(`[lectern] Nothing can be written into ${out}: ${String(error)}.`);
  }
}

/** Puts the complete site in the place of an older one, which goes as Vite says that it does. */
async function replace(out: string, built: string, { root, build }: ResolvedConfig) {
  const isInside = !relative(root, out).startsWith('..');
  if (build.emptyOutDir ?? isInside) {
    for (const name of await readdir(out)) {
      if (name !== '.git') await rm(join(out, name), { recursive: true });
    }
  }
  await cp(built, out, { recursive: true });
}
