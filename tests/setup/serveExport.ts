import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { packLibrary, provideBrowser, providePoppler, serveTalk } from './servers.ts';

const root = resolve(__dirname, '../..');

export default async function setUp() {
  provideBrowser();
  providePoppler();
  process.env.TARBALL = packLibrary();
  // Several files of tests look at the same PDFs: see exportedPdf.
  process.env.EXPORTED_PDFS = resolve(root, '.cache/exported-pdfs');
  rmSync(process.env.EXPORTED_PDFS, { recursive: true, force: true });
  mkdirSync(process.env.EXPORTED_PDFS, { recursive: true });
  // What is exported is compared with the talk itself.
  await serveTalk();
}
