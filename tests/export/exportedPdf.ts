import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Ended, lectern } from '../setup/lectern.ts';

/** A PDF of a talk, and how the command has ended that has made it. */
interface ExportedPdf {
  file: string;
  ended: Ended;
}

/**
 * The PDF of a talk, made once in a run of tests: the first file of tests that wants it makes it, and the others wait.
 *
 * @param name the name of its file, without the extension
 */
export async function exportedPdf(name: string, talk: string): Promise<ExportedPdf> {
  const folder = join(process.env.EXPORTED_PDFS!, name);
  const file = join(folder, `${name}.pdf`);
  const answer = join(folder, 'ended.json');
  if (!isFirst(folder)) {
    while (!existsSync(answer)) await setTimeout(100);
    return { file, ended: JSON.parse(readFileSync(answer, 'utf8')) as Ended };
  }
  let ended: Ended = { status: null, stdout: '', stderr: '' };
  try {
    ended = await lectern(['export', 'pdf', talk, '--out', file]);
  } catch (error) {
    ended.stderr = String(error);
  }
  // The others find it only once it is complete.
  writeFileSync(`${answer}.part`, JSON.stringify(ended));
  renameSync(`${answer}.part`, answer);
  return { file, ended };
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
