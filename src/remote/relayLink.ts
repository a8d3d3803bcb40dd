import { beat, isSame, toBytes, toFrame, topicsOf } from './frames.ts';
import { type Ears, type Link, type LinkState, longestSilence } from './link.ts';
import { type RelayOptions, openRelay } from './relay.ts';
import { type Bytes, type Seal, agree, newPair, placeOf, publicKeyOf } from './seal.ts';

export interface RelayLinkOptions extends Pick<RelayOptions, 'address' | 'open'> {
  /** The secret of the QR code. */
  secret: Bytes;
  /** What only this phone says: the code is for one phone. */
  id: string;
  /** What it says that it is. */
  name: string;
}

/** A link of a phone over a relay: see seal.ts. */
export async function relayLink(
  { address, open, secret, id, name }: RelayLinkOptions,
  ears: Ears,
): Promise<Link> {
  const topics = topicsOf(await placeOf(secret));
  /** The keys that the last hello has named. A welcome uses them up: a second one would make keys that were used. */
  let named: { pair: CryptoKeyPair; own: Bytes } | undefined;
  let seal: Seal | undefined;
  let heardAt = -Infinity;
  let sending: Promise<unknown> = Promise.resolve();

  const silence = () => performance.now() - heardAt;
  const lose = (state: LinkState) => {
    heardAt = -Infinity;
    ears.onState(state);
  };

  // Anybody who knows the place could make it say hello again and again.
  const greeting = onceASecond(async () => {
    // New keys for each connection.
    const pair = await newPair();
    const own = await publicKeyOf(pair);
    named = { pair, own };
    await relay.publish(topics.window, toBytes({ type: 'hello', phone: own }));
  });

  const send = (message: object): Promise<boolean> => {
    const next = sending.then(async () => {
      if (!seal) return false;
      const sealed = await seal.seal(message);
      return relay.publish(topics.window, toBytes({ type: 'sealed', sealed }));
    });
    sending = next;
    return next;
  };

  const hear = async (bytes: Bytes) => {
    const frame = toFrame(bytes);
    if (frame?.type === 'again') greeting.call();
    if (frame?.type === 'welcome' && named && isSame(frame.phone, named.own)) {
      const { pair } = named;
      named = undefined;
      seal = await agree(secret, pair, 'phone', frame);
      await send({ type: 'hello', id, name });
    }
    if (frame?.type !== 'sealed' || !seal) return;
    const message = await seal.open(frame.sealed);
    if (message === undefined) return;
    const isNew = silence() > longestSilence;
    heardAt = performance.now();
    if (isNew) ears.onState('open');
    ears.onMessage(message);
  };

  const relay = openRelay({
    address,
    open,
    topics: [topics.phone],
    onMessage: (_topic, bytes) => void hear(bytes).catch(() => {}),
    onState: (state) => {
      if (state === 'open') {
        greeting.reset();
        greeting.call();
      } else lose(state);
    },
  });
  const look = () => {
    const isSilent = silence() > longestSilence;
    if (isSilent && heardAt > 0) lose('lost');
    if (isSilent) greeting.call();
    else void send({ type: 'beat' });
  };
  const timer = setInterval(look, beat);

  return {
    send: (message) => send({ type: 'ask', ...message }),
    wake: () => {
      relay.wake();
      if (silence() > longestSilence / 2) greeting.call();
    },
    close: () => {
      clearInterval(timer);
      greeting.stop();
      relay.close();
    },
  };
}

/** Does something at most once a second; what is asked for too early follows later. */
function onceASecond(act: () => Promise<unknown>) {
  let actedAt = -Infinity;
  let later: ReturnType<typeof setTimeout> | undefined;
  const call = () => {
    clearTimeout(later);
    const wait = actedAt + 1000 - performance.now();
    if (wait > 0) {
      later = setTimeout(call, wait);
      return;
    }
    actedAt = performance.now();
    void act().catch(() => {}); // it is asked for again
  };
  return {
    call,
    reset: () => {
      actedAt = -Infinity;
    },
    stop: () => clearTimeout(later),
  };
}
