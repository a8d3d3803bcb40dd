import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Connect, Plugin } from 'vite';
import { renderUnicodeCompact } from 'uqr';
import { remoteMeta, remotePath } from '../../core/remote.ts';
import { closeOnSignal } from '../atExit.ts';
import { phonePage } from './phonePage.ts';
import { Remote } from './Remote.ts';
import { answerPhones, answerWindow } from './routes.ts';

/** The port for phones, if it is free: who has to open a firewall needs to know it. */
const usualPort = 5180;

/** A remote that is offered to phones in the network of the room. */
export interface Offer {
  remote: Remote;
  /** Tells the page of the talk that there is a remote, and answers its window. */
  plugin: Plugin;
  /** Writes the address and its QR code, now and for each phone after it. */
  print: (write: (text: string) => void) => void;
  close: () => Promise<void>;
}

/** Opens the server for phones. The server of the talk itself stays on this machine. */
export async function offerRemote(): Promise<Offer> {
  const remote = new Remote();
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5000, maxHeaderSize: 8192 },
    answerPhones(remote, () => phonePage(remote.lang)),
  );
  // Eight phones, each with some connections, and those that are refused.
  server.maxConnections = 200;
  await listen(server, usualPort).catch(() => listen(server, 0));
  const { port } = server.address() as AddressInfo;
  remote.address = () => {
    const [own] = addressesInNetwork();
    return own && `http://${own}:${port}/`;
  };
  const close = () => {
    remote.close();
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  closeOnSignal(close);
  return { remote, plugin: pluginFor(remote), print: (write) => printTo(write, remote), close };
}

function pluginFor(remote: Remote): Plugin {
  const answer = answerWindow(remote);
  const serve = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use(remotePath, (request, response) => answer(request, response));
  };
  return {
    name: 'lectern:offer-remote',
    configureServer: serve,
    configurePreviewServer: serve,
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: remoteMeta, content: '' }, injectTo: 'head' },
    ],
  };
}

/** Writes where a phone finds the remote, and again when that code is used. */
function printTo(write: (text: string) => void, remote: Remote) {
  let count = 0;
  const print = () => {
    const { invitation } = remote;
    if (invitation === undefined) {
      write('  Phone: this machine is in no network. Join one, and start again.\n');
      return;
    }
    const joined = remote.phones.length > count;
    count = remote.phones.length;
    write(
      `${joined ? '  A phone has joined. For another one' : '  Phone: scan this with its camera, or open'} ${invitation}\n` +
        `${joined ? '' : `\n${indented(renderUnicodeCompact(invitation, { border: 2 }))}\n\n`}` +
        '  The code works once. The presenter view has one as well (Phone), and shows who is connected.\n',
    );
  };
  remote.onCode(print);
  print();
}

/** White on black, whatever colors the terminal has: cameras read no code whose light and dark are exchanged. */
const indented = (code: string) =>
  code.replaceAll(/^.*$/gm, (row) =>
    process.stdout.isTTY ? `  \x1b[97;40m${row}\x1b[0m` : `  ${row}`,
  );

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Networks that no phone is in: those of containers and virtual machines. */
const virtual = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|lo)/;

/** The addresses of this machine in the networks around it, those of the room first. */
export function addressesInNetwork(): string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, all = []]) =>
    all
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => ({ address, isVirtual: virtual.test(name) })),
  );
  return found
    .toSorted((one, other) => Number(one.isVirtual) - Number(other.isVirtual))
    .map(({ address }) => address);
}
