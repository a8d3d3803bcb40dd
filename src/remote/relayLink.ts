import { beat, isSame, toBytes, toFrame, topicsOf } from './frames.ts';
import { type Ears, type Link, longestSilence } from './link.ts';
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
  let pair = await newPair();
  let own = await publicKeyOf(pair);
  let seal: Seal | undefined;
  let heardAt = -Infinity;
  let saidHelloAt = -Infinity;
  let again: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<unknown> = Promise.resolve();

  const hello = async () => {
    // Anybody who knows the place could make it say hello again and again.
    const wait = saidHelloAt + 1000 - performance.now();
    clearTimeout(again);
    if (wait > 0) {
      again = setTimeout(() => void hello(), wait);
      return;
    }
    saidHelloAt = performance.now();
    // New keys for each connection.
    const made = await newPair();
    [pair, own] = [made, await publicKeyOf(made)];
    await relay.publish(topics.window, toBytes({ type: 'hello', phone: own }));
  };

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
    if (frame?.type === 'again') await hello();
    if (frame?.type === 'welcome' && isSame(frame.phone, own)) {
      seal = await agree(secret, pair, 'phone', frame);
      await send({ type: 'hello', id, name });
    }
    if (frame?.type !== 'sealed' || !seal) return;
    const message = await seal.open(frame.sealed);
    if (message === undefined) return;
    const isNew = performance.now() - heardAt > longestSilence;
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
        saidHelloAt = -Infinity;
        void hello();
      } else {
        heardAt = -Infinity;
        ears.onState(state);
      }
    },
  });
  const timer = setInterval(() => {
    const isSilent = performance.now() - heardAt > longestSilence;
    if (isSilent && heardAt > 0) {
      heardAt = -Infinity;
      ears.onState('lost');
    }
    void (isSilent ? hello() : send({ type: 'beat' }));
  }, beat);

  return {
    send: (message) => send({ type: 'ask', ...message }),
    wake: () => {
      relay.wake();
      if (performance.now() - heardAt > longestSilence / 2) void hello();
    },
    close: () => {
      clearInterval(timer);
      clearTimeout(again);
      relay.close();
    },
  };
}
