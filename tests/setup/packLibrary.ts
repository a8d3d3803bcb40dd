import { packLibrary, provideBrowser } from './servers.ts';

export default function setUp() {
  provideBrowser();
  process.env.TARBALL = packLibrary();
}
