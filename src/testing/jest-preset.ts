import { fileURLToPath } from 'node:url';

const bundled = (name: string) => fileURLToPath(new URL(`./cjs/${name}.cjs`, import.meta.url));

// Jest finds this file by `preset: 'lectern/testing'`. In Node before 24.9 it reads no ES modules of a package: so
// `bundle-cjs.mjs` makes CommonJS of the library. In the place of a stylesheet is a module without exports.
// oxlint-disable-next-line import/no-default-export -- Jest reads it
export default {
  setupFiles: [bundled('testing')],
  moduleNameMapper: {
    '^lectern$': bundled('lectern'),
    '^lectern/(spectacle|icons|testing|talks/vibe-coding|themes/\\w+|languages/\\w+)$':
      bundled('$1'),
    '^lectern/.+\\.css$': bundled('testing'),
  },
};
