import { packLibrary, provideBrowser, serveTalk } from './servers.ts';

export default async function setUp() {
  provideBrowser();
  process.env.TARBALL = packLibrary();
  // What is exported is compared with the talk itself.
  await serveTalk();
}
