import { TestEnvironment } from 'jest-environment-node';
import { createRequire } from 'node:module';
import pixelmatch from 'pixelmatch';

const require = createRequire(import.meta.url);

/**
 * Node, with some packages from outside of Jest's sandbox: they are loaded once for all test files, and run faster,
 * because every global is slow in the sandbox. Playwright takes almost a second to load there, and pngjs 0.3 s to
 * read an image that takes it 0.01 s here.
 */
export default class NodeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = {
      'playwright-core': require('playwright-core'),
      pngjs: require('pngjs'),
      pixelmatch,
    };
  }
}
