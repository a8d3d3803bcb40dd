import { useEffect, useRef } from 'react';
import { remoteMeta } from '../core/remote.ts';
import type { Hosted } from '../remote/host.ts';
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
      stop?.();
    };
  }, [isOn, store, title, minutes]);
}
