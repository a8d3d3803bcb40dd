import { type Bytes, joined, publicLength } from './seal.ts';

/*
 * What a phone and the window send over a relay: one byte that says what it is, and then the public keys, or what is
 * sealed with what these have agreed on.
 */

/** A message as the relay sees it. */
export type Frame =
  /** The window has started again: say hello. */
  | { type: 'again' }
  | { type: 'hello'; phone: Bytes }
  | { type: 'welcome'; phone: Bytes; window: Bytes }
  | { type: 'sealed'; sealed: Bytes };

const types = ['again', 'hello', 'welcome', 'sealed'] as const;

/** The longest message. */
const longest = 400_000;

/** Writes a message. */
export function toBytes(frame: Frame): Bytes {
  const type = Uint8Array.of(types.indexOf(frame.type));
  if (frame.type === 'hello') return joined(type, frame.phone);
  if (frame.type === 'welcome') return joined(type, frame.phone, frame.window);
  return frame.type === 'sealed' ? joined(type, frame.sealed) : joined(type);
}

/** Reads a message; undefined if it is none. */
export function toFrame(bytes: Bytes): Frame | undefined {
  const type = types[bytes[0] ?? -1];
  const rest = bytes.slice(1);
  if (bytes.length > longest) return undefined;
  if (type === 'again' && rest.length === 0) return { type };
  if (type === 'sealed') return { type, sealed: rest };
  if (type === 'hello' && rest.length === publicLength) return { type, phone: rest };
  if (type !== 'welcome' || rest.length !== 2 * publicLength) return undefined;
  return { type, phone: rest.slice(0, publicLength), window: rest.slice(publicLength) };
}

/** The topics of a place: what the window hears, and what the phone hears. */
export const topicsOf = (place: string) => ({ window: `${place}/w`, phone: `${place}/p` });

/** How often both say that they are there, in ms. */
export const beat = 5000;

/** Whether two keys are the same. */
export const isSame = (one: Bytes, other: Bytes): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
