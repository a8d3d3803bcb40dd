import type { Deed } from './DevServer.ts';
import type { Asked, Look, Outline } from './DevTalk.ts';
import type { Current } from './PersonsWindow.ts';
import type { Result } from '../commands/check/Result.ts';
import { UsageError, reasonOf } from '../errors.ts';
import type { Project } from '../project.ts';
import { askPath, unannounced } from '../vite/devTools.ts';
import { type RunningServer, readState, serverFile } from './stateFolder.ts';

/** What each question gets. */
export interface Answers {
  ping: true;
  outline: Outline;
  look: Look;
  sheet: Look;
  check: Result;
  goto: Current;
  current: Current | null;
}

/** A development server that answers. */
export interface Asking {
  /** Its address. */
  origin: string;
  /**
   * Asks it.
   *
   * @throws {UsageError} what it says
   */
  ask: <Wanted extends Deed>(deed: Wanted, asked?: Asked) => Promise<Answers[Wanted]>;
  /** Ends it, if it was started for this command. */
  close: () => Promise<void>;
}

/** The development server of a project that runs already; undefined if there is none. */
export async function findServer({
  root,
  talk,
}: Pick<Project, 'root' | 'talk'>): Promise<Asking | undefined> {
  const running = readState<RunningServer>(root, serverFile);
  if (!running) return undefined;
  const server = askingAt(running.origin, root, talk?.name);
  // Its process may have been killed, and another program may have its port.
  const late = new Promise((done) => setTimeout(done, 2000).unref());
  return Promise.race([server.ask('ping').then(() => server), late.then(() => undefined)]).catch(
    () => undefined,
  );
}

/**
 * The development server of a project: the one that runs, or one for this command alone.
 *
 * @throws {UsageError} if none can be started
 */
export const askServer = async (project: Project): Promise<Asking> =>
  (await findServer(project)) ?? startServer(project);

/**
 * Starts a development server for this command alone.
 *
 * @throws {UsageError} if it cannot be started
 */
export async function startServer({ vite, root, configFile, talk }: Project): Promise<Asking> {
  try {
    const server = await vite.createServer({
      root,
      configFile,
      logLevel: 'error',
      plugins: [unannounced],
      server: { host: '127.0.0.1', port: 0, open: false },
    });
    await server.listen();
    const [origin] = server.resolvedUrls?.local ?? [];
    return { ...askingAt(origin!, root, talk?.name), close: () => server.close() };
  } catch (error) {
    throw new UsageError(
      `[lectern] The talk in ${root} cannot be shown: ${reasonOf(error)}. Fix what Vite reports.`,
      { cause: error },
    );
  }
}

function askingAt(origin: string, root: string, talk: string | undefined): Asking {
  const url = new URL(askPath, origin);
  const ask: Asking['ask'] = async (deed, asked = {}) => {
    const question = { method: 'POST', body: JSON.stringify({ deed, asked, talk, root }) };
    const response = await fetch(url, question).catch((error: unknown) => {
      throw new UsageError(
        `[lectern] The development server at ${origin} does not answer: ${reasonOf(error)}. Start it again.`,
        { cause: error },
      );
    });
    const content = (await response.json()) as { error?: string };
    if (!response.ok) throw new UsageError(content.error ?? `[lectern] ${url} refuses to answer.`);
    return content as never;
  };
  return { origin, ask, close: () => Promise.resolve() };
}
