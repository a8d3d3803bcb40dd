import { act, fireEvent, render } from '@testing-library/react';
import { useAwake } from '../../../src/presenter/useAwake.ts';

function Window({ isPresented }: { isPresented: boolean }) {
  useAwake(isPresented);
  return null;
}

let held = 0;
beforeEach(() => {
  held = 0;
  Object.assign(navigator, {
    wakeLock: {
      request: async () => {
        held++;
        return { release: async () => held-- };
      },
    },
  });
});
afterEach(() => Reflect.deleteProperty(navigator, 'wakeLock'));

const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  return act(async () => void fireEvent(document, new Event('visibilitychange')));
};

test('keeps the screen on while the talk is presented and seen, and never twice', async () => {
  const { rerender, unmount } = render(<Window isPresented={false} />);
  await act(async () => {});
  expect(held).toBe(0);
  rerender(<Window isPresented />);
  await act(async () => void fireEvent(document, new Event('fullscreenchange')));
  expect(held).toBe(1);
  await hide(true);
  expect(held).toBe(0);
  await hide(false);
  expect(held).toBe(1);
  unmount();
  await act(async () => {});
  expect(held).toBe(0);
});

test('keeps the screen on in full screen, and does without what the browser does not have', async () => {
  Object.assign(document, { fullscreenElement: document.body });
  const { unmount } = render(<Window isPresented={false} />);
  await act(async () => {});
  expect(held).toBe(1);
  unmount();
  Object.assign(navigator, { wakeLock: undefined });
  expect(() => render(<Window isPresented />)).not.toThrow();
  Reflect.deleteProperty(document, 'fullscreenElement');
});
