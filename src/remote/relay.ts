import mqtt from 'u8-mqtt/esm/web/basic-v5.js';
import { type LinkState, longestSilence, pause } from './link.ts';

/** What of a socket a relay needs: a `WebSocket` has it. */
export interface Socket {
  readyState: number;
  send: (data: Uint8Array<ArrayBuffer>) => void;
  close: () => void;
  addEventListener: (event: 'close', listener: () => void) => void;
}

export interface RelayOptions {
  /** The address of the broker, `wss:` or `ws:`; it can have a name and a password. */
  address: string;
  /** What to hear. */
  topics: readonly string[];
  onMessage: (topic: string, bytes: Uint8Array<ArrayBuffer>) => void;
  onState: (state: LinkState) => void;
  /** Opens a socket. @default a WebSocket */
  open?: (address: string) => Socket;
}

/** A connection to an MQTT broker, which comes back by itself. */
export interface Relay {
  /** Sends to a topic; false if it has not arrived. One that is `kept` is for who comes later, too. */
  publish: (topic: string, bytes: Uint8Array, isKept?: boolean) => Promise<boolean>;
  /** Hears another topic as well. */
  hear: (topic: string) => void;
  /** Connects again now, if it is not connected. */
  wake: () => void;
  close: () => void;
}

/** How long the broker keeps what is for who comes later, in s: the longest talk. */
const keptFor = 12 * 3600;

/** How long the broker may take to answer, in ms. */
const longestAnswer = 8000;

/** Connects to an MQTT 5 broker over a WebSocket. Whatever it sends is checked by who hears it. */
export function openRelay({ address, topics, onMessage, onState, open }: RelayOptions): Relay {
  const url = new URL(address);
  const [username, password] = [url.username, url.password].map(decodeURIComponent);
  url.username = url.password = '';
  const all = new Set(topics);
  let current: ReturnType<typeof connect> | undefined;
  let isClosed = false;
  let wait = pause.least;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    const socket = (open ?? openSocket)(url.href);
    let isOpen = false;
    let isOver = false;
    // What is on its way when a connection ends gets no answer any more.
    let lose: (value: false) => void;
    const lost = new Promise<false>((resolve) => (lose = resolve));
    /** Leaves this connection; another one may follow. */
    const leave = () => {
      isOver = true;
      isOpen = false;
      lose(false);
      clearTimeout(late);
      socket.close();
    };
    const end = () => {
      if (isOver) return;
      leave();
      if (isClosed) return;
      onState('lost');
      timer = setTimeout(start, wait);
      wait = Math.min(wait * 2, pause.most);
    };
    const late = setTimeout(end, longestAnswer);
    // u8-mqtt does not hear of a socket that was never open.
    socket.addEventListener('close', end);
    const client = mqtt({
      sess_stg: null,
      on_mqtt_type: {
        mqtt_publish: (message) => {
          if (message.qos > 0) void client.puback(message).catch(end);
          if (!isOver) onMessage(message.topic, new Uint8Array(message.payload));
        },
      },
      on_disconnect: end,
      on_error: end,
      log_conn: () => {},
    }).with_websock(socket);
    const begin = async () => {
      await client.connect({
        client_id: `lectern-${crypto.randomUUID()}`,
        keep_alive: Math.floor(longestSilence / 1000),
        flags: { clean_start: true, username: !!username, password: !!password },
        ...(username && { username }),
        ...(password && { password: new TextEncoder().encode(password) }),
      });
      if (all.size > 0) await client.subscribe({ topics: [...all], qos: 1 });
      if (isOver) return;
      clearTimeout(late);
      isOpen = true;
      wait = pause.least;
      onState('open');
    };
    begin().catch(end);
    return { client, leave, lost, isOpen: () => isOpen };
  };

  const start = () => {
    clearTimeout(timer);
    current?.leave();
    if (!isClosed) current = connect();
  };
  onState('connecting');
  start();

  return {
    publish: async (topic, payload, isKept = false) => {
      const now = current;
      if (!now?.isOpen()) return false;
      const sent = now.client.pub({
        topic,
        payload,
        qos: 1,
        ...(isKept && { retain: 1, props: { message_expiry_interval: keptFor } }),
      });
      return Promise.race([
        sent.then(
          () => true,
          () => false,
        ),
        now.lost,
      ]);
    },
    hear: (topic) => {
      all.add(topic);
      if (current?.isOpen())
        void current.client.subscribe({ topics: [topic], qos: 1 }).catch(() => {});
    },
    wake: () => {
      wait = pause.least;
      if (!current?.isOpen()) start();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      const now = current;
      void now?.client.disconnect().catch(() => {});
      now?.leave();
    },
  };
}

const openSocket = (address: string): Socket => new WebSocket(address, ['mqtt']);
