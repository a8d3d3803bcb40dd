import { useEffect, useState } from 'react';
import { property, toName, toNumber } from '../core/outside.ts';
import { say } from '../core/strings.ts';
import { isSameScreen } from './screens.ts';
import {
  type Room,
  type RoomScreen,
  openRoom,
  question,
  toScreenPlace,
  versionOf,
} from './room.ts';

/** A window of the audience, as this presenter view knows it. */
interface Window {
  sight: unknown;
  version: unknown;
  screen?: RoomScreen;
  /** The number of questions that it has not answered. */
  missed: number;
}

/** A window that has missed more questions than this is gone. There is one question per second. */
const mostMissed = 4;

/** One that has missed so many is forgotten if another one is there: the speaker may have closed it. */
const longMissed = 30;

/** The windows of the audience. */
export interface RoomState {
  /** What is wrong with them; empty if nothing is. */
  word: string;
  /** The screen of one of them. */
  screen?: RoomScreen;
}

/** Follows the windows of the audience, and says what is wrong with them. */
export function useRoom(room: Room | undefined): RoomState {
  const [state, setState] = useState<RoomState>({ word: '' });
  useEffect(() => {
    if (!room) return undefined;
    let channel: BroadcastChannel;
    try {
      channel = openRoom(room);
    } catch {
      return undefined; // blocked, which the store reports
    }
    const windows = new Map<string, Window>();
    channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(windows, data);
    const ask = () => {
      forgetSome(windows);
      const all = [...windows.values()];
      setState({ word: wordFor(all, versionOf(room)), screen: all.find(isHere)?.screen });
      for (const window of windows.values()) window.missed++;
      try {
        channel.postMessage(question);
      } catch {
        // the channel has been closed
      }
    };
    ask();
    const timer = setInterval(ask, 1000);
    return () => {
      clearInterval(timer);
      channel.close();
    };
  }, [room]);
  return state;
}

function hear(windows: Map<string, Window>, answer: unknown) {
  const name = toName(property(answer, 'window'));
  if (name === undefined) return;
  const sight = property(answer, 'sight');
  const hasLeft = sight === 'left';
  if (!windows.has(name) && !hasLeft) replaceOne(windows);
  // A window that has left counts as gone only a moment later: it may be reloading.
  windows.set(name, {
    sight,
    version: property(answer, 'version'),
    screen: toScreen(property(answer, 'screen')),
    missed: hasLeft ? mostMissed - 2 : 0,
  });
}

function toScreen(value: unknown): RoomScreen | undefined {
  const place = toScreenPlace(value);
  const [width, height] = ['width', 'height'].map((name) =>
    toNumber(property(value, name), 1, 1e5),
  );
  if (!place || !width || !height) return undefined;
  return { ...place, width, height, isFull: property(value, 'isFull') === true };
}

/** Removes the window that a new one replaces: one that has just left, or else one that is gone. */
function replaceOne(windows: Map<string, Window>) {
  const all = [...windows];
  const old =
    all.find(([, { sight }]) => sight === 'left') ??
    all.find(([, { missed }]) => missed > mostMissed);
  if (old) windows.delete(old[0]);
}

/** Forgets windows that have been gone for long, if another one is there. */
function forgetSome(windows: Map<string, Window>) {
  if (![...windows.values()].some(isHere)) return;
  for (const [name, { missed }] of windows) if (missed > longMissed) windows.delete(name);
}

const isHere = ({ missed }: Window) => missed <= mostMissed;

/** Whether a window is on the screen of this one although there are others. Only Chromium tells. */
function isOnThisScreen({ screen }: Window) {
  const own = window.screen as Screen & { isExtended?: boolean };
  const place = toScreenPlace(own);
  return own.isExtended === true && screen && place && isSameScreen(screen, place);
}

function wordFor(windows: readonly Window[], version: string | undefined): string {
  const here = windows.filter(isHere);
  const words = [
    here.length < windows.length && say('An audience window is gone.'),
    here.some(({ sight }) => sight === 'broken') &&
      say('An audience window shows only the title and the notes: the slide has thrown an error.'),
    here.some(({ sight }) => sight === 'blank') && say('An audience window is blank. Reload it.'),
    here.some(({ sight }) => sight === 'dialog') && say('An audience window shows a dialog.'),
    here.some(({ sight }) => sight === 'hidden') && say('An audience window is hidden.'),
    here.some(isOnThisScreen) && say('The audience’s window is on this screen.'),
    version !== undefined &&
      here.some((window) => window.sight !== 'left' && window.version !== version) &&
      say('An audience window shows another version of this talk. Reload both windows.'),
  ];
  return words.filter(Boolean).join(' ');
}
