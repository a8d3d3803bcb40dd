/** Channels as in a browser: a message reaches all others of that name, and not its sender. */
export class Channel {
  static all = new Set<Channel>();
  /** While it is a list, messages wait in it, as they do on their way between two processes. */
  static waiting: (() => void)[] | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor(readonly name: string) {
    Channel.all.add(this);
  }
  postMessage(data: unknown) {
    for (const other of Channel.all) {
      if (other !== this && other.name === this.name) {
        const copy: unknown = JSON.parse(JSON.stringify(data));
        const deliver = () => other.onmessage?.({ data: copy });
        if (Channel.waiting) Channel.waiting.push(deliver);
        else deliver();
      }
    }
  }
  close() {
    Channel.all.delete(this);
  }
  /** Gives the windows of a test channels that no earlier test has used. */
  static provide() {
    Channel.all.clear();
    Object.assign(globalThis, { BroadcastChannel: Channel });
  }
  /** Lets messages cross that are sent in `act`; they arrive after `meanwhile`. */
  static cross(act: () => void, meanwhile?: () => void) {
    const waiting = (Channel.waiting = []) as (() => void)[];
    act();
    Channel.waiting = null;
    meanwhile?.();
    for (const deliver of waiting) deliver();
  }
}
