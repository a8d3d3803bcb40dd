/** How a link is. A link that is `refused` does not come back. */
export type LinkState = 'connecting' | 'open' | 'lost' | 'refused';

/** A connection between a phone and the window of the talk, over the server or over a relay. */
export interface Link {
  /** Sends a message; false if it has not arrived. */
  send: (message: object) => Promise<boolean>;
  /** Connects again now, if nothing was heard for a moment: the page was asleep. */
  wake: () => void;
  close: () => void;
}

/** What a link tells its page. */
export interface Ears {
  onMessage: (message: unknown) => void;
  onState: (state: LinkState) => void;
}

/** How long nothing may be heard, in ms: both ways say every five seconds that they are there. */
export const longestSilence = 12_000;

/** How long to wait before the next try, in ms: twice as long each time. */
export const pause = { least: 500, most: 8000 };

/** Calls `wake` whenever a page may have been asleep, or without a network; returns the function that stops this. */
export function whenAwake(wake: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  const look = () => {
    if (!document.hidden) wake();
  };
  document.addEventListener('visibilitychange', look, { signal });
  for (const event of ['pageshow', 'online', 'focus'])
    window.addEventListener(event, look, { signal });
  return () => end.abort();
}
