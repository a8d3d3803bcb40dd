import { property, toName } from '../core/outside.ts';
import { followPath } from '../core/remote.ts';
import { type Shown, followKeys, followTopic, linkKeyOf, sealerOf } from './followSeal.ts';
import { type RelayOptions, openRelay } from './relay.ts';
import { fromText, newSecret, secretLength, toText } from './seal.ts';

export interface LeadOptions extends Pick<RelayOptions, 'address' | 'open'> {
  /** The address where the talk is published. */
  site: string;
  /** What a window keeps for its next start. */
  kept: { load: () => unknown; save: (keys: { secret: string; key: JsonWebKey }) => void };
}

/** How often it is said where the talk is, in ms: who missed a message, or heard an old one, hears it then. */
const beat = 10_000;

/** Tells the audience where the talk is, over a relay. It says nothing else of the talk. */
export async function leadAudience({ address, open, site, kept }: LeadOptions) {
  const known: unknown = kept.load();
  const secret = fromText(toName(property(known, 'secret')) ?? '');
  const isKnown = secret?.length === secretLength;
  const keys = await followKeys(
    isKnown ? secret : newSecret(),
    isKnown ? (property(known, 'key') as JsonWebKey) : undefined,
  );
  const key = await crypto.subtle.exportKey('jwk', keys.pair.privateKey);
  kept.save({ secret: toText(keys.secret), key });
  const linkKey = await linkKeyOf(keys);
  const topic = await followTopic(linkKey);
  const seal = await sealerOf(keys);
  let count = 0;
  let shown: Shown | undefined;
  let saying: Promise<unknown> = Promise.resolve();
  const say = () => {
    saying = saying.then(async () => {
      if (!shown) return;
      // The time, so that a window that starts again counts on.
      count = Math.max(count + 1, Date.now());
      await relay.publish(topic, await seal(shown, count), true);
    });
  };
  const relay = openRelay({
    address,
    open,
    topics: [],
    onMessage: () => {},
    onState: (state) => {
      if (state === 'open') say();
    },
  });
  const timer = setInterval(say, beat);
  return {
    /** The address with which the audience follows. */
    address: `${site}${followPath}#${toText(linkKey)}`,
    show: (next: Shown) => {
      const isSame = JSON.stringify(next) === JSON.stringify(shown);
      shown = next;
      if (!isSame) say();
    },
    close: () => {
      clearInterval(timer);
      relay.close();
    },
  };
}
