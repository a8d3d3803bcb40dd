/*
 * The laser, the pen and the zoom, as far as a window has them before anybody uses them. What draws and shows them is
 * loaded with the first key, or when another window says that it points.
 */
import { useSyncExternalStore } from 'react';
import type { PointerCommand } from '../core/keys.ts';
import { labels } from '../core/keyLabels.ts';
import { keep, readKept } from '../core/kept.ts';
import { openPointer } from '../core/laser.ts';
import { property } from '../core/outside.ts';
import type { AspectRatio } from '../core/sizes.ts';
import { type FixedText, say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { Theme } from '../theme/theme.ts';
import type { Pointer } from './Pointer.ts';
import type { Mode } from './settings.ts';
import { slideBox, slideHere, slideOnStage } from './slideOnStage.ts';
import { loadTools } from './useViews.ts';

/** What the mouse, a finger or a pen does while it is on. */
export type Tool = Extract<PointerCommand, 'laser' | 'pen' | 'zoom'>;

/** What the pointer needs of its window. */
export interface PointerHost {
  store: TalkStore;
  /** Finds the slide, and what it stands in. */
  slide: string;
  box: string;
  /** The colors, and the form of the slides. */
  look: () => { theme: Theme; aspectRatio: AspectRatio };
  /** Undefined where the browser blocks channels: then this window points alone. */
  channel?: BroadcastChannel;
  /** The name of this window. */
  name: string;
  /** Where the mouse was last, in px of the window. */
  mouse: { clientX: number; clientY: number };
  /** What the tab keeps of the drawings, as text; empty if there are none. */
  saved: string;
  /** Keeps them; returns whether that was possible. */
  save: (drawings: string) => boolean;
  /** Called when another tool is on, with words for screen readers: otherwise they hear its name. */
  onTool: (tool: Tool | undefined, before: Tool | undefined, words?: string) => void;
  /** Tells the speaker what does not work. */
  warn: (notice: FixedText) => void;
}

/** Under which name a tab keeps the drawings of a talk. */
const drawingsKey = ({ name }: TalkStore) => `${name} drawings`;

let shown: { tool?: Tool; words: string } = { words: '' };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function showTool(tool?: Tool, words = '') {
  shown = { tool, words };
  for (const listener of listeners) listener();
}

const onTool: PointerHost['onTool'] = (tool, before, words) => {
  const about = tool ?? before;
  const name = about ? say(labels[about]) : '';
  showTool(tool, words ?? say(tool ? '{tool}: on' : '{tool}: off', { tool: name }));
};

/** The tool that is on in this window. */
export const toolNow = () => shown.tool;

/** The same, for `aria-pressed`. */
export const useTool = () => useSyncExternalStore(subscribe, toolNow, () => undefined);

/** Calls `listener` with what a screen reader says of the tools; returns the function that stops this. */
export const hearTool = (listener: (words: string) => void) =>
  subscribe(() => shown.words && listener(shown.words));

/** Whether a command of a button is on: undefined for one that is no tool. */
export const pressedOf = (command: string, tool: Tool | undefined) =>
  ['laser', 'pen', 'zoom'].includes(command) ? command === tool : undefined;

const failed = 'The pointer could not be loaded. Is the server still running?';
let run: (command: PointerCommand) => void = () => {};
let warn: PointerHost['warn'] = () => {};

/** Runs a command of the pointer in this window. */
export function point(command: PointerCommand, setNotice: PointerHost['warn']) {
  warn = setNotice;
  run(command);
}

/** Makes the pointer ready in a window with slides; returns the function that stops it. */
export function startPointing(
  store: TalkStore,
  mode: Mode,
  look: PointerHost['look'],
): (() => void) | undefined {
  if (mode !== 'stage' && mode !== 'presenter') return undefined;
  const end = new AbortController();
  const channel = channelOf(store);
  const name = Math.random().toString(36).slice(2);
  const mouse = { clientX: NaN, clientY: NaN };
  const [slide, box] = mode === 'presenter' ? [slideHere, '[data-now]'] : [slideOnStage, slideBox];
  const host = { store, slide, box, look, channel, name, mouse, onTool };
  let pointer: Promise<Pointer> | undefined;
  let hasFailed = false;
  const load = () => {
    pointer ??= loadTools().then((tools) => {
      const made = new tools.Pointer({
        ...host,
        saved: savedDrawings(store),
        save: (drawings) => keep(tab, drawingsKey(store), drawings),
        warn: (notice) => warn(notice),
      });
      end.signal.addEventListener('abort', () => made.end());
      return made;
    });
    pointer.catch(() => {
      pointer = undefined;
      hasFailed = true;
    });
    return pointer;
  };
  run = (command) => {
    if (pointer || pressedOf(command, undefined) !== undefined)
      void load().then(
        (loaded) => loaded.run(command),
        () => warn(failed),
      );
  };
  let hasAsked = false;
  const ask = () => {
    if (hasAsked || !store.state.isPresented) return;
    hasAsked = true;
    channel?.postMessage({ type: 'hello', window: name });
  };
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!store.state.isPresented) return;
      // A laser moves sixty times a second: what could not be loaded waits for a key.
      if (!pointer && (property(data, 'type') === 'hello' || hasFailed)) return;
      void load().then(
        (loaded) => loaded.hear(data),
        () => {}, // this window goes on without it
      );
    };
  const onMove = ({ clientX, clientY }: PointerEvent) => Object.assign(mouse, { clientX, clientY });
  window.addEventListener('pointermove', onMove, { signal: end.signal, passive: true });
  const stop = store.subscribe(ask);
  ask();
  if (savedDrawings(store) !== '') load().catch(() => {});
  return () => {
    stop();
    end.abort();
    channel?.close();
    run = () => {};
    showTool();
  };
}

/** What this tab keeps of the drawings, as text; empty if there are none. */
export const savedDrawings = (store: TalkStore): string => readKept(tab, drawingsKey(store));

const tab = () => window.sessionStorage;

function channelOf({ name }: TalkStore) {
  try {
    return openPointer(name);
  } catch {
    return undefined; // blocked, which the store reports
  }
}
