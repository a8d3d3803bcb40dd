import { TestEnvironment } from 'jest-environment-node';
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';

const require = createRequire(import.meta.url);

let host;

/** The process that runs commands for all test files of this worker, and ends with it: see host.mjs. */
function startHost() {
  if (host?.connected) return host;
  host = fork(fileURLToPath(new URL('host.mjs', import.meta.url)), {
    // Jest says "test", and React would be built as for development.
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
  });
  host.unref();
  host.channel.unref();
  return host;
}

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
      startHost,
    };
  }
}
