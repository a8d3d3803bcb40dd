import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './errors.ts';

/** One of several talks in a project. */
export interface TalkFile {
  /** What it is called in its address: `tea`. */
  name: string;
  /** Its module, as a path from Vite's root: `talks/tea.tsx`. */
  path: string;
}

/** The folder with the talks of a project that has several, in Vite's root. */
export const talksFolder = 'talks';

/** The name of a talk's module. `theme.ts` and `tea.test.tsx` are no talks. */
const ofTalk = /^([^.]+)\.[jt]sx$/;

/** Whether a project has one talk: then it has the page of that talk, and a folder `talks` is no business of Lectern. */
export const hasOnePage = (root: string): boolean => existsSync(join(root, 'index.html'));

/**
 * Finds the talks of a project with several, by name: the components directly in its folder `talks`.
 *
 * @param root Vite's root
 * @returns none if the project has one talk, with a page of its own
 */
export function findTalks(root: string): TalkFile[] {
  const folder = join(root, talksFolder);
  if (hasOnePage(root) || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry): TalkFile[] => {
      const name = entry.isDirectory() ? undefined : ofTalk.exec(entry.name)?.[1];
      return name === undefined ? [] : [{ name, path: `${talksFolder}/${entry.name}` }];
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** @throws {UsageError} if one of several talks can have no address of its own */
export const refuseNames = (talks: readonly TalkFile[]) => talks.forEach(refuseName);

function refuseName({ name, path }: TalkFile, index: number, talks: readonly TalkFile[]) {
  // Some servers and disks know no capital letters.
  const twin = talks
    .slice(0, index)
    .find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (twin) {
    throw new UsageError(
      `[lectern] ${twin.path} and ${path} would have the same address, /${name}/. Rename one of them.`,
    );
  }
  const odd = /[^\p{L}\p{M}\p{N}_-]+/gu;
  const better = name.replace(odd, '-');
  if (better === name) return;
  throw new UsageError(
    `[lectern] The name of ${path} becomes the address of the talk, so it has only letters, digits, "-" and "_". ` +
      `Rename it to ${path.replace(name, better)}.`,
  );
}
