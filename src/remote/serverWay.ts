import { property, toName } from '../core/outside.ts';
import { remotePath, toRemoteStatus } from '../core/remote.ts';
import type { Way, WayEars } from './host.ts';
import { type Link, pause } from './link.ts';
import { post, serverLink } from './serverLink.ts';

/** The way to phones over the server that the page comes from. */
export interface ServerWay extends Way {
  /** A name for this run of the server, once it is known; undefined if there is no server. */
  session: Promise<string | undefined>;
}

export function serverWay({ onAsk, onStatus, onOpen }: WayEars): ServerWay {
  let tellSession: (session: string | undefined) => void;
  const session = new Promise<string | undefined>((resolve) => (tellSession = resolve));
  let secret = '';
  let link: Link | undefined;
  let isClosed = false;
  const again = () => setTimeout(() => void connect(), pause.most);
  const connect = async () => {
    if (isClosed) return;
    try {
      const answer = await post(`${remotePath}/window`, { lang: document.documentElement.lang });
      const given: unknown = await answer.json();
      secret = toName(property(given, 'secret')) ?? '';
      tellSession(toName(property(given, 'session')));
    } catch {
      tellSession(undefined);
      again(); // the server is gone: the talk goes on
      return;
    }
    if (isClosed) return;
    link = serverLink(remotePath, 'state', secret, {
      onState: (state) => {
        if (state === 'open') onOpen();
        // The server was started again, and has another secret.
        if (state === 'refused') again();
      },
      onMessage: (message) => {
        const type = property(message, 'type');
        const status = type === 'phones' ? toRemoteStatus(message) : undefined;
        if (type === 'ask') onAsk(property(message, 'ask'));
        if (status) onStatus(status);
      },
    });
  };
  void connect();
  const wish = (what: string, body: object) =>
    void post(`${remotePath}/${what}`, body, { Authorization: `Bearer ${secret}` }).catch(() => {});
  return {
    session,
    publish: async (state) => (await link?.send(state)) ?? false,
    renewCode: () => wish('code', {}),
    throwOut: (id) => wish('out', { id }),
    close: () => {
      isClosed = true;
      link?.close();
    },
  };
}
