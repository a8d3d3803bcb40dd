import type { Page } from 'playwright-core';
import { attributes } from '../../core/page.ts';
import { answering } from './loadTalk.ts';
import { stayHere } from './stayHere.ts';

/** How many times content may load other content. */
const rounds = 3;

/** How long a slide must stay unchanged, and how long to wait for that, in ms. An animation may never end. */
const quiet = { still: 200, atMost: 3000 };

/**
 * Makes a page remember what it waits for, show what waits until it is in sight, and stay where it is. Call it while
 * the page is still empty.
 *
 * @param onLeave see `stayHere`
 */
export async function followWaits(
  page: Page,
  onLeave: (deed: string) => void = () => {},
): Promise<void> {
  await stayHere(page, onLeave);
  await page.addInitScript(() => {
    const Observer = window.IntersectionObserver;
    window.IntersectionObserver = class extends Observer {
      constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        // All slides are below each other, and nobody scrolls.
        super(callback, options?.root ? options : { ...options, rootMargin: '9999999px' });
      }
    };
    const waits = new Set<unknown>();
    const set = window.setTimeout.bind(window);
    const clear = window.clearTimeout.bind(window);
    const get = window.fetch.bind(window);
    const follow = (handler: TimerHandler, delay?: number, ...args: unknown[]) => {
      // Nobody waits so long for a slide: it is a clock, or looks for something new.
      if (typeof handler !== 'function' || (delay ?? 0) > 10_000)
        return set(handler, delay, ...args);
      const id: number = set(() => {
        waits.delete(id);
        handler(...args);
      }, delay);
      waits.add(id);
      return id;
    };
    window.setTimeout = follow as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      waits.delete(id);
      clear(id);
    };
    window.fetch = (...args) => {
      const answer = get(...args);
      waits.add(answer);
      const end = () => waits.delete(answer);
      answer.then(end, end);
      return answer;
    };
    window.lecternWaits = { all: waits, sleep: (ms) => new Promise((done) => set(done, ms)) };
  });
}

/**
 * Waits for content that loads late: lazy parts and `use` (their fallbacks must be gone), `aria-busy`, and the
 * timers and requests that the slides have started.
 *
 * @param timeout how long that may take, in ms
 * @returns the ids of the slides that are not ready after that; `undefined` for a part outside all slides
 * @throws {UsageError} if the page does not answer
 */
export function settle(page: Page, timeout: number): Promise<(string | undefined)[]> {
  const late = page.evaluate(
    async ([names, limit, times, { still, atMost }]) => {
      interface Fiber {
        tag: number;
        memoizedState: unknown;
        stateNode: unknown;
        child: Fiber | null;
        sibling: Fiber | null;
        return: Fiber | null;
      }
      const end = performance.now() + limit;
      const { all, sleep } = window.lecternWaits!;
      const until = async (isDone: () => boolean, before = end) => {
        while (!isDone() && performance.now() < before) await sleep(20);
      };
      const slideOf = (element: Element) =>
        element.closest(`[${names.page}]`)?.getAttribute(names.page);
      // React does not mark a fallback in the page: only its own tree has it (tag 13 is Suspense, tag 5 an element).
      const suspended = (fiber: Fiber | null): Fiber[] => {
        const found: Fiber[] = [];
        const open = fiber ? [fiber] : [];
        for (let next = open.pop(); next; next = open.pop()) {
          if (next.tag === 13 && next.memoizedState !== null) found.push(next);
          if (next.sibling) open.push(next.sibling);
          if (next.child) open.push(next.child);
        }
        return found;
      };
      const elementOf = (fiber: Fiber | null): Element => {
        for (let next = fiber; next; next = next.return) {
          if (next.tag === 5) return next.stateNode as Element;
        }
        return document.body;
      };
      const rootKey = (element: Element) =>
        Object.keys(element).find((key) => key.startsWith('__reactContainer$'));
      const root = [...document.querySelectorAll('body, body *')].find(rootKey);
      const waiting = () => {
        const fiber = root && (Reflect.get(root, rootKey(root)!) as Fiber);
        const { current } = (fiber?.stateNode ?? {}) as { current?: Fiber };
        return [
          ...document.querySelectorAll(`[${names.page}] [aria-busy="true"]`),
          ...suspended(current ?? null).map(elementOf),
        ];
      };
      for (let round = 0; round < times; round++) {
        await until(() => waiting().length === 0);
        await sleep(50);
        const started = [...all];
        if (started.length === 0 && waiting().length === 0) break;
        await until(() => started.every((wait) => !all.has(wait)));
      }
      let changed = performance.now();
      const observer = new MutationObserver(() => (changed = performance.now()));
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      const isQuiet = () => performance.now() - changed > still && waiting().length === 0;
      await until(isQuiet, Math.min(end, changed + atMost));
      observer.disconnect();
      return [...new Set(waiting().map((element) => slideOf(element) ?? undefined))];
    },
    [attributes, timeout, rounds, quiet] as const,
  );
  return answering(timeout, late);
}

declare global {
  interface Window {
    /** What the page waits for, in a page that a command has opened. */
    lecternWaits?: { all: ReadonlySet<unknown>; sleep: (ms: number) => Promise<unknown> };
  }
}
