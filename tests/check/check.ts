import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { lectern, root } from '../setup/lectern.ts';

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
  fix?: { from: string; to: string };
  states: { theme: string; aspectRatio: string; step: number }[];
}

const isReport = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<Report>(
  JSON.parse(readFileSync(join(root, 'docs/check.schema.json'), 'utf8')) as object,
);

/** Runs it and reads its JSON, which has to be as the schema says. */
export async function report(...args: string[]): Promise<Report & { status: number | null }> {
  const { status, stdout, stderr } = await lectern(['check', ...args, '--format', 'json']);
  if (!stdout.startsWith('{')) throw new Error(`The check has failed: ${stderr}`);
  const printed: unknown = JSON.parse(stdout);
  if (!isReport(printed)) throw new Error(JSON.stringify(isReport.errors, null, 2));
  return { ...printed, status };
}
