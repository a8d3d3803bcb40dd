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
export function openRelay(options: RelayOptions): Relay {
  const topics = new Set(options.topics);
  let current: Connection | undefined;
  let isClosed = false;
  let wait = pause.least;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    clearTimeout(timer);
    current?.leave();
    if (isClosed) return;
    current = connect(options, topics, {
      onOpen: () => {
        wait = pause.least;
        options.onState('open');
      },
      onEnd: () => {
        options.onState('lost');
        timer = setTimeout(start, wait);
        wait = Math.min(wait * 2, pause.most);
      },
    });
  };
  options.onState('connecting');
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
      topics.add(topic);
      if (!current?.isOpen()) return;
      void current.client.subscribe({ topics: [topic], qos: 1 }).catch(() => {});
    },
    wake: () => {
      wait = pause.least;
      // One that is just connecting is left alone.
      if (current?.isOver()) start();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      void current?.client.disconnect().catch(() => {});
      current?.leave();
    },
  };
}

/** One connection to a broker, until it ends. */
interface Connection {
  client: ReturnType<typeof mqtt>;
  isOpen: () => boolean;
  isOver: () => boolean;
  /** False once it has ended: what is on its way then gets no answer any more. */
  lost: Promise<false>;
  /** Ends it, and says nothing about that. */
  leave: () => void;
}

function connect(
  { address, open = openSocket, onMessage }: RelayOptions,
  topics: ReadonlySet<string>,
  { onOpen, onEnd }: { onOpen: () => void; onEnd: () => void },
): Connection {
  const url = new URL(address);
  const [username, password] = [url.username, url.password].map(decodeURIComponent);
  url.username = url.password = '';
  const socket = open(url.href);
  let isOpen = false;
  let isOver = false;
  let lose: (value: false) => void;
  const lost = new Promise<false>((resolve) => (lose = resolve));
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
    onEnd();
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
    if (topics.size > 0) await client.subscribe({ topics: [...topics], qos: 1 });
    if (isOver) return;
    clearTimeout(late);
    isOpen = true;
    onOpen();
  };
  begin().catch(end);
  return { client, leave, lost, isOpen: () => isOpen, isOver: () => isOver };
}

const openSocket = (address: string): Socket => new WebSocket(address, ['mqtt']);
