import { useEffect, useState } from 'react';
import { property, toName } from '../core/outside.ts';
import { say } from '../core/strings.ts';
import { type Room, openRoom, question, versionOf } from './room.ts';

/** A window of the audience, as this presenter view knows it. */
interface Window {
  sight: unknown;
  version: unknown;
  /** The number of questions that it has not answered. */
  missed: number;
}

/** A window that has missed more questions than this is gone. There is one question per second. */
const mostMissed = 4;

/** One that has missed so many is forgotten if another one is there: the speaker may have closed it. */
const longMissed = 30;

/** Says what is wrong with the windows of the audience, if anything is. */
export function useRoom(room: Room | undefined): string {
  const [word, setWord] = useState('');
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
      setWord(wordFor([...windows.values()], versionOf(room)));
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
  return word;
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
    missed: hasLeft ? mostMissed - 2 : 0,
  });
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

function wordFor(windows: readonly Window[], version: string | undefined): string {
  const here = windows.filter(isHere);
  const words = [
    here.length < windows.length && say('An audience window is gone.'),
    here.some(({ sight }) => sight === 'broken') &&
      say('An audience window shows only the title and the notes: the slide has thrown an error.'),
    here.some(({ sight }) => sight === 'blank') && say('An audience window is blank. Reload it.'),
    here.some(({ sight }) => sight === 'hidden') && say('An audience window is hidden.'),
    version !== undefined &&
      here.some((window) => window.sight !== 'left' && window.version !== version) &&
      say('An audience window shows another version of this talk. Reload both windows.'),
  ];
  return words.filter(Boolean).join(' ');
}
