import type { RemoteStatus } from '../../src/core/remote.ts';
import type { Way } from '../../src/remote/host.ts';
import { followTalk } from '../../src/remote/follow.ts';
import { followKeys, sealerOf } from '../../src/remote/followSeal.ts';
import { leadAudience } from '../../src/remote/lead.ts';
import type { Link, LinkState } from '../../src/remote/link.ts';
import { type Relay, openRelay } from '../../src/remote/relay.ts';
import { relayLink } from '../../src/remote/relayLink.ts';
import { relayWay } from '../../src/remote/relayWay.ts';
import {
  type Bytes,
  fromText,
  joined,
  newSecret,
  placeOf,
  publicLength,
} from '../../src/remote/seal.ts';
import { Broker } from './broker.ts';

jest.setTimeout(60_000);

const broker = new Broker();
const address = 'ws://127.0.0.1';
const open = broker.open;

/** All that has been opened: the tests close it. */
const closers: { close: () => void }[] = [];
const closing = <One extends { close: () => void }>(one: One) => {
  closers.push(one);
  return one;
};

let window: Way;
let status: RemoteStatus;
let asked: { deed?: unknown; x?: number }[];
let kept: unknown;

beforeAll(() => broker.start());
afterAll(() => broker.close());
beforeEach(async () => {
  kept = undefined;
  window = await openWindow();
  await until(() => status.relayed !== undefined);
});
afterEach(() => {
  for (const one of closers.splice(0)) one.close();
});

async function openWindow() {
  asked = [];
  status = { phones: [] };
  return closing(
    await relayWay(
      {
        address,
        open,
        site: 'https://example.org/',
        kept: { load: () => kept, save: (guests) => (kept = guests) },
      },
      {
        onAsk: (ask) => asked.push(ask as (typeof asked)[number]),
        onStatus: (now) => (status = now),
        onOpen: () => void window?.publish({ title: 'Now' }),
      },
    ),
  );
}

interface OpenedPhone {
  link: Link;
  states: LinkState[];
  heard: { type?: string; state?: { title: string } }[];
  /** Sends a request, with the next number. */
  ask: (ask: object) => Promise<boolean>;
}

const codeNow = () => fromText(status.relayed!.split('#')[1]!)!;

async function openPhone(secret: Bytes, id: string): Promise<OpenedPhone> {
  const states: LinkState[] = [];
  const heard: OpenedPhone['heard'] = [];
  const link = closing(
    await relayLink(
      { address, open, secret, id, name: 'Android' },
      {
        onState: (state) => states.push(state),
        onMessage: (message) => heard.push(message as (typeof heard)[number]),
      },
    ),
  );
  let number = 0;
  return { link, states, heard, ask: (ask) => link.send({ number: ++number, ask }) };
}

/** Waits until something is so; jest's own limit ends it. */
async function until(isSo: () => boolean) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const titles = ({ heard }: OpenedPhone) => heard.map(({ state }) => state?.title).filter(Boolean);

/** Listens to all that a place says, as the broker can. */
async function listenIn(secret: Bytes) {
  const place = await placeOf(secret);
  const messages: { topic: string; bytes: Bytes }[] = [];
  let isOpen = false;
  const relay: Relay = closing(
    openRelay({
      address,
      open,
      topics: [`${place}/#`],
      onMessage: (topic, bytes) => messages.push({ topic, bytes }),
      onState: (state) => (isOpen = state === 'open'),
    }),
  );
  await until(() => isOpen);
  return { relay, place, messages };
}

it('brings states to a phone and requests to the window, 200 in a second and in their order', async () => {
  const phone = await openPhone(codeNow(), 'a');
  await until(() => titles(phone).includes('Now'));
  expect(status.phones).toEqual([
    { id: expect.any(String) as string, name: 'Android', isHere: true },
  ]);
  const all = Array.from({ length: 200 }, (_, n) => ({ deed: 'point', x: n / 200, y: 0 }));
  expect(await Promise.all(all.map(phone.ask))).toEqual(all.map(() => true));
  await until(() => asked.length >= 200);
  expect(asked.map(({ x }) => x)).toEqual(all.map(({ x }) => x));
});

it('lets the relay see neither what is said nor the secret, and hears nothing twice', async () => {
  const secret = codeNow();
  const spy = await listenIn(secret);
  const phone = await openPhone(secret, 'a');
  await until(() => titles(phone).length > 0);
  await phone.ask({ deed: 'next' });
  await until(() => asked.length === 1);
  await window.publish({ title: 'Second' });
  await until(() => titles(phone).includes('Second'));
  const seen = spy.messages.map(
    ({ topic, bytes }) => topic + Buffer.from(bytes).toString('latin1'),
  );
  expect(seen.join()).not.toMatch(/next|Second|Now|Android/);
  expect(seen.join()).not.toContain(Buffer.from(secret).toString('latin1'));

  // What was sealed again, in the middle of a connection that goes on: nobody hears it.
  const before = spy.messages.slice();
  const sealed = before.filter(({ bytes }) => bytes[0] === 3);
  for (const { topic, bytes } of sealed) await spy.relay.publish(topic, bytes);
  await window.publish({ title: 'Third' });
  await until(() => titles(phone).includes('Third'));
  expect(titles(phone).filter((title) => title === 'Second')).toEqual(['Second']);
  // All of it again, changed, cut, and nonsense.
  for (const { topic, bytes } of before) {
    await spy.relay.publish(topic, bytes);
    const changed = bytes.slice();
    changed[changed.length - 1]! ^= 1;
    for (const other of [changed, bytes.slice(0, 20), bytes.slice(0, 0), Uint8Array.of(3, 9, 9)]) {
      await spy.relay.publish(topic, other);
    }
  }
  await phone.ask({ deed: 'black' });
  await until(() => asked.length > 1);
  expect(asked.map(({ deed }) => deed)).toEqual(['next', 'black']);
});

it('refuses another phone with a code that was used, and one with a wrong code', async () => {
  const used = codeNow();
  const first = await openPhone(used, 'a');
  await until(() => titles(first).length > 0 && status.phones.length === 1);
  await until(() => Buffer.compare(codeNow(), used) !== 0);
  const second = await openPhone(used, 'b');
  await until(() => second.heard.length > 0);
  expect(second.heard).toEqual([{ type: 'out' }]);
  expect(await second.ask({ deed: 'next' })).toBe(true); // the relay has taken it
  const stranger = await openPhone(newSecret(), 'c');
  await until(() => stranger.states.includes('connecting'));
  expect(await stranger.ask({ deed: 'next' })).toBe(false);
  await first.ask({ deed: 'black' });
  await until(() => asked.length > 0);
  expect(asked).toEqual([{ deed: 'black' }]);
});

it('comes back after the broker was restarted, and after the window was reloaded, and loses nothing', async () => {
  const phone = await openPhone(codeNow(), 'a');
  await until(() => titles(phone).length > 0);
  await broker.stop();
  await until(() => phone.states.includes('lost'));
  expect(await phone.ask({ deed: 'next' })).toBe(false);
  expect(await window.publish({ title: 'Lost' })).toBe(false);
  await broker.start();
  const count = titles(phone).length;
  phone.link.wake();
  await until(() => titles(phone).length > count);
  await phone.ask({ deed: 'next' });
  await until(() => asked.length === 1);

  window.close();
  window = await openWindow();
  const { length } = titles(phone);
  await until(() => titles(phone).length > length);
  await phone.ask({ deed: 'previous' });
  await until(() => asked.length === 1);
  expect(asked).toEqual([{ deed: 'previous' }]);
});

it('throws a phone out for good', async () => {
  const phone = await openPhone(codeNow(), 'a');
  await until(() => titles(phone).length > 0);
  window.throwOut(status.phones[0]!.id);
  await until(() => phone.heard.some(({ type }) => type === 'out'));
  await phone.ask({ deed: 'next' });
  const other = await openPhone(codeNow(), 'b');
  await until(() => titles(other).length > 0);
  await other.ask({ deed: 'black' });
  await until(() => asked.length > 0);
  expect(asked).toEqual([{ deed: 'black' }]);
});

describe('the audience', () => {
  let lead: Awaited<ReturnType<typeof leadAudience>>;
  let keptKeys: unknown;
  const openLead = async () =>
    closing(
      await leadAudience({
        address,
        open,
        site: 'https://example.org/',
        kept: { load: () => keptKeys, save: (keys) => (keptKeys = keys) },
      }),
    );
  const linkOf = () => lead.address.split('#')[1]!;
  const follow = async (link: string) => {
    const slides: string[] = [];
    const followed = await followTalk({ address, open }, link, ({ slide }) => slides.push(slide));
    if (followed) closing(followed);
    return slides;
  };
  const show = (slide: string) => lead.show({ slide, step: 0, curtain: 'none' });

  beforeEach(async () => {
    keptKeys = undefined;
    lead = await openLead();
  });

  it('follows, also who comes late, and after the window was reloaded', async () => {
    const early = await follow(linkOf());
    show('tea');
    await until(() => early.includes('tea'));
    const late = await follow(linkOf());
    await until(() => late.includes('tea'));
    const before = lead.address;
    lead.close();
    lead = await openLead();
    expect(lead.address).toBe(before);
    show('cups');
    await until(() => early.includes('cups') && late.includes('cups'));
  });

  it('hears nobody else, not even who has the link, and nothing twice', async () => {
    const link = linkOf();
    const topic = `${await placeOf(fromText(link)!.slice(0, 16))}/f`;
    const heard: Bytes[] = [];
    let isOpen = false;
    const spy = closing(
      openRelay({
        address,
        open,
        topics: [topic],
        onMessage: (_topic, bytes) => heard.push(bytes),
        onState: (state) => (isOpen = state === 'open'),
      }),
    );
    await until(() => isOpen);
    show('tea');
    await until(() => heard.length > 0);
    const [tea] = heard;
    expect(Buffer.from(tea!).toString('latin1')).not.toContain('tea');
    const slides = await follow(link);
    await until(() => slides.length > 0);
    show('cups');
    await until(() => slides.includes('cups'));
    // Someone with the link signs with keys of their own, changes what was said, and says it again.
    const foreign = await openSealer(fromText(link)!.slice(0, 16));
    const evil = await foreign({ slide: 'evil', step: 0, curtain: 'none' }, 1e15);
    await spy.publish(topic, evil);
    const underRightName = joined(tea!.slice(0, publicLength), evil.slice(publicLength));
    await spy.publish(topic, underRightName);
    for (let at = 0; at < tea!.length; at += 40) {
      const changed = tea!.slice();
      changed[at]! ^= 1;
      await spy.publish(topic, changed);
    }
    await spy.publish(topic, tea!);
    show('end');
    await until(() => slides.includes('end'));
    expect(slides).toEqual(['tea', 'cups', 'end']);
    expect(await follow('AAAA')).toEqual([]);
  });
});

/** Seals with the secret of a link and keys of one's own. */
const openSealer = async (secret: Bytes) => sealerOf(await followKeys(secret));
