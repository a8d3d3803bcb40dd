import type { TalkCommand } from '../core/keys.ts';
import { keep, readKept } from '../core/kept.ts';
import { type Laser, openLaser } from '../core/laser.ts';
import { fromJson, property } from '../core/outside.ts';
import { type RemoteStatus, phoneChannel, relayMeta, toAsk } from '../core/remote.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { leadAudience } from './lead.ts';
import { relayWay } from './relayWay.ts';
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
  const ways: Way[] = [];
  let audience: Awaited<ReturnType<typeof leadAudience>> | undefined;
  let laser: Laser | undefined;
  const said: RemoteStatus[] = [];
  const channel = new BroadcastChannel(phoneChannel(store.name));
  const tell = () => {
    const phones = said.flatMap((status) => status.phones);
    // A window that moves nobody else's would be moved alone.
    if (phones.some(({ isHere }) => isHere)) store.present();
    const { address } = said[0] ?? {};
    const { relayed } = said[1] ?? {};
    channel.postMessage({
      address,
      relayed,
      follow: audience?.address,
      phones,
    } satisfies RemoteStatus);
  };
  const publish = publisher(
    () => stateOf(store, title, minutes),
    (state) => Promise.all(ways.map((way) => way.publish(state))).then((all) => all.every(Boolean)),
  );
  const ears = (at: number): WayEars => ({
    onAsk: (ask) => obey(ask, run, () => (laser ??= openLaser(store.name))),
    onStatus: (status) => {
      said[at] = status;
      tell();
    },
    onOpen: () => publish(true),
  });
  const server = serverWay(ears(0));
  ways.push(server);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const type = property(data, 'type');
    if (type === 'status') tell();
    for (const way of ways) {
      if (type === 'code') way.renewCode();
      if (type === 'out') way.throwOut(String(property(data, 'id')));
    }
  };
  const show = () => {
    const { position, held, curtain } = store.state;
    const seen = held ?? position;
    const slide = store.slides[seen.slideIndex];
    if (slide) audience?.show({ slide: slide.id, step: seen.stepIndex, curtain });
  };
  const stops = [store.subscribe(publish), store.subscribe(show)];
  const [address, site] = relayOf();
  if (address && site) {
    const session = await server.session;
    const keep = (what: string) => keptFor(`${phoneChannel(store.name)} ${what}`, session);
    ways.push(await relayWay({ address, site, kept: keep('guests') }, ears(1)));
    audience = await leadAudience({ address, site, kept: keep('audience') });
    show();
    tell();
  }
  if (!signal.aborted) {
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }
  for (const stop of stops) stop();
  audience?.close();
  laser?.close();
  for (const way of ways) way.close();
  channel.close();
}

/** The address of the relay, and that of the published talk, if the talk has a relay. */
const relayOf = () =>
  document.querySelector<HTMLMetaElement>(`meta[name="${relayMeta}"]`)?.content.split(' ') ?? [];

/**
 * Where this browser keeps keys for a reload and for the next window.
 *
 * @param session the session of the server; what belongs to another one is worth nothing: codes end with the talk
 */
const keptFor = (key: string, session: string | undefined) => ({
  load: () => {
    const kept = fromJson(readKept(browser, key));
    const isOld = session !== undefined && property(kept, 'session') !== session;
    return isOld ? undefined : property(kept, 'value');
  },
  save: (value: object) => void keep(browser, key, JSON.stringify({ session, value })),
});

const browser = () => localStorage;

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

/** Does what a phone asks for, as a key does; the laser shows in all windows. */
function obey(value: unknown, run: (command: TalkCommand) => void, laser: () => Laser) {
  const ask = toAsk(value);
  if (!ask) return;
  if (ask.deed !== 'point') run(ask.deed);
  else if (ask.x === undefined || ask.y === undefined) laser().hide();
  else laser().show(ask.x, ask.y);
}
