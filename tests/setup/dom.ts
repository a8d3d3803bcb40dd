import { deserialize, serialize } from 'node:v8';
import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';

// To find what is visible in a whole deck, jsdom computes the styles of every element. On a busy machine that takes
// longer than the default of Testing Library.
configure({ asyncUtilTimeout: 10_000 });

// jsdom knows dialogs, but cannot open them.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/');
  window.sessionStorage.clear();
  window.localStorage.clear();
});

// jsdom does not have it, and dagre, which lays out diagrams, needs it.
globalThis.structuredClone ??= (value) => deserialize(serialize(value));
