/*
 * What a phone and the window of the talk say to each other, over the server or over a relay. Everything that arrives is
 * parsed here: wrong messages are dropped.
 */
import { property, toName, toNumber } from './outside.ts';
import type { Curtain } from './TalkState.ts';

/** The name of the `meta` of a page whose server lets a phone be the remote. */
export const remoteMeta = 'lectern-remote';

/** The name of the `meta` with the address of the relay, which a talk with one has. */
export const relayMeta = 'lectern-relay';

/** The page of the phone in a published talk that has a relay. */
export const phonePath = 'phone.html';

/** The page with which the audience follows a published talk that has a relay: it keeps the key, and opens the talk. */
export const followPath = 'follow.html';

/** Where a tab keeps the key of a talk that it follows. */
export const followKey = 'lectern follow';

/** The id of the texts of Lectern in the page of a phone. */
export const phoneStringsId = 'lectern-strings';

/** The name of the channel between the window that phones move and the dialogs in all windows of a talk. */
export const phoneChannel = (talk: string): string => `${talk} phones`;

/** Where the talk's own server has the routes for its window. */
export const remotePath = '/__remote';

/** What a phone can make the talk do. */
const deeds = ['next', 'previous', 'black'] as const;

/** What a phone asks for: a command, or a place of the pointer, as shares of the slide; without a place it is gone. */
export type Ask = { deed: (typeof deeds)[number] } | { deed: 'point'; x?: number; y?: number };

/** What a phone shows. It gets the notes of this slide, and of no other. */
export interface RemoteState {
  /** The title of the talk. */
  talk: string;
  /** The number of the slide, and of its step, in words. */
  place: string;
  /** The slide. */
  title: string;
  lang?: string;
  notes?: string;
  cues: readonly (string | undefined)[];
  /** All who speak in the notes of the talk. */
  speakers: readonly string[];
  /** The items revealed. */
  step: number;
  /** What comes next, in words. */
  next: string;
  curtain: Curtain;
  /** The time spent, in ms. */
  spent: number;
  isRunning: boolean;
  /** The minutes that the talk may take. */
  minutes?: number;
}

/** A phone, as the speaker sees it. */
export interface Phone {
  id: string;
  /** What it says that it is. */
  name: string;
  /** Whether it is connected now. */
  isHere: boolean;
}

/** What the speaker sees of the remote: an address with a code that one phone can use, and the phones. */
export interface RemoteStatus {
  /** The address that a phone opens in the network of the room; none if this machine is in no network. */
  address?: string;
  /** The address that a phone opens elsewhere, for a relay. */
  relayed?: string;
  /** The address with which people follow the talk. */
  follow?: string;
  phones: readonly Phone[];
}

/** The longest notes, and the longest of each other text. */
const longest = { notes: 50_000, text: 1000 };

/** The most cues of a slide. */
const mostCues = 1000;

/** The most speakers of a talk. */
const mostSpeakers = 20;

/** What a phone asks for; undefined if it is nothing that there is. */
export function toAsk(value: unknown): Ask | undefined {
  const deed = property(value, 'deed');
  if (deed === 'point') {
    const [x, y] = ['x', 'y'].map((name) => toNumber(property(value, name), 0, 1));
    return x === undefined || y === undefined ? { deed } : { deed, x, y };
  }
  const known = deeds.find((one) => one === deed);
  return known && { deed: known };
}

/** A state to show; undefined if a part that must be there is wrong. */
export function toRemoteState(value: unknown): RemoteState | undefined {
  const text = (name: string, most = longest.text) => toText(property(value, name), most);
  const [talk, place, title, next] = [text('talk'), text('place'), text('title'), text('next')];
  const step = toNumber(property(value, 'step'), 0, 10_000);
  const spent = toNumber(property(value, 'spent'), 0, 1e10);
  const curtain = (['none', 'black', 'white'] as const).find(
    (one) => one === property(value, 'curtain'),
  );
  const cues = property(value, 'cues');
  const isWhole = [talk, place, title, next, step, spent, curtain].every((x) => x !== undefined);
  if (!isWhole || !Array.isArray(cues)) return undefined;
  return {
    talk: talk!,
    place: place!,
    title: title!,
    next: next!,
    step: step!,
    spent: spent!,
    curtain: curtain!,
    lang: text('lang'),
    notes: text('notes', longest.notes),
    cues: cues.slice(0, mostCues).map((cue: unknown) => toText(cue, longest.notes)),
    speakers: toList(property(value, 'speakers'), mostSpeakers).flatMap(
      (name) => toName(name) ?? [],
    ),
    isRunning: property(value, 'isRunning') === true,
    minutes: toNumber(property(value, 'minutes'), 0, 10_000),
  };
}

/** Phones, without those that are wrong. */
export const toPhones = (value: unknown): Phone[] =>
  toList(value, 100).flatMap((phone) => {
    const id = toName(property(phone, 'id'));
    const name = toName(property(phone, 'name'));
    if (id === undefined || name === undefined) return [];
    return { id, name, isHere: property(phone, 'isHere') === true };
  });

/** What a window says of the remote; undefined if it is something else. */
export function toRemoteStatus(value: unknown): RemoteStatus | undefined {
  const phones = property(value, 'phones');
  if (!Array.isArray(phones)) return undefined;
  const [address, relayed, follow] = ['address', 'relayed', 'follow'].map((name) =>
    toName(property(value, name)),
  );
  return { address, relayed, follow, phones: toPhones(phones) };
}

/** What a phone says that it is, in a word. */
export const phoneName = (userAgent = ''): string =>
  ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'].find((name) =>
    userAgent.includes(name),
  ) ?? '?';

/** The first items of a list; none of everything else. */
const toList = (value: unknown, most: number): unknown[] =>
  Array.isArray(value) ? value.slice(0, most) : [];

/** A text within a length, cut if it is longer; undefined for everything else. */
const toText = (value: unknown, most: number) =>
  typeof value === 'string' ? value.slice(0, most) : undefined;
