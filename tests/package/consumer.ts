import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The complete output of a command, and its exit status. */
export interface Ended {
  status: number | null;
  output: string;
}

const cleanUps: (() => void)[] = [];

/** Removes and stops what a test file has made and started: call it from `afterAll`. */
export function cleanUp() {
  for (const clean of cleanUps.splice(0).reverse()) clean();
}

/** An empty folder outside of the repository. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-package-')));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** The environment without the variables of Jest and of a surrounding `npm run`. */
export function npmEnv(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, npm_config_local_prefix: _prefix, ...env } = process.env;
  return {
    ...env,
    BROWSER: 'none',
    NO_COLOR: '1',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_loglevel: 'error',
  };
}

/** The program that a package of a project brings. */
export function bin(project: string, name: string): string {
  return join(project, 'node_modules/.bin', name);
}

/** Runs a command to its end. */
export function run(cwd: string, command: string, args: string[] = []): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(cwd, command, args);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => (output += String(data)));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Runs a command that has to succeed. */
export async function succeed(cwd: string, command: string, args: string[] = []): Promise<string> {
  const { status, output } = await run(cwd, command, args);
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output}`);
  }
  return output;
}

/** What makes Vite serve on a free port of this machine. */
export const anyPort = ['--host', '127.0.0.1', '--port', '0'];

/**
 * Starts a server of Vite, and returns its origin once it has said so.
 *
 * @param onOutput called with what it writes, as it comes
 */
export function startServer(
  cwd: string,
  command: string,
  args: string[] = [],
  onOutput?: (text: string) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = start(cwd, command, args);
    let output = '';
    cleanUps.push(() => end(child));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        const text = String(data);
        onOutput?.(text);
        output += text;
        const origin = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output)?.[0];
        if (origin) resolve(origin);
      });
    }
    child.on('error', reject);
    child.on('close', () => reject(new Error(`The server has ended:\n${output}`)));
  });
}

function start(cwd: string, command: string, args: string[]): ChildProcess {
  return spawn(command, args, {
    cwd,
    env: npmEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    // npm runs its script in a process of its own: they end together, as a group.
    detached: process.platform !== 'win32',
  });
}

function end(child: ChildProcess) {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid);
}
