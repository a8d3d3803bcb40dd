import { attributes, slideSelector } from '../core/page.ts';
import type { TalkStore } from '../core/TalkStore.ts';

/** A talk, as its windows know each other. */
export type Room = Pick<TalkStore, 'name' | 'fingerprint'>;

/** What a presenter view asks the windows of the audience. */
export const question = 'How are you?';

/** What a window of the audience answers. */
export interface Answer {
  /** The window. */
  window: string;
  /** What can be seen in it; it has `left` when it is closed or reloaded. */
  sight: 'slide' | 'blank' | 'hidden' | 'left';
  /** The fingerprint of its slides. */
  slides?: number;
}

/** The channel of presenter views and the windows of the audience. */
export const openRoom = (room: Room) => new BroadcastChannel(`${room.name} room`);

/** Answers presenter views, in a window of the audience; returns the function that stops this. */
export function answerPresenter(room: Room): () => void {
  let channel: BroadcastChannel;
  try {
    channel = openRoom(room);
  } catch {
    return () => {}; // blocked, which the store reports
  }
  const window = Math.random().toString(36).slice(2);
  const answer = (sight: Answer['sight']) => {
    try {
      channel.postMessage({ window, sight, slides: room.fingerprint } satisfies Answer);
    } catch {
      // the channel has been closed
    }
  };
  const leave = () => answer('left');
  channel.onmessage = ({ data }) => {
    if (data === question) answer(sightNow());
  };
  addEventListener('pagehide', leave);
  return () => {
    removeEventListener('pagehide', leave);
    channel.close();
  };
}

function sightNow() {
  if (document.hidden) return 'hidden';
  const slide = document.querySelector(`${slideSelector}[${attributes.hidden}="false"]`);
  const isSeen = slide && isInWindow(slide) && getComputedStyle(slide).visibility === 'visible';
  return isSeen ? 'slide' : 'blank';
}

function isInWindow(slide: Element) {
  const { left, right, top, bottom, width } = slide.getBoundingClientRect();
  return width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
