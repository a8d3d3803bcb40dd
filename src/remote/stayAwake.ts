import NoSleep from 'nosleep.js';
import { whenAwake } from './link.ts';

/**
 * Keeps the screen of the phone on, from the first touch on. Over http in the network of a room there is no wake lock,
 * because that is no secure context. There, a silent film plays behind the page: as large as the page, because Chromium
 * lets the screen sleep while a small one plays, and with sound and without `loop`, because WebKit does so otherwise.
 */
export function stayAwake() {
  const lock = new NoSleep();
  const { noSleepVideo: film } = lock;
  if (film) {
    film.tabIndex = -1;
    film.ariaHidden = 'true';
    film.removeAttribute('title');
    film.dataset['awake'] = '';
    document.body.prepend(film);
  }
  // The browser takes the lock, or stops the film, whenever the page is hidden. It allows neither without a touch.
  const enable = () => {
    if (document.hidden) return;
    if (!film || film.paused) lock.enable().catch(() => {});
  };
  whenAwake(enable);
  for (const event of ['pointerup', 'keyup'])
    document.addEventListener(event, enable, { once: true });
  document.addEventListener('visibilitychange', () => {
    document.addEventListener('pointerup', enable, { once: true });
  });
}
