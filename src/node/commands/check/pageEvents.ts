import type { Page } from 'playwright-core';
import type { Found } from '../../../core/rules.ts';
import { shorten } from '../../../core/words.ts';
import { firstLine } from '../../errors.ts';

/** Collects what the page's console and network report, until it is known which slide it is about. */
export class PageEvents {
  readonly #origin: string;
  #pending: { found: Found; address?: string }[] = [];
  #foreign = new Set<string>();
  #images = new Set<string>();

  /** @param origin of the built talk: what comes from elsewhere is a finding */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Listens to a page, and blocks requests to other machines: the page must not wait for them. */
  async listen(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: ['https://*', 'wss://*'] });
    page.on('request', (request) => {
      const address = request.url();
      if (request.resourceType() === 'image') this.#images.add(address);
      if (/^(?:https?|wss?):/.test(address) && new URL(address).origin !== this.#origin) {
        this.#addRequest(address);
      }
    });
    page.on('websocket', (socket) => this.#addRequest(socket.url()));
    page.on('pageerror', (error) => {
      this.#pending.push({
        found: {
          rule: 'error',
          subject: this.#plain(error.message),
          message: `Uncaught error: ${this.#plain(error.message)}`,
          advice: 'Look at the slide with "npm start": the console shows where it comes from.',
        },
      });
    });
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      const text = this.#plain(message.text());
      const { url } = message.location();
      const isOfNetwork = this.#foreign.has(url) || this.#images.has(url);
      if (isOfNetwork || [...this.#foreign].some((address) => text.includes(address))) return;
      // The rule `id` reports it.
      if (text.startsWith('[lectern] Two slides have the id')) return;
      this.#pending.push({
        found: {
          rule: 'console',
          subject: text,
          message: `The console has ${message.type() === 'error' ? 'an error' : 'a warning'}: ${text}`,
          advice: 'Look at the slide with "npm start": the console shows where it comes from.',
        },
        address: text.startsWith('Failed to load') ? url : undefined,
      });
    });
  }

  /**
   * Returns what has been collected, each with its slide, and forgets it.
   *
   * @param shown the slide on stage
   * @param newly the slides that the page has added for it
   */
  async settle(
    page: Page,
    shown: string,
    newly: readonly { id: string; isBroken: boolean }[],
    take: (slide: string, found: Found) => void,
  ): Promise<void> {
    const [only, ...others] = newly;
    const broken = newly.find(({ isBroken }) => isBroken);
    for (const { found, address } of this.#pending.splice(0)) {
      const owner = address
        ? await page.evaluate((wanted) => window.lecternCheck!.slideWith(wanted), address)
        : undefined;
      // A slide is mounted shortly before it is shown, and reports most things at that moment.
      const entered = broken ?? (others.length === 0 ? only : undefined);
      take(owner ?? entered?.id ?? shown, found);
    }
  }

  #addRequest(address: string) {
    if (this.#foreign.has(address)) return;
    this.#foreign.add(address);
    this.#pending.push({
      found: {
        rule: 'request',
        subject: address,
        message: `${address} is loaded from another machine`,
        advice: 'Put the file into the talk: the network of the venue may not work.',
      },
      address,
    });
  }

  #plain(text: string) {
    return shorten(firstLine(text.replaceAll(`${this.#origin}/`, '')), 300);
  }
}
