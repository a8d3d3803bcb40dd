import { helpOn, pathOf, readArguments } from '../arguments.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { host, open, port, remote } from '../options.ts';
import { openProject } from '../project.ts';
import { offerRemote } from '../remote/offer.ts';

const options = { port, host, remote, open };

export const usage = `lectern start [talk]: show the talk while you write it

Starts the development server of Vite, which shows every edit at once. In a project with several talks, it shows the
list of them, or the one whose file is named: lectern start talks/tea.tsx

${helpOn(Object.values(options))}

Exit status: 0 it was shown; 2 it could not be started.`;

/** Starts the development server. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, others } = readArguments('lectern start', args, options);
  const project = await openProject(pathOf('lectern start', others) ?? '.');
  const { vite, configFile, root, talk } = project;
  const page = talk && `${encodeURIComponent(talk.name)}/`;
  const offer = values.remote ? await offerRemote() : undefined;
  try {
    const server = await vite.createServer({
      root,
      configFile,
      plugins: offer && [offer.plugin],
      server: {
        port: values.port,
        host: values.host || undefined,
        open: values.open && (page ?? true),
      },
    });
    await server.listen();
    server.printUrls();
    const [origin] = server.resolvedUrls?.local ?? [];
    if (talk && origin) server.config.logger.info(`  ➜  ${talk.path}: ${origin}${page}`);
    offer?.print((text) => server.config.logger.info(text));
    server.bindCLIShortcuts({ print: true });
    return 0;
  } catch (error) {
    await offer?.close();
    throw new UsageError(
      `[lectern] The talk in ${root} cannot be shown: ${reasonOf(error)}. Fix what Vite reports, or choose another --port.`,
      { cause: error },
    );
  }
}
