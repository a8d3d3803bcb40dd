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

/**
 * Finds the talks of a project with several, by name: the components directly in its folder `talks`.
 *
 * @param root Vite's root
 * @returns none if the project has one talk, with a page of its own
 * @throws {UsageError} if it is not clear which talks there are
 */
export function findTalks(root: string): TalkFile[] {
  const folder = join(root, talksFolder);
  const talks = filesIn(folder)
    .flatMap((file): TalkFile[] => {
      const name = ofTalk.exec(file)?.[1];
      return name === undefined ? [] : [{ name, path: `${talksFolder}/${file}` }];
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const hasPage = existsSync(join(root, 'index.html'));
  if (hasPage && talks[0]) {
    throw new UsageError(
      `[lectern] ${root} has index.html, the page of one talk, and ${talks[0].path}, one of several. Lectern makes the ` +
        `pages of several talks: move the one talk into ${talksFolder}/, and remove index.html and what it starts.`,
    );
  }
  if (existsSync(folder) && !hasPage && talks.length === 0) {
    throw new UsageError(
      `[lectern] There is no talk in ${folder}. Write one that exports Talk, such as ${talksFolder}/tea.tsx.`,
    );
  }
  talks.forEach(refuseName);
  return talks;
}

const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => name)
    : [];

/** @throws {UsageError} if a talk can have no address of its own */
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
  if (name.toLowerCase() === 'index') {
    throw new UsageError(
      `[lectern] ${path} cannot be a talk: Lectern makes the list of all talks itself. Rename it to what the talk is about.`,
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
