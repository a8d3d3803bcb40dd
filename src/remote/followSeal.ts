import { type Bytes, derive, joined, placeOf, publicLength, secretLength } from './seal.ts';

/*
 * What the audience hears of a talk over a relay. Everybody with the link has the secret, and could say something in the
 * name of the speaker: so the window signs (ECDSA, P-256), and the link has the hash of its public key.
 */

/** Where the talk is. */
export interface Shown {
  /** The id of the slide. */
  slide: string;
  step: number;
  curtain: string;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', hash: 'SHA-256' };
const signatureLength = 64;
const nonceLength = 12;

/** The length of the key in a link: the secret, and half of the hash of the public key. */
export const linkLength = 2 * secretLength;

/** The keys of a talk that is followed. */
export interface FollowKeys {
  secret: Bytes;
  pair: CryptoKeyPair;
}

/** New keys, or those that were kept. */
export async function followKeys(secret: Bytes, kept?: JsonWebKey): Promise<FollowKeys> {
  if (!kept)
    return { secret, pair: await crypto.subtle.generateKey(curve, true, ['sign', 'verify']) };
  const privateKey = await crypto.subtle.importKey('jwk', kept, curve, true, ['sign']);
  const { d: _, ...open } = kept;
  const known = { ...open, key_ops: ['verify'] };
  const publicKey = await crypto.subtle.importKey('jwk', known, curve, true, ['verify']);
  return { secret, pair: { privateKey, publicKey } };
}

const rawOf = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key));

const hashOf = async (key: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', key)).slice(0, secretLength);

/** The key in the link. */
export const linkKeyOf = async ({ secret, pair }: FollowKeys): Promise<Bytes> =>
  joined(secret, await hashOf(await rawOf(pair.publicKey)));

/** The topic of a talk that is followed. */
export const followTopic = async (linkKey: Bytes): Promise<string> =>
  `${await placeOf(linkKey.slice(0, secretLength))}/f`;

async function keyOf(secret: Bytes) {
  const bytes = await derive(secret, new Uint8Array(), 'follow', 32);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * Makes the function that seals and signs where a talk is.
 *
 * @returns bytes: the public key, the signature, the nonce, and what is sealed
 */
export async function sealerOf({ secret, pair }: FollowKeys) {
  const key = await keyOf(secret);
  const own = await rawOf(pair.publicKey);
  return async (shown: Shown, count: number): Promise<Bytes> => {
    // By chance: a window that starts again does not know what the one before it has counted.
    const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
    const text = new TextEncoder().encode(JSON.stringify({ ...shown, count }));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
    const said = joined(iv, new Uint8Array(sealed));
    const signature = await crypto.subtle.sign(signing, pair.privateKey, said);
    return joined(own, new Uint8Array(signature), said);
  };
}

/** Makes the function that opens such bytes: undefined for what is not from the window of the link. */
export async function openerOf(linkKey: Bytes) {
  const key = await keyOf(linkKey.slice(0, secretLength));
  const hash = linkKey.slice(secretLength);
  return async (bytes: Bytes): Promise<unknown> => {
    try {
      const raw = bytes.slice(0, publicLength);
      const signature = bytes.slice(publicLength, publicLength + signatureLength);
      const said = bytes.slice(publicLength + signatureLength);
      if (String(await hashOf(raw)) !== String(hash)) return undefined;
      const signer = await crypto.subtle.importKey('raw', raw, curve, false, ['verify']);
      if (!(await crypto.subtle.verify(signing, signer, signature, said))) return undefined;
      const iv = said.slice(0, nonceLength);
      const sealed = said.slice(nonceLength);
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
      return JSON.parse(new TextDecoder().decode(text)) as unknown;
    } catch {
      return undefined;
    }
  };
}
