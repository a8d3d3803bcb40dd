/// <reference types="vite/client" />
// Runs in the page during development.
import { editedEvent, rehearsedEvent } from '../../../core/page.ts';

/** How long React takes to apply an edit, in ms. */
const pause = 50;

import.meta.hot?.on('vite:afterUpdate', ({ updates }) => {
  const edited = Math.max(...updates.map(({ timestamp }) => timestamp));
  setTimeout(() => {
    window.lecternEdited = edited;
    window.dispatchEvent(new Event(editedEvent));
  }, pause);
});

// What a presenter view tells, on to the server.
window.addEventListener(rehearsedEvent, (event) =>
  import.meta.hot?.send(rehearsedEvent, (event as CustomEvent).detail),
);
