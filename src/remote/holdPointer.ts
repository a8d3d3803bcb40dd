import { toShare } from '../core/pointer.ts';

/**
 * While a finger holds the button, the page is a pad: its place there, as shares of width and height, is that of the
 * pointer on the slide. There is at most one place per frame.
 *
 * @param point called without a place when the finger is lifted
 */
export function holdPointer(
  button: HTMLElement,
  pad: HTMLElement,
  point: (x?: number, y?: number) => void,
) {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    if (pad.hidden) return;
    pad.hidden = true;
    point();
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (pad.hidden) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const { left, top, width, height } = pad.getBoundingClientRect();
      point(share((clientX - left) / width), share((clientY - top) / height));
    });
  };
  button.addEventListener('pointerdown', (event) => {
    button.setPointerCapture(event.pointerId);
    pad.hidden = false;
    move(event);
  });
  button.addEventListener('pointermove', move);
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    button.addEventListener(end, stop);
  }
  // A long press would open a menu.
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  window.addEventListener('blur', stop);
}

/** A share of the pad; a finger may leave it. */
const share = (value: number) => toShare(Math.min(Math.max(value, 0), 1));
