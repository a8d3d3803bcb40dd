import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orList } from '../../core/words.ts';
import { helpOn, pathOf, readArguments } from '../arguments.ts';
import { closeOnSignal, removeAtExit } from '../atExit.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { lang, open, port, timeout } from '../options.ts';
import { Progress } from '../Progress.ts';
import { type Project, buildTalk, openProject } from '../project.ts';
import { type Offer, offerRemote } from '../remote/offer.ts';
import { slideLimit } from '../vite/firstSlide.ts';
import { TalkLanguage } from '../vite/languages.ts';

const options = { port, open, lang, timeout };

export const usage = `lectern present [talk]: give the talk, with a phone as the remote

Builds the talk as "lectern build" does, into a temporary folder, and shows it on this machine alone. A second server
is for phones in the same network: it has the page of the remote, and nothing of the talk without a code. Scan the QR
code with the phone. Of several talks, name the one: lectern present talks/tea.tsx

${helpOn(Object.values(options))}

Exit status: 0 it was shown; 2 it could not be built or shown.`;

/** Builds the talk, shows it, and lets phones move it. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, others } = readArguments('lectern present', args, options);
  const project = await openProject(pathOf('lectern present', others) ?? '.');
  if (project.talks.length > 1 && !project.talk) {
    throw new UsageError(
      `[lectern] There are ${project.talks.length} talks here: name one of ${orList(project.talks.map(({ path }) => path))}.`,
    );
  }
  const [only] = project.talks;
  const one = { ...project, talk: project.talk ?? (only && { ...only }) };
  const folder = mkdtempSync(join(tmpdir(), 'lectern-present-'));
  removeAtExit(folder);
  const progress = new Progress();
  const offer = await offerRemote();
  try {
    progress.stage('building the talk');
    await buildAll(one, folder, offer, values);
    progress.clear();
    await show(one, folder, offer, values);
    return 0;
  } catch (error) {
    progress.clear();
    await offer.close();
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `[lectern] The talk in ${project.root} cannot be shown: ${reasonOf(error)}. Choose another --port.`,
      { cause: error },
    );
  }
}

/** Builds the talk in each of its languages, or in the one that is asked for. */
async function buildAll(
  project: Project,
  folder: string,
  { plugin }: Offer,
  { lang: wanted, timeout: limit }: { lang?: string; timeout: number },
) {
  const build = (language: TalkLanguage) =>
    buildTalk(project, join(folder, language.folder), {
      plugins: [language.plugin, slideLimit(limit), plugin],
      build: { emptyOutDir: language.folder === '' },
    });
  await new TalkLanguage(wanted, { isBeside: wanted === undefined }).each(build);
}

/** Serves what was built, on this machine alone. */
async function show(
  { vite, root }: Project,
  folder: string,
  { plugin, print }: Offer,
  values: { port?: number; open: boolean },
) {
  const server = await vite.preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'error',
    plugins: [plugin],
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: values.port, open: values.open },
  });
  closeOnSignal(() => server.close());
  console.log(`\n  The talk: ${server.resolvedUrls?.local[0]}\n`);
  print((text) => console.log(text));
  console.log('  Ctrl+C ends the talk, and all codes.');
}
