// Puts what is used of pdf-lib into the place of the module that names it, with the licenses of all that is in it.
import { rmSync } from 'node:fs';
import { build } from 'vite';

const outDir = 'dist/node/commands/export';

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/node/commands/export/pdfLib.ts',
    outDir,
    emptyOutDir: false,
    minify: true,
    license: { fileName: 'pdfLib.licenses.md' },
    rolldownOptions: { output: { entryFileNames: 'pdfLib.js' } },
  },
});
rmSync(`${outDir}/pdfLib.js.map`);
