import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Phone } from '../../core/remote.ts';

/** How long a code can be used, and a token that nobody uses, in ms. */
export const lifetimes = { code: 30 * 60_000, token: 60 * 60_000 };

/** The most phones at a time. */
const mostPhones = 8;

/** How often a connection says that it is there, in ms: a phone that hears nothing connects again. */
const beat = 5000;

/** A phone that has a token. */
interface Guest {
  id: string;
  name: string;
  hash: Buffer;
  usedAt: number;
  /** The number of the last request: a repeated one changes nothing. */
  last: number;
  stream?: ServerResponse;
}

/**
 * The phones of a talk, and the window that they move. A code that nobody has used yet is exchanged for a token. Both
 * are kept as hashes in memory, and end with the process.
 */
export class Remote {
  #code = newCode();
  #codeMadeAt: number;
  #secret = newSecret();
  /** A name for this run of the server. */
  readonly session = newCode();
  #guests: Guest[] = [];
  #window: ServerResponse | undefined;
  #state: string | undefined;
  #timer = setInterval(() => this.#beat(), beat).unref();
  #listeners = new Set<() => void>();
  /** The language of the talk, as its window says it. */
  lang = '';
  /** The address of the page for phones, where there is one. */
  address: () => string | undefined = () => undefined;

  /** The time, in ms. */
  readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
    this.#codeMadeAt = now();
  }

  /**
   * The address that the next phone opens. The code is behind the #, which no browser sends to a server: no log has it.
   * Undefined if this machine is in no network.
   */
  get invitation(): string | undefined {
    const address = this.address();
    return address && `${address}#${this.code}`;
  }

  /** The code for the next phone. */
  get code(): string {
    if (this.now() - this.#codeMadeAt > lifetimes.code) this.renewCode();
    return this.#code;
  }

  /** What the window of the talk shows to be let in; only pages on this machine are told. */
  get secret(): string {
    return this.#secret;
  }

  get phones(): Phone[] {
    return this.#guests.map(({ id, name, stream }) => ({ id, name, isHere: !!stream }));
  }

  /** Calls `listener` when there is a new code. */
  onCode(listener: () => void) {
    this.#listeners.add(listener);
  }

  /** Makes a new code. The old one is worth nothing from now on. */
  renewCode() {
    this.#code = newCode();
    this.#codeMadeAt = this.now();
    for (const listener of this.#listeners) listener();
    this.tellWindow();
  }

  isSecret = (given: string): boolean => isSame(hashOf(given), hashOf(this.#secret));

  /**
   * Exchanges a code for a token.
   *
   * @param name what the phone says that it is
   * @returns undefined if the code is wrong, used or old, or if there are too many phones
   */
  join(code: string, name: string): string | undefined {
    const isOld = this.now() - this.#codeMadeAt > lifetimes.code;
    if (!isSame(hashOf(code), hashOf(this.#code)) || isOld) return undefined;
    this.#forgetOld();
    if (this.#guests.length >= mostPhones) {
      const gone = this.#guests.findIndex(({ stream }) => !stream);
      if (gone < 0) return undefined;
      this.#guests.splice(gone, 1);
    }
    const token = newSecret();
    const id = randomBytes(6).toString('base64url');
    this.#guests.push({ id, name, hash: hashOf(token), usedAt: this.now(), last: 0 });
    this.renewCode();
    return token;
  }

  /** The phone of a token, which is used with this. */
  guestOf(token: string): Guest | undefined {
    this.#forgetOld();
    const hash = hashOf(token);
    // All of them are compared: the time says nothing.
    const [guest] = this.#guests.filter((one) => isSame(one.hash, hash));
    if (guest) guest.usedAt = this.now();
    return guest;
  }

  /** Connects a phone: it gets the state now, and each one after it. */
  connect(guest: Guest, stream: ServerResponse) {
    guest.stream?.end();
    guest.stream = stream;
    stream.once('close', () => {
      if (guest.stream !== stream) return;
      guest.stream = undefined;
      guest.usedAt = this.now();
      this.tellWindow();
    });
    write(stream, { type: 'welcome', last: guest.last });
    this.#tellGuest(guest);
    this.tellWindow();
  }

  /** Connects the window of the talk; another one that was connected is left. */
  connectWindow(stream: ServerResponse) {
    this.#window?.end();
    this.#window = stream;
    stream.once('close', () => {
      if (this.#window !== stream) return;
      this.#window = undefined;
      for (const guest of this.#guests) this.#tellGuest(guest);
    });
    this.tellWindow();
  }

  /**
   * Gives the window what a phone asks for.
   *
   * @param number what the phone counts its requests with; one that is not higher than the last is a repetition
   * @returns whether there is a window
   */
  ask(guest: Guest, number: number, ask: object): boolean {
    if (!this.#window) return false;
    if (number <= guest.last) return true;
    guest.last = number;
    write(this.#window, { type: 'ask', id: guest.id, ask });
    return true;
  }

  /** Takes the state of the talk, as JSON, for the phones. */
  setState(state: string) {
    this.#state = state;
    for (const guest of this.#guests) this.#tellGuest(guest);
  }

  /** Disconnects a phone for good. */
  throwOut(id: string) {
    const guest = this.#guests.find((one) => one.id === id);
    if (!guest) return;
    this.#guests = this.#guests.filter((one) => one !== guest);
    if (guest.stream) {
      write(guest.stream, { type: 'out' });
      guest.stream.end();
    }
    this.tellWindow();
  }

  /** Tells the window which phones there are, and that there may be a new code. */
  tellWindow() {
    if (!this.#window) return;
    write(this.#window, { type: 'phones', address: this.invitation, phones: this.phones });
  }

  close() {
    clearInterval(this.#timer);
    for (const { stream } of this.#guests) stream?.end();
    this.#window?.end();
    this.#guests = [];
  }

  #tellGuest({ stream }: Guest) {
    if (!stream) return;
    // A phone that sleeps reads nothing: it gets the state when it connects again.
    if (stream.writableLength > 1_000_000) stream.destroy();
    else if (this.#window && this.#state !== undefined) {
      stream.write(`data: {"type":"state","state":${this.#state}}\n\n`);
    } else write(stream, { type: 'alone' });
  }

  #forgetOld() {
    const now = this.now();
    this.#guests = this.#guests.filter(
      ({ stream, usedAt }) => stream !== undefined || now - usedAt <= lifetimes.token,
    );
  }

  #beat() {
    this.#window?.write(':\n\n');
    for (const { stream } of this.#guests) stream?.write(':\n\n');
  }
}

/** Sends a message to a page. */
const write = (stream: ServerResponse, message: object) =>
  stream.write(`data: ${JSON.stringify(message)}\n\n`);

/** 128 bits: short enough for a QR code that is read from a screen. */
const newCode = () => randomBytes(16).toString('base64url');

const newSecret = () => randomBytes(32).toString('base64url');

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** Compares hashes in a time that says nothing about them. */
const isSame = (one: Buffer, other: Buffer) => timingSafeEqual(one, other);
