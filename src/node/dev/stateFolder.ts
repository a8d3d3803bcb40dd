import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { makeFolder } from '../makeFolder.ts';
import { replaceFile } from '../replaceFile.ts';

/**
 * The folder with what the development server of a project writes for commands and agents: `node_modules/.lectern`
 * beside the nearest package.json, and in it the path from there to the root.
 *
 * @param root Vite's root
 */
export function stateFolder(root: string): string {
  const own = resolve(root);
  let folder = own;
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) return join(own, 'node_modules/.lectern');
    folder = dirname(folder);
  }
  return join(folder, 'node_modules/.lectern', relative(folder, own));
}

/** Where the person is: see `Current`. */
export const currentFile = 'current.json';

/** Which development server runs: see `RunningServer`. */
export const serverFile = 'server.json';

/** A development server, as its file says. */
export interface RunningServer {
  /** Vite's root. */
  root: string;
  /** Its address, with the base of the talk. */
  origin: string;
  pid: number;
}

/**
 * Writes a file of the folder: nobody reads half of it.
 *
 * @throws the error of the system
 */
export function writeState(root: string, name: string, content: object): void {
  const folder = stateFolder(root);
  makeFolder(folder);
  replaceFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** Reads a file of the folder; undefined if there is none, or if it was not written by a server of this root. */
export function readState<State extends { root: string }>(
  root: string,
  name: string,
): State | undefined {
  try {
    const state = JSON.parse(readFileSync(join(stateFolder(root), name), 'utf8')) as State;
    return state.root === resolve(root) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a file of the folder, if this process has written it. */
export function removeState(root: string, name: string): void {
  const state = readState<{ root: string; pid: number }>(root, name);
  if (state?.pid === process.pid) rmSync(join(stateFolder(root), name), { force: true });
}
