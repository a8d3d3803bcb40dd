import { provideBrowser, run } from './servers.ts';

/** Compiles the command line as it is published, into its own folder. */
export default function compileLibrary() {
  provideBrowser();
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', '.cache/lib');
}
