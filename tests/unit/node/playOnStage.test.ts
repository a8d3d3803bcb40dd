/** @jest-environment jsdom */
import { attributes } from '../../../src/core/page.ts';
import { playOnStage } from '../../../src/node/vite/page/playOnStage.ts';

let allowsMotion = true;
let fetched = 0;

beforeEach(() => {
  allowsMotion = true;
  fetched = 0;
  window.matchMedia = () =>
    ({
      get matches() {
        return allowsMotion;
      },
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
  globalThis.fetch = () => Promise.resolve({ blob: () => Promise.resolve('gif') } as never);
  URL.createObjectURL = () => `blob:${++fetched}`;
  URL.revokeObjectURL = () => {};
});

/** A slide with a picture in it, which is a part that comes with a key press. */
function show(hidden?: 'true' | 'false', state = 'now') {
  const is = hidden === undefined ? '' : `${attributes.hidden}="${hidden}"`;
  document.body.innerHTML = `<section ${attributes.slide}="tea" ${is}>
    <div data-state="${state}"><img src="/still.gif" /></div></section>`;
  const image = document.querySelector('img')!;
  const slide = document.querySelector('section')!;
  const end = playOnStage('/tea.gif', '/still.gif')(image)!;
  return { image, slide, part: image.parentElement!, end };
}

/** After what has changed has been seen, and the file has come. */
const rest = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
};

test('begins when its slide comes on stage, each time from its beginning, and stops when it leaves', async () => {
  const { image, slide } = show('true');
  await rest();
  expect(image.src).toMatch(/still\.gif$/);
  slide.setAttribute(attributes.hidden, 'false');
  await rest();
  expect(image.src).toBe('blob:1');
  slide.setAttribute(attributes.hidden, 'true');
  await rest();
  expect(image.src).toMatch(/still\.gif$/);
  slide.setAttribute(attributes.hidden, 'false');
  await rest();
  expect(image.src).toBe('blob:2');
});

test('plays on while the next slide comes, and not when the one before comes back', async () => {
  const { image, slide } = show('false');
  await rest();
  slide.setAttribute(attributes.leaving, '');
  slide.setAttribute(attributes.hidden, 'true');
  await rest();
  expect(image.src).toBe('blob:1');
  slide.removeAttribute(attributes.leaving);
  await rest();
  expect(image.src).toMatch(/still\.gif$/);
});

test('waits for its key press', async () => {
  const { image, part } = show('false', 'ahead');
  await rest();
  expect(image.src).toMatch(/still\.gif$/);
  part.setAttribute('data-state', 'now');
  await rest();
  expect(image.src).toBe('blob:1');
});

test('stands still in a picture of the slide, and with reduced motion', async () => {
  const still = show();
  await rest();
  expect(still.image.src).toMatch(/still\.gif$/);
  allowsMotion = false;
  const { image } = show('false');
  await rest();
  expect(image.src).toMatch(/still\.gif$/);
});

test('plays the file itself where no file can be fetched', async () => {
  globalThis.fetch = () => Promise.reject(new Error('file://'));
  const { image } = show('false');
  await rest();
  expect(image.src).toMatch(/tea\.gif$/);
});

test('does nothing once its slide is gone', async () => {
  const { image, slide, end } = show('true');
  end();
  slide.setAttribute(attributes.hidden, 'false');
  await rest();
  expect(image.src).toMatch(/still\.gif$/);
});
