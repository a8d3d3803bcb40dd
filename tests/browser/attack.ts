import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { keyBindings } from '../../src/core/keys.ts';

/** The keys of all commands, and some that have none. The print view replaces the page: it is an act of its own. */
const allKeys = keyBindings
  .flatMap(({ command, keys }) => (command === 'print' ? [] : keys))
  .concat('Enter', 'Tab', 'x', '7', 'Alt+ArrowRight', 'Mod+ArrowLeft');
/** The browser takes those of the full screen only from a keyboard, and a frozen window shows another slide on purpose. */
const keys = allKeys.filter((key) => !['f', 'F5', 'Shift+F5', 'h'].includes(key));

const addresses =
  '#problems #problems/3 #problems/final #phase-3/1 #7 #7/99 #level-4 # #% #nowhere #0 #-1 #999 #__proto__ #problems/x';

/** What happens to one of two windows, next to the keys that are pressed in both. */
type Act =
  | { act: 'press' | 'go'; name: string }
  | { act: 'reload' | 'back' | 'forward' | 'print' | 'nothing' };

/** Keys for both windows at once, and then an act in one of them. */
export interface Batch {
  keys: readonly (readonly string[])[];
  window: number;
  act: Act;
}

const keysInEach = 25;
export const keysInBatch = 2 * keysInEach + 1;

/** Random batches of key presses: the same ones for the same seed. */
export function batches(presses: number, seed: number): Batch[] {
  const key = fc.constantFrom(...keys);
  const some = fc.array(key, { minLength: keysInEach, maxLength: keysInEach });
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      act: fc.constant('press' as const),
      name: fc.constantFrom(...allKeys.filter((one) => one !== 'h')),
    }),
    fc.record({ act: fc.constant('go' as const), name: fc.constantFrom(...addresses.split(' ')) }),
    fc.record({
      act: fc.constantFrom('reload', 'back', 'forward', 'print', 'nothing'),
    }),
  );
  return fc.sample(fc.record({ keys: fc.tuple(some, some), window: fc.nat({ max: 1 }), act }), {
    numRuns: Math.ceil(presses / keysInBatch),
    seed,
  });
}

/** Presses keys in the page, as fast as it takes them, and waits for a frame now and then. It runs in the page. */
export async function pressAll(names: readonly string[]) {
  for (const [n, name] of names.entries()) {
    const parts = name.split(/\+(?=.)/);
    const key = parts.pop()!;
    const shiftKey = parts.includes('Shift');
    const press = new KeyboardEvent('keydown', {
      key: shiftKey && key.length === 1 ? key.toUpperCase() : key,
      shiftKey,
      ctrlKey: parts.includes('Mod'),
      altKey: parts.includes('Alt'),
      bubbles: true,
      cancelable: true,
    });
    (document.activeElement ?? document.body).dispatchEvent(press);
    if (n % 7 === 6) await new Promise(requestAnimationFrame);
  }
}

export async function perform(page: Page, act: Act) {
  switch (act.act) {
    case 'nothing':
      return;
    case 'press':
      return page.keyboard.press(act.name.replace('Mod', 'Control').replace(/(^|\+) $/, '$1Space'));
    case 'go':
      return page.evaluate((address) => window.location.assign(address), act.name);
    case 'reload':
      return void (await page.reload());
    case 'back':
    case 'forward':
      // Only within the talk.
      return page.evaluate((way) => {
        const { navigation } = window as unknown as {
          navigation: { canGoBack: boolean; canGoForward: boolean };
        };
        if (way === 'back' ? navigation.canGoBack : navigation.canGoForward) window.history[way]();
      }, act.act);
    case 'print': {
      const before = page.url();
      await page.goto(before.replace(/\?.*?(?=#|$)|(?=#)/, '?printMode'));
      await page.goto(before);
    }
  }
}

/** What the windows show, as soon as it is the same in all of them, or else after five seconds. */
export async function agree(pages: readonly Page[]): Promise<Seen[]> {
  let seen: Seen[] = [];
  for (let tries = 0; tries < 100 && !isSame(seen); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await Promise.all(pages.map((page) => page.evaluate(shown)));
  }
  return seen;
}

/** Whether all windows show the same slide, at the same step, and none is blank. */
export function isSame(seen: readonly Seen[]) {
  const [first] = seen;
  return !!first?.text && new Set(seen.map((one) => JSON.stringify(one))).size === 1;
}

type Seen = ReturnType<typeof shown>;

/** What one window shows, and what it remembers. It runs in the page. */
function shown() {
  const isPresenter = window.location.search.includes('presenterMode');
  const section = [
    ...document.querySelectorAll<HTMLElement>(
      isPresenter
        ? 'section[aria-label="This slide"] section[data-slide]'
        : 'main section[data-hidden="false"]',
    ),
  ].filter((element) => element.clientWidth > 0 && element.checkVisibility());
  const saved = Object.entries(sessionStorage).find(([name]) => name.startsWith('lectern /'));
  const { position, curtain, clock, version } = JSON.parse(String(saved?.[1])) as {
    position: object;
    curtain: string;
    clock: { runningSince: number | null };
    version: number;
  };
  return {
    text: section.map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()).join(' | '),
    address: window.location.hash,
    position,
    curtain,
    isRunning: clock.runningSince !== null,
    version,
  };
}
