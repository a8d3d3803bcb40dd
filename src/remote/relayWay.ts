import { property, toName } from '../core/outside.ts';
import { type Phone, phonePath } from '../core/remote.ts';
import { beat, toBytes, toFrame, topicsOf } from './frames.ts';
import type { Way, WayEars } from './host.ts';
import { longestSilence } from './link.ts';
import { type Relay, type RelayOptions, openRelay } from './relay.ts';
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
export async function relayWay(options: RelayWayOptions, ears: WayEars): Promise<Way> {
  const guests = await load(options.kept);
  if (!guests.some(({ id }) => id === undefined)) guests.push(await newGuest());
  return new RelayWay(options, ears, guests);
}

class RelayWay implements Way {
  #site: string;
  #kept: Kept;
  #ears: WayEars;
  #guests: Guest[];
  #relay: Relay;
  #wereHere = '';
  #timer = setInterval(() => this.#beat(), beat);

  constructor({ address, open, site, kept }: RelayWayOptions, ears: WayEars, guests: Guest[]) {
    this.#site = site;
    this.#kept = kept;
    this.#ears = ears;
    this.#guests = guests;
    this.#relay = openRelay({
      address,
      open,
      topics: guests.map(({ place }) => topicsOf(place).window),
      onMessage: (topic, bytes) => {
        const guest = this.#guests.find(({ place }) => topicsOf(place).window === topic);
        if (guest) void this.#hear(guest, bytes).catch(() => {});
      },
      onState: (state) => {
        if (state === 'open') this.#begin();
      },
    });
  }

  async publish(state: object) {
    const sent = await Promise.all(
      this.#guests.filter(isHere).map((guest) => this.#send(guest, { type: 'state', state })),
    );
    return sent.every(Boolean);
  }

  renewCode() {
    void this.#invite();
  }

  throwOut(place: string) {
    const guest = this.#guests.find((one) => one.place === place);
    if (!guest) return;
    this.#guests = this.#guests.filter((one) => one !== guest);
    void this.#send(guest, { type: 'out' });
    this.#tell();
  }

  close() {
    clearInterval(this.#timer);
    this.#relay.close();
  }

  /** Phones that were connected to the window before this one, or before a loss, need new keys and the state. */
  #begin() {
    for (const { place } of this.#guests) {
      void this.#relay.publish(topicsOf(place).phone, toBytes({ type: 'again' }));
    }
    this.#tell();
    this.#ears.onOpen();
  }

  #beat() {
    for (const guest of this.#guests) if (isHere(guest)) void this.#send(guest, { type: 'beat' });
    const areHere = String(this.#guests.map(isHere));
    if (areHere !== this.#wereHere) this.#tell();
    this.#wereHere = areHere;
  }

  #tell() {
    const guests = this.#guests;
    this.#kept.save(guests.map(({ secret, id, name }) => ({ secret: toText(secret), id, name })));
    const invited = guests.find(({ id }) => id === undefined);
    this.#ears.onStatus({
      relayed: invited && `${this.#site}${phonePath}#${toText(invited.secret)}`,
      phones: guests.flatMap((guest): Phone[] =>
        guest.id === undefined
          ? []
          : [{ id: guest.place, name: guest.name, isHere: isHere(guest) }],
      ),
    });
  }

  /** Makes the code for the next phone. The old one is worth nothing from now on. */
  async #invite() {
    const guest = await newGuest();
    this.#guests = [...this.#guests.filter(({ id }) => id !== undefined), guest];
    this.#relay.hear(topicsOf(guest.place).window);
    this.#tell();
  }

  async #send({ seal, place }: Guest, message: object): Promise<boolean> {
    if (!seal) return false;
    const sealed = await seal.seal(message);
    return this.#relay.publish(topicsOf(place).phone, toBytes({ type: 'sealed', sealed }));
  }

  async #hear(guest: Guest, bytes: Bytes) {
    const frame = toFrame(bytes);
    if (frame?.type === 'hello') await this.#welcome(guest, frame.phone);
    if (frame?.type !== 'sealed') return;
    const message = await guest.seal?.open(frame.sealed);
    if (message !== undefined) this.#obey(guest, message);
    else if (guest.pending) await this.#accept(guest, guest.pending, frame.sealed);
  }

  /** Answers a phone that says hello, with new keys. The old ones stay until it has said something with the new ones. */
  async #welcome(guest: Guest, phone: Bytes) {
    const pair = await newPair();
    const window = await publicKeyOf(pair);
    guest.pending = await agree(guest.secret, pair, 'window', { phone, window });
    const frame = toBytes({ type: 'welcome', phone, window });
    await this.#relay.publish(topicsOf(guest.place).phone, frame);
  }

  /** Takes the new keys of a phone, once it has said its name with them. */
  async #accept(guest: Guest, pending: Seal, sealed: Bytes) {
    const message = await pending.open(sealed);
    const id = toName(property(message, 'id'));
    if (property(message, 'type') !== 'hello' || id === undefined) return;
    guest.pending = undefined;
    if (guest.id !== undefined && guest.id !== id) {
      // Another phone has the code of this one: it was photographed, perhaps.
      await this.#send({ ...guest, seal: pending }, { type: 'out' });
      return;
    }
    const isNew = guest.id === undefined;
    guest.seal = pending;
    guest.id = id;
    guest.name = toName(property(message, 'name')) ?? '?';
    guest.heardAt = performance.now();
    await this.#send(guest, { type: 'welcome', last: guest.last });
    if (isNew && this.#guests.length <= mostPhones) await this.#invite();
    else this.#tell();
    this.#ears.onOpen();
  }

  #obey(guest: Guest, message: unknown) {
    const wasHere = isHere(guest);
    guest.heardAt = performance.now();
    if (!wasHere) this.#tell();
    const number = property(message, 'number');
    if (property(message, 'type') !== 'ask' || !Number.isSafeInteger(number)) return;
    if ((number as number) <= guest.last) return;
    guest.last = number as number;
    this.#ears.onAsk(property(message, 'ask'));
  }
}

const isHere = ({ heardAt }: Guest) => performance.now() - heardAt < longestSilence;

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
