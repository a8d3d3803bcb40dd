import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Socket } from '../../src/remote/relay.ts';

/** An MQTT broker of this machine. */
export class Broker {
  #folder = mkdtempSync(join(tmpdir(), 'lectern-broker-'));
  #process: ChildProcess | undefined;
  /** The port for sockets of Node, and the one for browsers. */
  ports = { tcp: 0, web: 0 };

  /** Starts it, on the same ports as before. */
  async start() {
    if (this.ports.tcp === 0) this.ports = { tcp: await freePort(), web: await freePort() };
    const file = join(this.#folder, 'mosquitto.conf');
    const { tcp, web } = this.ports;
    writeFileSync(
      file,
      [
        `listener ${tcp} 127.0.0.1`,
        `listener ${web} 127.0.0.1`,
        'protocol websockets',
        'allow_anonymous true',
        'persistence false',
        'log_type error',
        ...(process.getuid?.() === 0 ? ['user root'] : []),
        '',
      ].join('\n'),
    );
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
    this.#process = spawn('mosquitto', ['-c', file], { env, stdio: 'ignore' });
    await Promise.all([tcp, web].map(answers));
  }

  /** Ends it at once, as a crash does. */
  async stop() {
    const ended = new Promise((resolve) => this.#process?.once('exit', resolve));
    this.#process?.kill('SIGKILL');
    await ended;
  }

  /** Ends it, and removes what it had. */
  async close() {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Opens a socket of Node that looks like that of a browser: Node 20 has none. */
  open = (): Socket => {
    const socket = createConnection(this.ports.tcp, '127.0.0.1');
    const like = {
      readyState: 0,
      onopen: () => {},
      onmessage: (_event: { data: Uint8Array }) => {},
      onclose: (_event: { wasClean: boolean }) => {},
      send: (data: Uint8Array) => void socket.write(data),
      close: () => void socket.destroy(),
      addEventListener: (event: 'close', listener: () => void) => void socket.on(event, listener),
    };
    socket.on('connect', () => {
      like.readyState = 1;
      like.onopen();
    });
    socket.on('data', (data) => like.onmessage({ data: new Uint8Array(data as Buffer) }));
    socket.on('close', () => like.onclose({ wasClean: false }));
    socket.on('error', () => {}); // "close" follows
    return like;
  };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Waits until something answers on a port. */
async function answers(port: number) {
  for (let tries = 0; tries < 200; tries++) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.end());
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The broker does not answer on port ${port}.`);
}
