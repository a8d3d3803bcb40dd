import { dirname, join, relative, resolve } from 'node:path';
import { helpOn, pathOf, readArguments } from '../arguments.ts';
import { type Asking, askServer, findServer } from '../dev/ask.ts';
import type { Asked } from '../dev/DevTalk.ts';
import { stateFolder } from '../dev/stateFolder.ts';
import { UsageError, cannotWrite } from '../errors.ts';
import { makeFolder } from '../makeFolder.ts';
import { aspectRatio, out, sheet, slides, step, theme, withSteps } from '../options.ts';
import { Output, refuseExtension } from '../Output.ts';
import { inTalk, openProject } from '../project.ts';

const options = {
  sheet,
  slides: {
    ...slides,
    help: 'of a sheet: numbers, ranges and ids (default: all)',
  },
  step,
  withSteps: { ...withSteps, help: 'on a sheet: one picture for each step' },
  theme: { ...theme, help: "a theme of the talk (default: the talk's own)" },
  aspectRatio,
  out: { ...out, value: '<file>', help: 'the picture (default: in node_modules/.lectern)' },
};

export const usage = `lectern look <slide> [talk]: draw a slide as it is now
lectern look --sheet [talk]: draw all slides on one sheet

A slide is its number or its id. The picture is taken by the development server ("lectern start"), where it takes about
a second. If none runs, one is started for the picture.

${helpOn(Object.values(options))}

Exit status: 0 it was drawn; 1 it was drawn, but the slide has thrown an error; 2 it was not drawn.`;

/** Draws a slide, or a sheet of them. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, given, others } = readArguments('lectern look', args, options);
  const paths = others.slice(values.sheet ? 0 : 1);
  const slide = values.sheet ? undefined : others[0];
  if (!values.sheet && slide === undefined) {
    throw new UsageError(
      '[lectern] Name a slide by its number or its id, as in "lectern look 3", or ask for all with --sheet.',
    );
  }
  const odd = (values.sheet ? ['step'] : ['slides', 'with-steps']).find((name) => given.has(name));
  if (odd !== undefined) {
    throw new UsageError(
      values.sheet
        ? '[lectern] --step is for one slide: a sheet has all steps with --with-steps.'
        : `[lectern] --${odd} is for a sheet: write "lectern look --sheet --${odd}".`,
    );
  }
  refuseExtension(values.out, ['.png']);
  const wanted: Wanted = {
    deed: values.sheet ? 'sheet' : 'look',
    asked: {
      theme: values.theme,
      aspectRatio: values.aspectRatio,
      ...(values.sheet
        ? { slides: given.get('slides'), withSteps: values.withSteps }
        : { slides: slide, step: values.step }),
    },
    out: values.out,
  };
  const path = pathOf('lectern look', paths) ?? '.';
  // A server that runs in this folder has read its configuration, which takes as long as a picture.
  const root = resolve(path);
  const running = await findServer({ root });
  if (running) return draw(running, root, wanted);
  const project = await openProject(path);
  return inTalk(project, async () =>
    draw(await askServer(project), project.root, wanted, project.talk?.name),
  );
}

/** What is drawn, and where it is written. */
interface Wanted {
  deed: 'look' | 'sheet';
  asked: Asked;
  out?: string;
}

/** Asks a server for a picture, and writes it. */
async function draw(server: Asking, root: string, { deed, asked, out: to }: Wanted, talk = '') {
  try {
    const { png, name, file, error } = await server.ask(deed, asked);
    const path = to ?? ownPlace(root, join(talk, `${file}.png`));
    const output = new Output(path, 'file');
    try {
      await output.writeFile(Buffer.from(png, 'base64'), path);
    } finally {
      output.discard();
    }
    console.log(`${relative('', path) || path}: ${name}`);
    if (error === undefined) return 0;
    console.log(`The slide has thrown an error: ${error}`);
    return 1;
  } finally {
    await server.close();
  }
}

/** A file in the folder of the development server, where nobody keeps anything. */
function ownPlace(root: string, name: string): string {
  const path = join(stateFolder(root), 'look', name);
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw cannotWrite(path, error);
  }
  return path;
}
