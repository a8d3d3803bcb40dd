import type { TalkCommand } from '../core/keys.ts';
import { property } from '../core/outside.ts';
import { type RemoteStatus, phoneChannel, toAsk } from '../core/remote.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { serverWay } from './serverWay.ts';
import { stateOf } from './stateOf.ts';

/** What phones move. */
export interface Hosted {
  store: TalkStore;
  /** The title of the talk. */
  title: string;
  /** The minutes that it may take. */
  minutes?: number;
  /** Runs a command as a key does. */
  run: (command: TalkCommand) => void;
}

/** What the dialog asks of the window that phones move. */
export type Wish = { type: 'status' } | { type: 'code' } | { type: 'out'; id: string };

/** A way to phones. */
export interface Way {
  /** Sends a state to the phones; false if it has not arrived. */
  publish: (state: object) => Promise<boolean>;
  /** Makes a new code. */
  renewCode: () => void;
  /** Disconnects a phone for good. */
  throwOut: (id: string) => void;
  close: () => void;
}

/** What a way tells the window. */
export interface WayEars {
  /** A phone asks for something. */
  onAsk: (ask: unknown) => void;
  /** There is another code, or another phone. */
  onStatus: (status: RemoteStatus) => void;
  /** The other side is there again, and knows no state. */
  onOpen: () => void;
}

/**
 * Lets phones move the talk, in one window of this browser at a time: when it is closed, another one goes on. Returns
 * the function that stops this.
 */
export function hostRemote(hosted: Hosted): () => void {
  const end = new AbortController();
  void navigator.locks
    .request(phoneChannel(hosted.store.name), { signal: end.signal }, () =>
      host(hosted, end.signal),
    )
    .catch(() => {}); // stopped before it was its turn
  return () => end.abort();
}

/** Lets phones move this window until the signal. */
async function host({ store, title, minutes, run }: Hosted, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let status: RemoteStatus = { phones: [] };
  const channel = new BroadcastChannel(phoneChannel(store.name));
  const tell = () => channel.postMessage(status);
  const publish = publisher(
    () => stateOf(store, title, minutes),
    (state) => way.publish(state),
  );
  const way: Way = serverWay({
    onAsk: (ask) => obey(ask, run),
    onStatus: (changed) => {
      status = changed;
      // A window that moves nobody else's would be moved alone.
      if (status.phones.some(({ isHere }) => isHere)) store.present();
      tell();
    },
    onOpen: () => publish(true),
  });
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const type = property(data, 'type');
    if (type === 'status') tell();
    if (type === 'code') way.renewCode();
    if (type === 'out') way.throwOut(String(property(data, 'id')));
  };
  const stop = store.subscribe(publish);
  publish();
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  stop();
  way.close();
  channel.close();
}

/** Sends what phones show when it has changed: the last state, and never two at a time. */
function publisher(
  stateNow: () => ReturnType<typeof stateOf>,
  send: (state: object) => Promise<boolean>,
) {
  let last = '';
  let isSending = false;
  const publish = (isWanted?: true) => {
    if (isWanted) last = '';
    const state = stateNow();
    if (!state || isSending) return;
    // The time goes on by itself on the phone.
    const text = JSON.stringify({ ...state, spent: state.isRunning ? 0 : state.spent });
    if (text === last) return;
    last = text;
    isSending = true;
    void send(state).then((hasArrived) => {
      isSending = false;
      // What has not arrived is sent when the way is open again.
      if (hasArrived) publish();
      else last = '';
    });
  };
  return publish;
}

/** Does what a phone asks for, as a key does. */
function obey(value: unknown, run: (command: TalkCommand) => void) {
  const ask = toAsk(value);
  if (!ask) return;
  if (ask.deed === 'point') pointAt(ask.x, ask.y);
  else run(ask.deed);
}

/**
 * Shows the pointer at a place of the slide, as shares of its width and height; without a place it is gone. The pointer
 * hears it as an event.
 */
function pointAt(x?: number, y?: number) {
  window.dispatchEvent(new CustomEvent('lectern:point', { detail: { x, y } }));
}
