import { type RemoteStatus, phoneChannel, toRemoteStatus } from '../core/remote.ts';
import type { Wish } from '../remote/host.ts';

/** Hears from the window that phones move which phones there are, and asks it for something. */
export function hearPhones(talk: string, onStatus: (status: RemoteStatus) => void) {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(phoneChannel(talk));
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const status = toRemoteStatus(data);
      if (status) onStatus(status);
    };
  } catch {
    // blocked, which the store reports
  }
  const wish = (wanted: Wish) => channel?.postMessage(wanted);
  wish({ type: 'status' });
  return { wish, close: () => channel?.close() };
}
