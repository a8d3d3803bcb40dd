import { EventEmitter } from 'node:events';
import type { Browser } from 'playwright-core';
import { whileRunning } from '../../../src/node/browser/whileRunning.ts';
import { messageOf } from '../../../src/node/errors.ts';

test('ends work that would never end when the browser dies', async () => {
  const browser = new EventEmitter() as unknown as Browser & EventEmitter;
  const work = whileRunning(browser, new Promise(() => {}));
  browser.emit('disconnected');
  const message = await work.catch(messageOf);
  expect(message).toMatch(/^\[lectern\] The browser stopped before the work was done\./);
});

test('returns what the work has given, also if the browser is closed after it', async () => {
  const browser = new EventEmitter() as unknown as Browser & EventEmitter;
  expect(await whileRunning(browser, Promise.resolve('tea'))).toBe('tea');
  browser.emit('disconnected');
});
