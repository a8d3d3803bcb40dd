import { join } from 'node:path';
import { lectern } from '../setup/lectern.ts';

// Jest takes no testTimeout for one project alone.
jest.setTimeout(600_000);

export const badTalk = join(__dirname, 'bad-talk');

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
  file?: string;
  line?: number;
  column?: number;
  states: { theme: string; aspectRatio: string; step: number }[];
}

/** Runs it and reads its JSON. */
export async function report(...args: string[]): Promise<Report & { status: number | null }> {
  const { status, stdout, stderr } = await lectern(['check', ...args, '--format', 'json']);
  if (!stdout.startsWith('{')) throw new Error(`The check has failed: ${stderr}`);
  return { ...(JSON.parse(stdout) as Report), status };
}
