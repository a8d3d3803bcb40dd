declare module 'nosleep.js' {
  /** Keeps the screen on: with a wake lock, or by playing a tiny silent film where a page may not ask for one. */
  export default class NoSleep {
    /** The film, where it is needed. */
    noSleepVideo?: HTMLVideoElement;
    enable: () => Promise<void>;
    disable: () => void;
  }
}
