import packLibrary from './packLibrary.ts';
import { provideEngines, serveTalk } from './servers.ts';

export default async function serveEngines() {
  provideEngines();
  packLibrary();
  await serveTalk();
}
