import { packLibrary, provideBrowser, providePoppler, serveTalk } from './servers.ts';

export default async function setUp() {
  provideBrowser();
  providePoppler();
  process.env.TARBALL = packLibrary();
  // What is exported is compared with the talk itself.
  await serveTalk();
}
