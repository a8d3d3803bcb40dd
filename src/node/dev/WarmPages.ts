import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { attributes, slideSelector } from '../../core/page.ts';
import { slideSizes } from '../../core/sizes.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { type Launched, launch } from '../browser/launch.ts';
import { loadTalk } from '../browser/loadTalk.ts';
import { whileRunning } from '../browser/whileRunning.ts';
import type { OpenTalk } from '../browser/openTalk.ts';
import {
  type CheckedPage,
  type Pages,
  close,
  loadScripts,
  openAt,
  openToRead,
} from '../commands/check/checkedPage.ts';

/** How long a browser stays open after its last use, in ms: an author thinks longer, and then waits a second. */
const patience = 10 * 60_000;

/** How long a talk may take to load, and a slide to be shown, in ms. */
export const timeout = 30_000;

/** What to do when a talk does not load. */
const advice = 'Look at it in a browser, with "lectern start".';

/** How many times a page is loaded again because a package was prepared: there can be one in each module. */
const mostTries = 5;

/** How many pages stay open: a theme in three aspect ratios, and one more. */
const most = 4;

/** How long a page may take to show an edit before a new one is opened instead, in ms. */
const editing = 1000;

/** How long the system may take to tell Vite about a change of a file, in ms: Vite itself waits up to 100. */
const noticing = 250;

/** What the development server knows of what its pages show. */
export interface Served {
  /** When a file of the talk was last written, in ms since 1970. */
  newestChange: () => number;
  /** A name of what Vite has prepared of the packages of the talk: when it changes, each page has to be loaded again. */
  packages: () => string | undefined;
}

/** A browser beside the development server, whose pages stay open between two questions: they follow every edit. */
export class WarmPages {
  readonly served: Served;
  readonly #kept: { key: string; checked: CheckedPage }[] = [];
  /** The pages from which the data of the talks is read, by address. They are old once Vite has prepared a package. */
  readonly #toRead = new Map<string, { packages: string | undefined; page: Page }>();
  #queue: Promise<unknown> = Promise.resolve();
  #launched?: Promise<Launched>;
  #timer?: NodeJS.Timeout;

  constructor(served: Served) {
    this.served = served;
  }

  /**
   * Does something with a talk that the server shows, after what was asked before: the pages are the same.
   *
   * @param origin its address, with a slash at the end
   * @throws {UsageError} if there is no browser
   */
  use<Answer>(origin: string, act: (talk: OpenTalk) => Promise<Answer>): Promise<Answer> {
    const answer = this.#queue.then(async () => {
      const talk = await this.#open(origin);
      try {
        return await whileRunning(talk.browser, act(talk));
      } finally {
        const read = [...this.#toRead.values()];
        const kept = [...this.#kept.map(({ checked }) => checked), ...read].map(({ page }) =>
          page.context(),
        );
        // Those of a question that has failed.
        for (const context of talk.browser.contexts()) {
          if (!kept.includes(context)) context.close().catch(() => {});
        }
      }
    });
    this.#queue = answer.catch(() => {});
    return answer;
  }

  async #open(origin: string): Promise<OpenTalk> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.close(), patience).unref();
    const { browser } = await this.#browser();
    const open: OpenTalk['open'] = async (address = '', options = {}, prepare) => {
      await this.#noticed();
      for (let tries = 1; ; tries++) {
        const page = await browser.newPage({ viewport: slideSizes['16:9'], ...options });
        await page.addInitScript(() => (globalThis.lecternUnwatched = true));
        await prepare?.(page);
        const load = () => loadTalk(page, origin + address, { timeout, advice });
        if ((await this.#isUpToDate(load)) || tries === mostTries) return page;
        close(page);
      }
    };
    return { folder: tmpdir(), origin, browser, timeout, open, close: () => this.close() };
  }

  /** Loads a page, until that is done or Vite has prepared a package that the page has asked for: it is old then. */
  async #isUpToDate(load: () => Promise<void>): Promise<boolean> {
    const before = this.served.packages();
    const isOld = () => this.served.packages() !== before;
    let timer: NodeJS.Timeout | undefined;
    const old = new Promise<void>((done) => {
      timer = setInterval(() => isOld() && done(), 50);
    });
    const loading = load();
    try {
      await Promise.race([loading, old]);
    } finally {
      clearInterval(timer);
      // Nobody waits for an old page any more.
      loading.catch(() => {});
    }
    return !isOld();
  }

  /**
   * Where a talk gets its pages from.
   *
   * @param listens whether it matters what a slide reports when it comes
   */
  pagesOf({ origin }: Pick<OpenTalk, 'origin'>, listens: boolean): Pages {
    const keys = new Map<CheckedPage, string>();
    return {
      open: async (slide, visit, onPage) => {
        const { theme, aspectRatio, hasAxe } = visit.round;
        const key = [origin, theme, aspectRatio, this.served.packages()].join(' ');
        const checked =
          (await this.#reuse(key, listens ? slide.id : undefined, hasAxe)) ??
          (await openAt(slide, visit, onPage));
        onPage(checked.page);
        keys.set(checked, key);
        return checked;
      },
      leave: (checked) => {
        this.#kept.unshift({ key: keys.get(checked) ?? '', checked });
        for (const { checked: oldest } of this.#kept.splice(most)) close(oldest.page);
      },
    };
  }

  /** A page with the data of a talk, as it is after the last edit. */
  async toRead(talk: OpenTalk): Promise<Page> {
    const { origin } = talk;
    const kept = this.#toRead.get(origin);
    const isOld = kept?.packages !== this.served.packages();
    if (kept && !isOld && (await this.#follows(kept.page))) return kept.page;
    this.#toRead.delete(origin);
    close(kept?.page);
    const page = await openToRead(talk);
    this.#toRead.set(origin, { packages: this.served.packages(), page });
    return page;
  }

  /** Ends the browser. The next question starts another one. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const launched = this.#launched;
    this.#launched = undefined;
    this.#forgetPages();
    await (await launched?.catch(() => undefined))?.close();
  }

  #browser(): Promise<Launched> {
    this.#launched ??= launch(findBrowser());
    const launched = this.#launched;
    const forget = () => {
      if (this.#launched === launched) this.#launched = undefined;
      this.#forgetPages();
    };
    launched.then(({ browser }) => browser.once('disconnected', forget), forget);
    return launched;
  }

  #forgetPages() {
    this.#kept.length = 0;
    this.#toRead.clear();
  }

  /**
   * A page that is open, as it is after the last edit; undefined if there is none.
   *
   * @param slide the slide that comes, if it shall report again what it reports when it comes
   */
  async #reuse(
    key: string,
    slide: string | undefined,
    hasAxe: boolean,
  ): Promise<CheckedPage | undefined> {
    const kept = this.#kept.find((one) => one.key === key);
    if (!kept) return undefined;
    this.#kept.splice(this.#kept.indexOf(kept), 1);
    const { checked } = kept;
    const { page, events } = checked;
    if (!(await this.#follows(page))) {
      close(page);
      return undefined;
    }
    try {
      await loadScripts(page, hasAxe);
      if (slide === undefined) return checked;
      // What was there before is no longer of interest.
      await page.evaluate(
        async ([id, attribute]) => {
          const isThere = document.querySelector(`[${attribute}="${CSS.escape(id)}"]`) !== null;
          const other = window.lectern?.slides.find((one) => one.id !== id);
          if (isThere && other) await window.lecternCheck?.visit(other.id, 0, 2000).catch(() => {});
        },
        [slide, attributes.slide] as const,
      );
      await events.settle(page, () => {});
      return checked;
    } catch {
      close(page);
      return undefined;
    }
  }

  /**
   * Waits until a page shows the last edit. It does not if that is a change that no page can follow, such as a mistake
   * in the code that was mended, or one that has stopped the talk.
   */
  async #follows(page: Page): Promise<boolean> {
    await this.#noticed();
    return page
      .waitForFunction(
        ({ newest, slide }) =>
          Math.max(performance.timeOrigin, window.lecternEdited ?? 0) >= newest &&
          document.querySelector(slide) !== null,
        { newest: this.served.newestChange(), slide: slideSelector },
        { timeout: editing, polling: 20 },
      )
      .then(
        () => true,
        () => false,
      );
  }

  /** Waits until Vite knows of a file that has just been written. */
  async #noticed(): Promise<void> {
    const left = this.served.newestChange() + noticing - Date.now();
    if (left > 0) await new Promise((done) => setTimeout(done, Math.min(left, noticing)));
  }
}
