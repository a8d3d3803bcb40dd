/** @jest-environment jsdom */
import { attributes } from '../../../src/core/page.ts';
import { playOnStage } from '../../../src/node/vite/page/playOnStage.ts';

let allowsMotion = true;
let copies = 0;

beforeEach(() => {
  allowsMotion = true;
  copies = 0;
  window.matchMedia = () =>
    ({
      get matches() {
        return allowsMotion;
      },
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
  globalThis.fetch = () => Promise.resolve({ blob: () => Promise.resolve('gif') } as never);
  URL.createObjectURL = () => `blob:${++copies}`;
  URL.revokeObjectURL = () => {};
});

const play = playOnStage('/tea.gif', '/still.gif');

/** A picture on a slide, in a part that comes with a key press. */
function draw(state = 'now') {
  document.body.innerHTML = `<section ${attributes.slide}="tea">
    <div data-state="${state}"><img src="/still.gif" /></div></section>`;
  const image = document.querySelector('img')!;
  return { image, slide: document.querySelector('section')!, part: image.parentElement! };
}

const srcOf = (image: HTMLImageElement) => image.getAttribute('src');

/** After what has changed has been seen, and the file has come. */
const rest = async () => {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
};

test('begins when its slide comes on stage, each time from its beginning, and stops when it leaves', async () => {
  const { image } = draw();
  const leave = play(image)!;
  await rest();
  expect(srcOf(image)).toBe('blob:1');
  leave();
  await rest();
  expect(srcOf(image)).toBe('/still.gif');
  play(image);
  await rest();
  expect(srcOf(image)).toBe('blob:2');
});

test('plays on while the next slide comes', async () => {
  const { image, slide } = draw();
  const leave = play(image)!;
  await rest();
  leave();
  slide.setAttribute(attributes.leaving, '');
  await rest();
  expect(srcOf(image)).toBe('blob:1');
  slide.removeAttribute(attributes.leaving);
  await rest();
  expect(srcOf(image)).toBe('/still.gif');
});

test('is not stopped by the end of a change, if the talk has come back before', async () => {
  const { image, slide } = draw();
  const leave = play(image)!;
  await rest();
  leave();
  slide.setAttribute(attributes.leaving, '');
  await rest();
  play(image);
  await rest();
  slide.removeAttribute(attributes.leaving);
  await rest();
  expect(srcOf(image)).toBe('blob:2');
});

test('waits for its key press', async () => {
  const { image, part } = draw('ahead');
  play(image);
  await rest();
  expect(srcOf(image)).toBe('/still.gif');
  part.setAttribute('data-state', 'now');
  await rest();
  expect(srcOf(image)).toBe('blob:1');
  part.setAttribute('data-state', 'ahead');
  await rest();
  expect(srcOf(image)).toBe('/still.gif');
});

test('stands still with reduced motion', async () => {
  allowsMotion = false;
  const { image } = draw();
  play(image);
  await rest();
  expect(srcOf(image)).toBe('/still.gif');
});

test('does not begin when its slide has left before the file came', async () => {
  const { image } = draw();
  play(image)!();
  await rest();
  expect(srcOf(image)).toBe('/still.gif');
});

test('plays the file itself where no file can be fetched', async () => {
  globalThis.fetch = () => Promise.reject(new Error('file://'));
  const { image } = draw();
  play(image);
  await rest();
  expect(srcOf(image)).toBe('/tea.gif');
});
