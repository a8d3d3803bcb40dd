import { useEffect, useRef } from 'react';
import { setFollowAddress } from '../core/following.ts';
import { readKept } from '../core/kept.ts';
import { followKey, relayMeta, remoteMeta } from '../core/remote.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import type { Hosted } from '../remote/host.ts';
import { hearPhones } from './hearPhones.ts';
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
    // With which address the audience follows, from the window that phones move.
    const { close } = hearPhones(store.name, ({ follow }) => setFollowAddress(follow));
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
      close();
      stop?.();
    };
  }, [isOn, store, title, minutes]);
}

/** Follows the talk of the link that this tab was opened with. */
export function useFollow(isOn: boolean, store: TalkStore) {
  useEffect(() => {
    const address = document
      .querySelector<HTMLMetaElement>(`meta[name="${relayMeta}"]`)
      ?.content.split(' ')[0];
    if (!isOn || address === undefined || hasRemote()) return undefined;
    const link = readKept(() => window.sessionStorage, followKey);
    if (link === '') return undefined;
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
