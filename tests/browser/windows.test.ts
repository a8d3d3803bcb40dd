import type { Page } from 'playwright-core';
import { agree, batches, isSame, keysInBatch, perform, pressAll } from './attack.ts';
import {
  type OpenedDeck,
  type OpenedWindows,
  keepOpened,
  openDeck,
  openFixture,
  openWindows,
} from './openDeck.ts';

declare global {
  interface Window {
    heard: Promise<void>;
  }
}

const hash = (page: Page) => new URL(page.url()).hash;
const heading = (page: Page) =>
  page.getByRole('heading').filter({ visible: true }).first().innerText();

describe('two windows of a talk', () => {
  let windows: OpenedWindows;
  let audience: OpenedDeck;
  let presenter: OpenedDeck;

  beforeAll(async () => {
    windows = await openWindows({ init: keepOpened });
    ({ audience, presenter } = windows);
  });

  afterAll(() => presenter.page.context().close());

  const start = async (address: string) => {
    await audience.go(address);
    await presenter.at(address);
  };

  it('show each step immediately in the other window', async () => {
    await start('#vibe-coding');
    await audience.press('PageDown');
    await audience.press('PageDown');
    await presenter.at('#what-is-vibe-coding/1');
    await presenter.press('ArrowDown');
    await audience.at('#this-is-fine');
    expect(await heading(audience.page)).toBe('This is fine.');
    await presenter.page.getByRole('button', { name: 'Next →' }).click();
    await audience.at('#problems');
    await audience.press('End');
    await presenter.page.getByText('Slide 23 of 23 · step 4 of 4 · AI Levels').waitFor();
    expect(windows.problems).toEqual([]);
  });

  it('are joined by late windows at the current position, not at that of their address', async () => {
    await start('#problems/2');
    await audience.press('PageDown');
    const late = await windows.join('/#phase-3');
    await late.at('#problems/3');
    expect(await heading(late.page)).toBe('🚨 The Problems');
    const latePresenter = await windows.join('/?presenterMode#phase-3');
    await latePresenter.at('#problems/3');
    await latePresenter.page.close();

    // From then on, a second audience window follows and leads like the first.
    await presenter.press('ArrowDown');
    await Promise.all([audience.at('#so-dramatic'), late.at('#so-dramatic')]);
    await late.press('PageDown');
    await Promise.all([audience.at('#so-dramatic/1'), presenter.at('#so-dramatic/1')]);
    await audience.press('b');
    await late.page.getByRole('main', { name: 'A black screen' }).waitFor();
    expect(await heading(late.page)).toBe('Engineers are so dramatic! 🎭');
    await audience.press('b');
    await late.page.close();
  });

  it('find each other again after a reload', async () => {
    await start('#vibe-coding');
    await audience.press('ArrowDown');
    await presenter.at('#what-is-vibe-coding');
    await audience.page.reload();
    await audience.at('#what-is-vibe-coding');
    await presenter.press('PageDown');
    await audience.at('#what-is-vibe-coding/1');
    await presenter.page.reload();
    await presenter.at('#what-is-vibe-coding/1');
    await audience.press('PageDown');
    await presenter.at('#what-is-vibe-coding/2');
    expect(hash(audience.page)).toBe('#what-is-vibe-coding/2');
  });

  it('show the same after any keys, addresses, reloads, and steps back and forward', async () => {
    const seed = process.env.LECTERN_RUNS ? Date.now() : 1;
    const presses = Number(process.env.LECTERN_RUNS ?? 4 * keysInBatch);
    const both = [audience.page, presenter.page];
    const pages = () => audience.page.context().pages();
    const faults: unknown[] = [];
    for (const [n, batch] of batches(presses, seed).entries()) {
      await Promise.all(both.map((page, at) => page.evaluate(pressAll, batch.keys[at]!)));
      await perform(both[batch.window]!, batch.act);
      const seen = await agree(pages());
      if (!isSame(seen)) faults.push({ seed, n, batch, seen });
      // The presenter view has opened another window of the audience.
      for (const page of pages()) if (!both.includes(page)) await page.close();
    }
    expect([...faults, ...windows.problems]).toEqual([]);
    for (const page of both) await page.reload(); // without the dialogs that keys have opened
    for (const page of pages()) if (!both.includes(page)) await page.close();
  }, 3_600_000);

  it('stay two windows when s is pressed again', async () => {
    await audience.press('s');
    expect(audience.page.context().pages()).toHaveLength(2);
  });

  // The last one, because it closes both windows.
  it('do not need each other: closing one affects no other, and s opens it again', async () => {
    await start('#vibe-coding');
    await presenter.page.close();
    await audience.page.waitForFunction(() => window.lastOpened.closed);
    await audience.press('ArrowDown');
    expect(await heading(audience.page)).toBe('What IS vibe coding?');
    const [again] = await Promise.all([
      audience.page.waitForEvent('popup'),
      audience.page.keyboard.press('s'),
    ]);
    await again.getByText('Slide 2 of 23 · step 0 of 3').waitFor();
    await audience.page.close();
    await again.keyboard.press('PageDown');
    await again.getByText('Slide 2 of 23 · step 1 of 3').waitFor();
    expect(windows.problems).toEqual([]);
  });
});

it('a second tab of a reader shows its own address, and follows once the talk is presented', async () => {
  const { page, press } = await openDeck();
  await press('ArrowDown');
  const second = await page.context().newPage();
  await second.goto(new URL('/#phase-3', page.url()).href);
  await second.getByRole('heading', { name: 'IDE-Integrated Agent' }).waitFor();
  await second.waitForTimeout(300);
  expect([hash(second), hash(page)]).toEqual(['#phase-3', '#what-is-vibe-coding']);
  await second.keyboard.press('ArrowUp');
  await second.waitForURL((url) => !url.hash.startsWith('#phase-3'));
  expect(hash(page)).toBe('#what-is-vibe-coding');
  await page.bringToFront();
  await press('s');
  await second.waitForURL('**/#what-is-vibe-coding');
});

describe('the windows of a rehearsal', () => {
  let windows: OpenedWindows;
  let audience: OpenedDeck;
  let presenter: OpenedDeck;

  beforeAll(async () => {
    windows = await openWindows({ fixture: '/rehearsal.html' });
    ({ audience, presenter } = windows);
  });

  afterAll(() => audience.page.context().close());

  beforeEach(async () => {
    await audience.go('#start');
    await presenter.at('#start');
  });

  it('the presenter view says when the audience’s window is hidden, blank, gone or of another version', async () => {
    const { page } = audience;
    const says = (word: string | RegExp) =>
      presenter.page
        .locator('main > header')
        .getByRole('status')
        .filter({ hasText: word })
        .waitFor({ state: 'attached' });
    await says(/^$/);
    await page.evaluate(() =>
      Object.defineProperty(document, 'hidden', { value: true, configurable: true }),
    );
    await says('An audience window is hidden.');
    await page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
    await says(/^$/);
    await page.evaluate(() => (document.querySelector('main')!.style.display = 'none'));
    await says('An audience window is blank.');
    await page.evaluate(() => (document.querySelector('main')!.style.display = ''));
    await says(/^$/);
    await page.evaluate(() => (document.querySelector('main')!.style.translate = '0 -2000px'));
    await says('An audience window is blank.');
    const url = page.url();
    await page.goto('about:blank');
    await says('An audience window is gone.');
    await page.goto(url);
    await says(/^$/);
    await audience.press('b');
    await says('The audience sees a black screen.');
    await audience.press('b');
    expect(windows.problems).toEqual([]);
    // The last slide of this one, which comes first here, breaks soon.
    const other = await windows.join('/rehearsal.html?reversed');
    await says('An audience window shows another version of this talk.');
    await other.page.close();
  });

  it('the audience stays while the speaker looks ahead, who takes it along or comes back', async () => {
    const { page } = presenter;
    const says = (word: string) => page.locator('main > header').getByText(word).waitFor();
    await presenter.press('h');
    await presenter.press('ArrowDown');
    await says('Frozen for the audience: Slide 1 of');
    await audience.at('#start');
    await presenter.press('Backspace');
    await audience.at('#start');
    await presenter.at('#start');
    await presenter.press('h');
    await presenter.press('PageDown');
    await page.getByRole('button', { name: 'Take the audience along' }).click();
    const { hash } = new URL(page.url());
    await audience.at(hash);
    expect(hash).not.toBe('#start');
    // A window of the audience takes the speaker along.
    await presenter.press('h');
    await presenter.press('ArrowDown');
    await audience.press('PageUp');
    await presenter.at('#start');
  });

  it('F5 in the presenter view fills the audience’s screen, and Esc ends that before all else', async () => {
    const { page } = presenter;
    const isFull = (is: boolean) =>
      audience.page.waitForFunction((wanted) => !!document.fullscreenElement === wanted, is);
    await page.keyboard.press('F5');
    await isFull(true);
    await page.getByRole('button', { name: 'Full screen', pressed: true }).waitFor();
    await page.keyboard.press('Escape');
    await isFull(false);
    expect(await page.getByText('no longer in full screen').count()).toBe(0);
    await page.keyboard.press('F5');
    await isFull(true);
    await page.getByRole('button', { name: 'Full screen', pressed: true }).waitFor();
    await audience.page.evaluate(() => document.exitFullscreen());
    await page.getByText('The audience’s window is no longer in full screen.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('a number and Enter lead to a slide, and Backspace back', async () => {
    await presenter.page.keyboard.type('3');
    await presenter.page.getByText('Slide 3: press Enter.').waitFor();
    await presenter.press('Enter');
    const third = await presenter.page.evaluate(() => window.lectern!.slides[2]!.id);
    await audience.at(`#${third}`);
    await audience.press('Backspace');
    await presenter.at('#start');
    expect(new URL(audience.page.url()).hash).toBe('#start');
  });

  it('two talks in one browser do not affect each other', async () => {
    const others: OpenedDeck[] = [
      await windows.join('/talk.html'),
      await windows.join('/rehearsal.html?title=Another'),
      await windows.join('/talk.html?presenterMode'),
    ];
    const before = others.map(({ page }) => hash(page));
    await audience.press('ArrowDown');
    await presenter.at('#cues');
    await presenter.press('PageDown');
    await audience.at('#cues/1');
    await audience.press('b');
    expect(others.map(({ page }) => hash(page))).toEqual(before);
    await others[0]!.press('End');
    await others[2]!.at(hash(others[0]!.page));
    expect(hash(others[1]!.page)).toBe(before[1]);
    expect(hash(audience.page)).toBe('#cues/1');
    expect(await others[0]!.page.getByRole('main', { name: 'A black screen' }).count()).toBe(0);
    await audience.press('b');
    await Promise.all(others.map(({ page }) => page.close()));
  });

  it('a talk ignores messages of Spectacle’s own presenter mode on the same origin', async () => {
    const { page, press, at } = audience;
    await press('ArrowDown');
    await presenter.at('#cues');
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      new MutationObserver(() => main.setAttribute('data-moved', '')).observe(main, {
        subtree: true,
        childList: true,
      });
      const channel = new BroadcastChannel('spectacle_presenter_bus');
      window.heard = new Promise((resolve) => (channel.onmessage = resolve)).then(() =>
        channel.close(),
      );
    });
    await presenter.page.evaluate(() => {
      const payload = { slideIndex: 3, stepIndex: 0 };
      const message = JSON.stringify({ type: 'SYNC', payload, meta: { sender: 'x' } });
      new BroadcastChannel('spectacle_presenter_bus').postMessage(message);
    });
    await page.evaluate(() => window.heard);
    await at('#cues');
    await presenter.at('#cues');
    expect(await page.locator('main[data-moved]').count()).toBe(0);
  });

  it('the audience’s says that the browser blocks a new window, until the next key', async () => {
    const { page, press } = audience;
    await page.evaluate(() => {
      const open = window.open.bind(window);
      window.open = () => {
        window.open = open;
        return null;
      };
    });
    await press('s');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Allow pop-ups');
    await press('PageDown');
    expect(await alert.count()).toBe(0);
  });

  // The last one, because it closes the presenter view.
  it('accept a restored tab that has counted more changes than the running talk', async () => {
    const { page, press } = audience;
    for (let n = 0; n < 8; n++) await press('PageDown');
    await presenter.page.close();
    await page.goto('about:blank');
    const address = `${process.env.FIXTURES_ORIGIN}/rehearsal.html`;
    const { page: today, press: pressToday } = await windows.join(`${address}?presenterMode`);
    await today.getByText('Slide 1 of 8 ·').waitFor();
    await pressToday('ArrowDown');
    await page.goto(address);
    await page.waitForURL('**/rehearsal.html#cues');
    await pressToday('PageDown');
    await page.waitForURL('**/rehearsal.html#cues/1');
    // The slide before may still be leaving.
    await page
      .getByRole('heading')
      .filter({ visible: true })
      .first()
      .filter({ hasText: 'Cues' })
      .waitFor();
    expect(await heading(page)).toBe('Cues');
  });
});

describe('the audience window', () => {
  let opened: OpenedDeck;

  beforeAll(async () => {
    opened = await openFixture('/rehearsal.html?presenterMode&room=4');
  });

  it('opens from the presenter view, without the notes and controls', async () => {
    const { page, go } = opened;
    await go('#cues/2');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Audience window' }).click(),
    ]);
    await popup.getByRole('heading', { name: 'Cues' }).waitFor();
    const { searchParams, hash: place } = new URL(popup.url());
    expect([...searchParams.keys()]).toEqual(['room']);
    expect(place).toBe('#cues/2');
    expect(await popup.getByText('And so on.').count()).toBe(0);
    await popup.keyboard.press('PageDown');
    await page.waitForURL('**#cues/3');
    await popup.close();
  });

  it('says so if the server is gone', async () => {
    const { page } = opened;
    const pages = (url: URL) => url.pathname === '/rehearsal.html';
    await page.context().route(pages, (route) => route.abort());
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Audience window' }).click(),
    ]);
    await page.getByRole('alert').filter({ hasText: 'Is the server still running?' }).waitFor();
    await popup.close();
    await page.context().unroute(pages);
    await opened.press('PageDown');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  /** The features that the audience's window is opened with, where the browser answers like this. */
  const opensOn = async (getScreenDetails?: () => Promise<unknown>) => {
    const { page } = opened;
    await page.evaluate(
      `delete window.asked;
       window.getScreenDetails = ${getScreenDetails?.toString() ?? 'undefined'};
       window.open = (...asked) => { window.asked = asked; return window; };`,
    );
    await page.getByRole('button', { name: 'Audience window' }).click();
    await page.waitForFunction(() => 'asked' in window);
    return page.evaluate(() => (window as unknown as { asked: string[] }).asked[2]);
  };

  it('opens on the projector, if the browser reports one', async () => {
    const asked = await opensOn(async () => {
      const here = { availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900 };
      const projector = { availLeft: 1440, availTop: 20, availWidth: 1920, availHeight: 1060 };
      return Promise.resolve({ screens: [here, projector], currentScreen: here });
    });
    expect(asked).toBe('popup,left=1440,top=20,width=1920,height=1060');
  });

  it('is a normal window if there is one screen, or if the speaker refuses', async () => {
    const alone = await opensOn(async () => {
      const here = { availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900 };
      return Promise.resolve({ screens: [here], currentScreen: here });
    });
    expect(alone).toBe('');
    expect(await opensOn(() => Promise.reject(new DOMException('No', 'NotAllowedError')))).toBe('');
    expect(await opensOn(undefined)).toBe('');
  });
});
