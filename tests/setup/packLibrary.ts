import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { npmEnv } from '../package/consumer.ts';
import { provideBrowser } from './servers.ts';

export default function packLibrary() {
  provideBrowser();
  const root = resolve(__dirname, '../..');
  const folder = resolve(root, '.cache/package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    env: npmEnv(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  process.env.TARBALL = resolve(folder, file.trim());
}
