import { provideBrowser, run } from './servers.ts';

/** Compiles the command line with the check, as it is published, into its own folder. */
export default function compileCheck() {
  provideBrowser();
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', '.cache/check');
  run('../scripts/bundle-check.mjs', '.cache/check/check');
}
