import { useEffect, useRef } from 'react';
import { setFollowAddress } from '../core/following.ts';
import { followKey, phoneChannel, relayMeta, remoteMeta, toRemoteStatus } from '../core/remote.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { Hosted, Wish } from '../remote/host.ts';
import { loadPhones } from './useViews.ts';

/** Whether phones can move the talk: a server that offers it says so in the page. */
export const hasRemote = (): boolean =>
  document.querySelector(`meta[name="${remoteMeta}"]`) !== null;

/** Lets phones move the talk. Without a remote, nothing of it is loaded. */
export function useRemote(isOn: boolean, hosted: Hosted) {
  const current = useRef(hosted);
  useEffect(() => {
    current.current = hosted;
  });
  const { store, title, minutes } = hosted;
  useEffect(() => {
    if (!isOn || !hasRemote()) return undefined;
    const end = hearFollowAddress(store);
    let stop: (() => void) | undefined;
    let isHere = true;
    void loadPhones().then(
      ({ hostRemote }) => {
        const run: Hosted['run'] = (command) => current.current.run(command);
        if (isHere) stop = hostRemote({ store, title, minutes, run });
      },
      () => {}, // the server is gone: the talk goes on without phones
    );
    return () => {
      isHere = false;
      end();
      stop?.();
    };
  }, [isOn, store, title, minutes]);
}

/** Hears with which address the audience follows, from the window that phones move. */
function hearFollowAddress({ name }: TalkStore): () => void {
  const channel = new BroadcastChannel(phoneChannel(name));
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const status = toRemoteStatus(data);
    if (status) setFollowAddress(status.follow);
  };
  channel.postMessage({ type: 'status' } satisfies Wish);
  return () => channel.close();
}

/** Follows the talk of the link that this tab was opened with. */
export function useFollow(isOn: boolean, store: TalkStore) {
  useEffect(() => {
    const address = document
      .querySelector<HTMLMetaElement>(`meta[name="${relayMeta}"]`)
      ?.content.split(' ')[0];
    if (!isOn || address === undefined || hasRemote()) return undefined;
    const link = linkOfTab();
    if (link === null) return undefined;
    let stop: (() => void) | undefined;
    let isHere = true;
    void loadPhones()
      .then(({ followHere }) => followHere(store, address, link))
      .then(
        (stopped) => {
          if (isHere) stop = stopped;
          else stopped();
        },
        () => {}, // without a network, the talk is there to read
      );
    return () => {
      isHere = false;
      stop?.();
    };
  }, [isOn, store]);
}

function linkOfTab() {
  try {
    return sessionStorage.getItem(followKey);
  } catch {
    return null; // storage is blocked
  }
}
