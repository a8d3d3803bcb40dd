/*
 * What a phone and the window say over a relay, so that the relay can neither read it, nor change it, nor say it again.
 * Both know a secret from the QR code. For each connection, both make a new pair of keys (ECDH, P-256); what these
 * have in common and the secret give two keys of AES-GCM, one for each direction. Who learns the secret later
 * cannot read what was said before. Messages are counted, and the counter is the nonce of AES-GCM: one that is not
 * higher than the last is dropped.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** The length of a secret, in bytes: 128 bits, which a QR code has room for. */
export const secretLength = 16;

/** A new secret. */
export const newSecret = (): Bytes => crypto.getRandomValues(new Uint8Array(secretLength));

/** Bytes as a text for addresses. */
export const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The bytes of such a text; undefined if it is none. */
export function fromText(text: string): Bytes | undefined {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const encode = (text: string): Bytes => new TextEncoder().encode(text);

/** Derives bytes from a secret. */
export async function derive(
  secret: Bytes,
  salt: Bytes,
  purpose: string,
  length: number,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: encode(`lectern ${purpose}`) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
}

/** The name of the place where both meet. It says nothing about the secret. */
export const placeOf = async (secret: Bytes): Promise<string> =>
  `lectern/${toText(await derive(secret, new Uint8Array(), 'place', 16))}`;

/** A pair of keys for one connection. */
export const newPair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);

/** The public key of a pair, 65 bytes. */
export const publicKeyOf = async ({ publicKey }: CryptoKeyPair): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));

/** The length of a public key. */
export const publicLength = 65;

/** Seals what one side says, and opens what the other says. */
export interface Seal {
  seal: (message: unknown) => Promise<Bytes>;
  /** @returns undefined for what the other side has not said, or has said before */
  open: (bytes: Bytes) => Promise<unknown>;
}

/**
 * Agrees on the keys of a connection.
 *
 * @param phone the public key of the phone
 * @param window the public key of the window
 * @throws the error of the browser if the other one's key is none
 */
export async function agree(
  secret: Bytes,
  own: CryptoKeyPair,
  side: 'phone' | 'window',
  { phone, window }: { phone: Bytes; window: Bytes },
): Promise<Seal> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const other = await crypto.subtle.importKey(
    'raw',
    side === 'phone' ? window : phone,
    curve,
    false,
    [],
  );
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: other },
    own.privateKey,
    256,
  );
  const both = joined(new Uint8Array(shared), secret);
  const salt = joined(phone, window);
  const keyOf = async (from: string) =>
    crypto.subtle.importKey('raw', await derive(both, salt, from, 32), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
  const [ofPhone, ofWindow] = await Promise.all([keyOf('phone'), keyOf('window')]);
  const [mine, theirs] = side === 'phone' ? [ofPhone, ofWindow] : [ofWindow, ofPhone];
  let sent = 0;
  let heard = 0;
  // One after the other, or a later one could be opened before an earlier one, which would then count as said again.
  let opening: Promise<unknown> = Promise.resolve();
  return {
    seal: async (message) => {
      const iv = nonceOf(++sent);
      const text = encode(JSON.stringify(message));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, mine, text);
      return joined(iv, new Uint8Array(sealed));
    },
    open: (bytes) => (opening = opening.then(() => openOne(bytes))),
  };

  async function openOne(bytes: Bytes): Promise<unknown> {
    const iv = bytes.slice(0, nonceLength);
    try {
      const text = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv },
        theirs,
        bytes.slice(nonceLength),
      );
      // After the decryption: what is not from the other side counts nothing.
      const count = countOf(iv);
      if (count <= heard) return undefined;
      heard = count;
      return JSON.parse(new TextDecoder().decode(text)) as unknown;
    } catch {
      return undefined;
    }
  }
}

const nonceLength = 12;

function nonceOf(count: number): Bytes {
  const nonce = new Uint8Array(nonceLength);
  new DataView(nonce.buffer).setBigUint64(4, BigInt(count));
  return nonce;
}

const countOf = (nonce: Bytes) => Number(new DataView(nonce.buffer).getBigUint64(4));

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
