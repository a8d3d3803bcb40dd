import { deserialize, serialize } from 'node:v8';

/** Reports nothing: jsdom has no layout, so no size changes, and nothing scrolls into view. */
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const missing = {
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  // Vitest has that of Node. dagre needs it, which lays out diagrams.
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
};

/** Adds to an object what it does not have. */
function complete(target: object, additions: object) {
  for (const [name, value] of Object.entries(additions)) {
    if (!(name in target)) Object.assign(target, { [name]: value });
  }
}

// Some tests of a project may run in Node, without a page.
if (globalThis.document) {
  complete(globalThis, missing);
  // jsdom knows dialogs, but cannot open them.
  complete(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
}
