import type { AddressInfo } from 'node:net';
import type { Plugin, ViteDevServer } from 'vite';
import { isRunning } from '../Draft.ts';
import type { DevServer } from '../dev/DevServer.ts';
import { whyNotLocal } from '../localOnly.ts';
import { has } from './firstSlide.ts';
import { PersonsWindow } from '../dev/PersonsWindow.ts';
import { Rehearsals } from '../dev/Rehearsals.ts';
import {
  type RunningServer,
  readState,
  removeState,
  serverFile,
  writeState,
} from '../dev/stateFolder.ts';

/** Where commands ask the development server. */
export const askPath = '/__lectern';

/** Where agents ask it, in the Model Context Protocol. */
export const mcpPath = '/__mcp';

/** Tells `devTools` that a command has started the server for itself. */
export const unannounced: Plugin = { name: 'lectern:unannounced' };

/** Lets commands and agents on this machine look at the talk on the development server: see src/node/dev. */
export const devTools: Plugin = {
  name: 'lectern:dev-tools',
  apply: 'serve',
  configureServer(server) {
    const { httpServer, config } = server;
    // Storybook shows no talk, and a build that renders a talk has no server that anybody could ask.
    if (!httpServer || config.plugins.some(({ name }) => name.startsWith('storybook:'))) return;
    const window = new PersonsWindow(server);
    const rehearsals = new Rehearsals(server);
    let made: Promise<DevServer> | undefined;
    // It needs a browser, which few people ask for.
    const make = () =>
      (made ??= import('../dev/DevServer.ts').then((dev) => new dev.DevServer(server, window)));
    const forget = () => {
      removeState(config.root, serverFile);
      window.close();
      rehearsals.close();
    };
    httpServer.once('listening', () => {
      if (!has(config, unannounced)) announce(server);
      process.once('exit', forget);
    });
    httpServer.once('close', () => {
      process.off('exit', forget);
      forget();
      void made?.then((one) => one.close());
    });
    for (const [path, kind] of [
      [askPath, 'answer'],
      [mcpPath, 'answerAgent'],
    ] as const) {
      server.middlewares.use(path, (request, response, next) => {
        const refusal = whyNotLocal(request);
        if (refusal !== undefined) {
          response.writeHead(403).end(refusal);
          return;
        }
        void Promise.all([import('../dev/answer.ts'), make()])
          .then(([answers, dev]) => answers[kind](dev, originOf(server), request, response))
          .catch(next);
      });
    }
  },
};

/** Says that the server runs, for commands in other processes. */
function announce(server: ViteDevServer) {
  const { root } = server.config;
  const other = readState<RunningServer>(root, serverFile);
  if (other && other.pid !== process.pid && isRunning(other.pid)) return;
  try {
    const running: RunningServer = { root, origin: originOf(server), pid: process.pid };
    writeState(root, serverFile, running);
  } catch {
    // A read-only folder: commands then start a server of their own.
  }
}

/** The address of the server, with its base. */
function originOf({ httpServer, config }: ViteDevServer): string {
  const { address, family, port } = httpServer!.address() as AddressInfo;
  const isAny = address === '::' || address === '0.0.0.0' || address === '::1';
  const host = isAny ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http${config.server.https ? 's' : ''}://${host}:${port}${config.base}`;
}
