import { property, toName } from '../core/outside.ts';
import { type Phone, phonePath } from '../core/remote.ts';
import { beat, toBytes, toFrame, topicsOf } from './frames.ts';
import type { Way, WayEars } from './host.ts';
import { longestSilence } from './link.ts';
import { type RelayOptions, openRelay } from './relay.ts';
import {
  type Bytes,
  type Seal,
  agree,
  fromText,
  newPair,
  newSecret,
  placeOf,
  publicKeyOf,
  secretLength,
  toText,
} from './seal.ts';

/** The most phones at a time. */
const mostPhones = 8;

/** A phone, or the code for the next one. */
interface Guest {
  secret: Bytes;
  place: string;
  /** What only this phone says; none until one has come. */
  id?: string;
  name: string;
  seal?: Seal;
  /** The keys of a connection that has not said anything yet: it could be an old hello, said again. */
  pending?: Seal;
  heardAt: number;
  /** The number of the last request. */
  last: number;
}

/** What a window keeps for its next start, and for the window that comes after it. */
export interface Kept {
  load: () => unknown;
  save: (guests: { secret: string; id?: string; name: string }[]) => void;
}

export interface RelayWayOptions extends Pick<RelayOptions, 'address' | 'open'> {
  /** The address where the talk is published, with the page of the phone. */
  site: string;
  kept: Kept;
}

/** The way to phones over a relay, for networks that keep devices apart: see seal.ts. */
export async function relayWay(
  { address, open, site, kept }: RelayWayOptions,
  { onAsk, onStatus, onOpen }: WayEars,
): Promise<Way> {
  let guests = await load(kept);
  if (!guests.some(({ id }) => id === undefined)) guests.push(await newGuest());

  const isHere = ({ heardAt }: Guest) => performance.now() - heardAt < longestSilence;
  const tell = () => {
    kept.save(guests.map(({ secret, id, name }) => ({ secret: toText(secret), id, name })));
    const invited = guests.find(({ id }) => id === undefined);
    onStatus({
      relayed: invited && `${site}${phonePath}#${toText(invited.secret)}`,
      phones: guests.flatMap((guest): Phone[] =>
        guest.id === undefined
          ? []
          : [{ id: guest.place, name: guest.name, isHere: isHere(guest) }],
      ),
    });
  };
  const invite = async () => {
    guests = guests.filter(({ id }) => id !== undefined);
    const guest = await newGuest();
    guests.push(guest);
    relay.hear(topicsOf(guest.place).window);
    tell();
  };
  const send = async ({ seal, place }: Guest, message: object): Promise<boolean> => {
    if (!seal) return false;
    const sealed = await seal.seal(message);
    return relay.publish(topicsOf(place).phone, toBytes({ type: 'sealed', sealed }));
  };

  /** Answers a phone that says hello, with new keys. The old ones stay until it has said something with the new ones. */
  const welcome = async (guest: Guest, phone: Bytes) => {
    const pair = await newPair();
    const window = await publicKeyOf(pair);
    guest.pending = await agree(guest.secret, pair, 'window', { phone, window });
    await relay.publish(topicsOf(guest.place).phone, toBytes({ type: 'welcome', phone, window }));
  };

  const hear = async (guest: Guest, bytes: Bytes) => {
    const frame = toFrame(bytes);
    if (frame?.type === 'hello') await welcome(guest, frame.phone);
    if (frame?.type !== 'sealed') return;
    let message = await guest.seal?.open(frame.sealed);
    if (message === undefined && guest.pending) {
      const { pending } = guest;
      message = await pending.open(frame.sealed);
      const id = toName(property(message, 'id'));
      if (property(message, 'type') !== 'hello' || id === undefined) return;
      if (guest.id !== undefined && guest.id !== id) {
        // Another phone has the code of this one: it was photographed, perhaps.
        guest.pending = undefined;
        await send({ ...guest, seal: pending }, { type: 'out' });
        return;
      }
      [guest.seal, guest.pending] = [pending, undefined];
      guest.heardAt = performance.now();
      guest.name = toName(property(message, 'name')) ?? '?';
      const isNew = guest.id === undefined;
      guest.id = id;
      await send(guest, { type: 'welcome', last: guest.last });
      if (isNew && guests.length <= mostPhones) await invite();
      else tell();
      onOpen();
      return;
    }
    if (message === undefined) return;
    const wasHere = isHere(guest);
    guest.heardAt = performance.now();
    if (!wasHere) tell();
    const number = property(message, 'number');
    if (property(message, 'type') !== 'ask' || !Number.isSafeInteger(number)) return;
    if ((number as number) <= guest.last) return;
    guest.last = number as number;
    onAsk(property(message, 'ask'));
  };

  const relay = openRelay({
    address,
    open,
    topics: guests.map(({ place }) => topicsOf(place).window),
    onMessage: (topic, bytes) => {
      const guest = guests.find(({ place }) => topicsOf(place).window === topic);
      if (guest) void hear(guest, bytes).catch(() => {});
    },
    onState: (state) => {
      if (state !== 'open') return;
      // Phones that were connected to the window before this one, or before a loss, need new keys.
      for (const { place } of guests) {
        void relay.publish(topicsOf(place).phone, toBytes({ type: 'again' }));
      }
      tell();
      onOpen();
    },
  });
  let wereHere = '';
  const timer = setInterval(() => {
    for (const guest of guests) if (isHere(guest)) void send(guest, { type: 'beat' });
    const areHere = String(guests.map(isHere));
    if (areHere !== wereHere) tell();
    wereHere = areHere;
  }, beat);

  return {
    publish: async (state) => {
      const sent = await Promise.all(
        guests.filter(isHere).map((guest) => send(guest, { type: 'state', state })),
      );
      return sent.every(Boolean);
    },
    renewCode: () => void invite(),
    throwOut: (place) => {
      const guest = guests.find((one) => one.place === place);
      if (!guest) return;
      guests = guests.filter((one) => one !== guest);
      void send(guest, { type: 'out' });
      tell();
    },
    close: () => {
      clearInterval(timer);
      relay.close();
    },
  };
}

async function newGuest(secret = newSecret()): Promise<Guest> {
  return { secret, place: await placeOf(secret), name: '?', heardAt: -Infinity, last: 0 };
}

/** The phones that the window before this one had. */
async function load(kept: Kept): Promise<Guest[]> {
  const given = kept.load();
  const guests = (Array.isArray(given) ? given.slice(0, mostPhones + 1) : []).map(
    async (one: unknown): Promise<Guest[]> => {
      const secret = fromText(toName(property(one, 'secret')) ?? '');
      if (secret?.length !== secretLength) return [];
      return [
        {
          ...(await newGuest(secret)),
          id: toName(property(one, 'id')),
          name: toName(property(one, 'name')) ?? '?',
        },
      ];
    },
  );
  return (await Promise.all(guests)).flat();
}
