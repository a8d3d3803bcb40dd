import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../src/node/Draft.ts';
import { UsageError, cannotWrite } from '../src/node/errors.ts';
import { placeAll } from '../src/node/placeAll.ts';

/**
 * Writes text files into the folders of a project, all of them or none.
 *
 * @param root the folder of the project
 * @param files the texts, by their paths from there
 * @throws {UsageError} if one cannot be written; everything is then as it was
 */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  let draft: Draft | undefined;
  try {
    const { folder } = (draft = new Draft(root));
    const placements = Object.entries(files).map(([path, text], index) => {
      const from = join(folder, String(index));
      writeFileSync(from, text, { flush: true });
      return { from, to: join(root, path) };
    });
    placeAll(draft, placements);
  } catch (error) {
    throw error instanceof UsageError ? error : cannotWrite(root, error);
  } finally {
    draft?.discard();
  }
}
