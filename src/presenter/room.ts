import { attributes, slideSelector } from '../core/page.ts';
import { property } from '../core/outside.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { type ScreenPlace, allowedDetails, isSameScreen } from './screens.ts';

/** A talk, as its windows know each other. */
export type Room = Pick<TalkStore, 'name' | 'fingerprint'>;

/**
 * The version of the talk in this window: its slides, and the scripts of the page, whose names a build makes from what
 * is in them. Undefined until the slides are known.
 */
export function versionOf({ fingerprint }: Room): string | undefined {
  if (fingerprint === undefined) return undefined;
  const modules = document.querySelectorAll<HTMLScriptElement>('script[type="module"]');
  // A single file has its script in the page. A development server adds the time of the last edit as a query.
  const names = [...modules].map(({ src, text }) => src.replace(/\?.*/, '') || text.length);
  return [fingerprint, ...names].join(' ');
}

/** What a presenter view asks the windows of the audience. */
export const question = 'How are you?';

/** What a window of the audience answers. */
export interface Answer {
  /** The window. */
  window: string;
  /** What can be seen in it; it has `left` when it is closed or reloaded. */
  sight: 'slide' | 'dialog' | 'broken' | 'blank' | 'hidden' | 'left';
  /** The version of its talk. */
  version?: string;
  /** The screen that it is on. */
  screen?: RoomScreen;
}

/** The screen of a window of the audience. */
export interface RoomScreen extends ScreenPlace {
  width: number;
  height: number;
  /** Whether the window fills it. */
  isFull: boolean;
}

/** What a presenter view asks a window of the audience: to fill a screen, or to stop that. */
export interface FullScreenRequest {
  fullScreen: boolean;
  /** The screen; without it, the one that the window is on. */
  screen?: ScreenPlace;
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
      channel.postMessage({
        window,
        sight,
        version: versionOf(room),
        screen: screenNow(),
      } satisfies Answer);
    } catch {
      // the channel has been closed
    }
  };
  const leave = () => answer('left');
  channel.onmessage = ({ data }) => {
    if (data === question) answer(sightNow());
  };
  addEventListener('pagehide', leave);
  addEventListener('message', followRequest);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('message', followRequest);
    channel.close();
  };
}

/** Fills a screen, or stops that, when the presenter view asks for it. */
function followRequest({ origin, data }: MessageEvent<unknown>) {
  const isFull = property(data, 'fullScreen');
  if (origin !== window.location.origin || typeof isFull !== 'boolean') return;
  const place = toScreenPlace(property(data, 'screen'));
  const fill = async () => {
    const details = place && (await allowedDetails());
    const screen = details?.screens.find((one) => isSameScreen(one, place!));
    await document.documentElement.requestFullscreen({ screen } as FullscreenOptions);
  };
  // The presenter view shows whether it has worked.
  (isFull ? fill() : document.exitFullscreen()).catch(() => {});
}

function screenNow(): RoomScreen {
  const { width, height } = window.screen;
  const isFull =
    !!document.fullscreenElement || window.matchMedia('(display-mode: fullscreen)').matches;
  return {
    ...(toScreenPlace(window.screen) ?? { availLeft: 0, availTop: 0 }),
    width,
    height,
    isFull,
  };
}

/** The place of a screen, as a browser or another window tells it. */
export function toScreenPlace(value: unknown): ScreenPlace | undefined {
  const { availLeft, availTop } = Object(value) as Partial<ScreenPlace>;
  const isPlace = [availLeft, availTop].every((side) => Number.isFinite(side));
  return isPlace ? { availLeft: availLeft!, availTop: availTop! } : undefined;
}

function sightNow() {
  if (document.hidden) return 'hidden';
  const slide = document.querySelector(`${slideSelector}[${attributes.hidden}="false"]`);
  const isSeen = slide && isInWindow(slide) && getComputedStyle(slide).visibility === 'visible';
  if (!isSeen) return 'blank';
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  if (dialogs.some((dialog) => !dialog.closest(slideSelector))) return 'dialog';
  return slide.querySelector(`[${attributes.broken}]`) ? 'broken' : 'slide';
}

function isInWindow(slide: Element) {
  const { left, right, top, bottom, width } = slide.getBoundingClientRect();
  return width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
}
