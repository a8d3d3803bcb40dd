import vm from 'node:vm';
import type { Parse } from '../../../src/node/vite/modules.ts';

// Jest cannot load Vite, which is an ES module only: Node does.
const load = vm.runInThisContext('(name) => import(name)', {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (name: string) => Promise<typeof import('vite')>;

/** Loads Vite. */
export const loadVite = () =>
  load(require.resolve('vite/package.json').replace('package.json', 'dist/node/index.js'));

/** Gives the function that reads a module as a build does. */
export async function moduleParser(): Promise<Parse> {
  const { parseAst } = await loadVite();
  return (code, lang) => parseAst(code, { lang });
}
