import { useEffect } from 'react';

/**
 * Keeps the screen of this window on while the talk is presented, or fills the screen. The browser gives the screen free
 * whenever the window is hidden. Where it has no wake lock, or the battery is low, the screen sleeps as it is set to.
 */
export function useAwake(isPresented: boolean): void {
  useEffect(() => {
    let lock: Promise<WakeLockSentinel | undefined> | undefined;
    const release = () => {
      void lock?.then((held) => held?.release());
      lock = undefined;
    };
    const follow = () => {
      const isWanted = !document.hidden && (isPresented || !!document.fullscreenElement);
      if (!isWanted) release();
      else lock ??= navigator.wakeLock?.request('screen').catch(() => (lock = undefined));
    };
    const changes = ['visibilitychange', 'fullscreenchange'];
    for (const change of changes) document.addEventListener(change, follow);
    follow();
    return () => {
      for (const change of changes) document.removeEventListener(change, follow);
      release();
    };
  }, [isPresented]);
}
