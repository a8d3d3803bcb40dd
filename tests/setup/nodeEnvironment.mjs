import { TestEnvironment } from 'jest-environment-node';
import { createRequire } from 'node:module';

/**
 * Node, and a `require` outside of Jest's sandbox: what it loads is loaded once for all test files, and runs faster,
 * because every global is slow in the sandbox. Playwright takes almost a second to load there, and pngjs 0.3 s to
 * read an image that takes it 0.01 s here.
 */
export default class NodeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requireOutside = createRequire(import.meta.url);
  }
}
