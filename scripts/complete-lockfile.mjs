// Run this after `npm install` from a mirror that has the binaries of only some platforms. npm then leaves the
// other platforms out of package-lock.json, and `npm ci` rejects the file because packages still list them.
// They are optional, and the package that lists them pins their version.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

for (const asking of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(asking.optionalDependencies ?? {})) {
    const os = /android|darwin|freebsd|linux|openharmony|win32/.exec(name);
    const cpu = /arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64/.exec(name);
    const exact = /^\d+\.\d+\.\d+$/.test(version);
    if (lock.packages[`node_modules/${name}`] || !os || !cpu || !exact) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu[0]],
      ...(asking.dev && { dev: true }),
      optional: true,
      os: [os[0]],
    };
    console.log(`added ${name} ${version}`);
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
