import type { PointerMessage } from './pointer.ts';

/** The channel of a talk, by its name. It throws where the browser blocks channels. */
export const openPointer = (talk: string) => new BroadcastChannel(`${talk} pointer`);

/**
 * A laser for what has no window of the talk, such as a phone: it shows in all windows once the talk is presented. It
 * goes out three seconds after the last `show`.
 *
 * @param talk the name of the talk: `TalkStore.name`
 */
export function openLaser(talk: string) {
  const channel = openPointer(talk);
  const say = (message: PointerMessage) => channel.postMessage(message);
  return {
    /** Shows it, at shares of the slide's width and height. */
    show: (x: number, y: number) => say({ type: 'laser', spot: { x, y } }),
    hide: () => say({ type: 'laser' }),
    close: () => channel.close(),
  };
}

export type Laser = ReturnType<typeof openLaser>;
