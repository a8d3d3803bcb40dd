import type { Page } from 'playwright-core';
import type { Found } from '../../../core/rules.ts';
import { shorten } from '../../../core/words.ts';
import { askersOf } from '../../browser/Requests.ts';
import { stayHere } from '../../browser/stayHere.ts';
import { firstLine } from '../../errors.ts';

/** Collects what the page's console and network report, until it is known which slide it is about. */
export class PageEvents {
  readonly #origin: string;
  #pending: { found: Found; address?: string }[] = [];
  #foreign = new Set<string>();
  #pictures = new Set<string>();

  /** @param origin of the built talk: what comes from elsewhere is a finding */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Listens to a page, keeps it, and blocks requests to other machines: the page must not wait for them. */
  async listen(page: Page): Promise<void> {
    await stayHere(page, (deed) => this.#pending.push({ found: leaves(deed) }));
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: ['https://*', 'wss://*'] });
    page.on('request', (request) => {
      const address = request.url();
      if (['image', 'media'].includes(request.resourceType())) this.#pictures.add(address);
      if (/^(?:https?|wss?):/.test(address) && new URL(address).origin !== this.#origin) {
        this.#addRequest(address);
      }
    });
    page.on('websocket', (socket) => {
      // The development server has one of its own.
      const { host } = new URL(this.#origin);
      if (new URL(socket.url()).host !== host) this.#addRequest(socket.url());
    });
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
      // React writes a pattern such as `%o` before what it is about.
      const text = this.#plain(message.text().replace(/^(?:\s*%[a-z]\s*)+/i, ''));
      const { url } = message.location();
      if ([url, text].some((part) => [...this.#foreign].some((address) => part.includes(address))))
        return;
      // The rule `id` reports it.
      if (text.startsWith('[lectern] Two slides have the id')) return;
      if (text.startsWith('Failed to load')) return this.#addMissing(url);
      this.#pending.push({
        found: {
          rule: 'console',
          subject: text,
          message: `The console has ${message.type() === 'error' ? 'an error' : 'a warning'}: ${text}`,
          advice: 'Look at the slide with "npm start": the console shows where it comes from.',
        },
      });
    });
  }

  /**
   * Gives what has been collected, and forgets it.
   *
   * @param take gets it with the slide that asks for the file it is about, if it is about a file and a slide asks for it
   */
  async settle(page: Page, take: (found: Found, asker: string | undefined) => void): Promise<void> {
    const all = this.#pending.splice(0);
    const askers = await askersOf(
      page,
      all.flatMap(({ address }) => address ?? []),
    );
    for (const { found, address } of all) {
      take(found, address === undefined ? undefined : askers.shift());
    }
  }

  /** A file of the talk that is not there. Images in the page are found there, with the same address. */
  #addMissing(address: string) {
    this.#pending.push({
      found: {
        rule: this.#pictures.has(address) ? 'picture' : 'console',
        subject: address,
        message: `The file ${this.#plain(address)} does not load`,
        advice: 'Import the file in the module of the slide: the build then includes it.',
      },
      address,
    });
  }

  #addRequest(address: string) {
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

const leaves = (deed: string): Found => ({
  rule: 'broken',
  subject: `leaves: ${deed}`,
  message: `The slide ${deed} when it is shown`,
  advice: 'Do that only when somebody clicks: otherwise the talk is gone at this slide.',
});
