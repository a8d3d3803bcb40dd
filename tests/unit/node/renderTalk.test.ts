import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EndlessSlide, renderApart } from '../../../src/node/vite/renderTalk.ts';

const fileOf = (path: string) => resolve(__dirname, '../../../node_modules', path);
const addressOf = (path: string) => pathToFileURL(fileOf(path)).href;

/** Renders a module with a talk, as Vite hands it to a server. */
function render(code: string, timeout = 20_000, withNext = true) {
  const task = {
    talk: '/Talk.tsx',
    language: 'de',
    withNext,
    highlighter: fileOf('react-syntax-highlighter/dist/cjs/index.js'),
    modules: {
      runner: addressOf('vite/dist/node/module-runner.js'),
      react: addressOf('react/index.js'),
      server: addressOf('react-dom/server.node.js'),
    },
  };
  const module = { id: '/Talk.tsx', url: '/Talk.tsx', file: null, invalidate: false, code };
  const load: Parameters<typeof renderApart>[1] = (asked) => {
    const { name } = Reflect.get(asked, 'data') as { name: string };
    return Promise.resolve({ result: name === 'getBuiltins' ? [] : module });
  };
  return renderApart(task, load, timeout);
}

const talk = (body: string) =>
  `__vite_ssr_exportName__("Talk", () => Talk); function Talk() { ${body} }`;

test('renders the first slide, and all slides, in the language of the page', async () => {
  const code = talk(`
    const which = globalThis.lecternWantsAll ? 'all' : 'first';
    return which + ' in ' + globalThis.lecternLanguage;
  `);
  expect(await render(code)).toEqual({ poster: 'first in de', slides: 'all in de' });
});

test('tells all slides, and the first one, which slides there are', async () => {
  const code = talk(`
    const known = globalThis.lecternSlides?.map(({ title }) => title).join();
    globalThis.lecternWantsAll?.({ title: 'Tea' });
    globalThis.lecternWantsAll?.({ title: 'Water' });
    const $$typeof = Symbol.for('react.transitional.element');
    return [known, globalThis.lecternWantsNext && { $$typeof, type: 'template', props: {} }];
  `);
  expect(await render(code)).toEqual({
    poster: 'Tea,Water<template></template>',
    slides: 'Tea,Water',
  });
  // A single file has only the first one.
  expect((await render(code, 20_000, false)).poster).toBe('Tea,Water');
});

test('says what the talk throws, also later or in odd ways', async () => {
  await expect(render(talk(`throw new Error('No tea')`))).rejects.toThrow('No tea');
  await expect(render('')).rejects.toThrow('Talk.tsx exports no component called Talk');
  await expect(render(`throw { tea: 'none' }`)).rejects.toThrow('rejected with the reason');
  await expect(render('process.exit(0)')).rejects.toThrow('It called process.exit()');
  const later = `setTimeout(() => { throw new Error('Later') }); await new Promise(() => {});`;
  await expect(render(later)).rejects.toThrow('Later');
});

test('ends a slide that never ends, and goes on itself', async () => {
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 10);
  const error: unknown = await render(talk('while (true);'), 1000).catch((reason) => reason);
  clearInterval(clock);
  expect(error).toBeInstanceOf(EndlessSlide);
  expect(ticks).toBeGreaterThan(10);
});

test('names the slide that never ends', async () => {
  // It waits for ever, and needs no processor for that.
  const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';
  const code = talk(`globalThis.lecternWantsAll({ title: 'Three' }); ${wait}`);
  await expect(render(code, 3000)).rejects.toThrow(
    '[lectern] The slide "Three", or the one after it, did not render within 3 s. Look for a loop',
  );
});

test('ends a module that never ends', async () => {
  const ended = render('await new Promise(() => {});', 500);
  await expect(ended).rejects.toThrow('[lectern] The talk did not render within 0.5 s.');
});

test('loads the highlighter of Spectacle only for a talk that uses it', async () => {
  const code = `
    const require = process.getBuiltinModule('module').createRequire(${JSON.stringify(__filename)});
    const highlighter = require('react-syntax-highlighter');
    require('spectacle');
    const isLoaded = () => Object.keys(require.cache).some((file) => file.includes('refractor'));
    const before = isLoaded();
    ${talk(`
      const names = Object.keys(highlighter).includes('Light');
      return [before, typeof highlighter.Prism, names, isLoaded()].join();
    `)}
  `;
  expect((await render(code)).slides).toBe('false,function,true,true');
});
