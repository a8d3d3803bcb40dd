import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Jest takes no testTimeout for one project alone.
jest.setTimeout(600_000);

export const root = resolve(__dirname, '../..');
export const badTalk = join(__dirname, 'bad-talk');

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What `--format json` prints; docs/check.md describes it. */
export interface Report {
  version: number;
  talk: { title: string; duration: number | null };
  checked: {
    rules: string[];
    themes: string[];
    aspectRatios: string[];
    states: number;
    seconds: number;
  };
  slides: { number: number; id: string; title: string; steps: number; spokenMinutes: number }[];
  findings: Reported[];
  waived: (Reported & { reason: string })[];
}

export interface Reported {
  category: string;
  rule: string;
  slide: string | null;
  subject: string;
  message: string;
  advice: string;
  states: { theme: string; aspectRatio: string; step: number }[];
}

/** Runs `lectern check` as from a command line. */
export function check(
  args: string[],
  onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void,
): Promise<Ended> {
  return new Promise((done, fail) => {
    const cli = join(root, '.cache/lib/node/cli.js');
    const child = spawn(process.execPath, [cli, 'check', ...args], {
      cwd: root,
      // Jest says "test", and React would be built as for development.
      env: { ...process.env, NODE_ENV: 'production', TMPDIR: newFolder() },
    });
    const ended: Ended = { status: null, stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        ended[stream] += text;
        onOutput?.(text, (signal) => child.kill(signal));
      });
    }
    child.on('error', fail);
    child.on('close', (status) => done({ ...ended, status }));
  });
}

/** Runs it and reads its JSON. */
export async function report(...args: string[]): Promise<Report & { status: number | null }> {
  const { status, stdout, stderr } = await check([...args, '--format', 'json']);
  if (!stdout.startsWith('{')) throw new Error(`The check has failed: ${stderr}`);
  return { ...(JSON.parse(stdout) as Report), status };
}

const folders: string[] = [];

/** A temporary folder for the tests of this file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
