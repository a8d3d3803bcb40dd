import { useEffect } from 'react';
import { attributes } from '../core/page.ts';
import { takesText } from '../spectacle/widgets.ts';

/**
 * Takes the focus back from a frame that a click or its own script has given it: the page would no longer hear the
 * keys of a clicker. A frame keeps the focus that Tab has given it, or that somebody needs to write in it.
 */
export function useFrames() {
  useEffect(() => {
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    let lastKey: string | undefined;
    let lastAsked = NaN;
    // A key, or a press in a frame. That the pointer is over it says nothing: it stays where the last click was.
    const onAsked = ({ key }: { key?: string }) => {
      lastKey = key;
      lastAsked = performance.now();
    };
    const listen = (frame: HTMLIFrameElement) =>
      frame.contentDocument?.addEventListener('pointerdown', onAsked as () => void, options);
    const onLoad = ({ target }: Event) => listen(target as HTMLIFrameElement);
    const onBlur = () => {
      // The element with the focus is known only after the event.
      setTimeout(() => {
        const frame = focusedIn(document) as HTMLIFrameElement | null;
        if (!frame?.matches('iframe, object, embed') || frame.closest(needsKeys)) return;
        if (
          performance.now() - lastAsked < 500 &&
          (lastKey ? lastKey === 'Tab' : isForWriting(frame))
        )
          return;
        frame.blur();
        window.focus();
      });
    };
    // Those of the first slide were there before.
    document.querySelectorAll('iframe').forEach(listen);
    onBlur();
    document.addEventListener('load', onLoad, options);
    window.addEventListener('keydown', onAsked, options);
    window.addEventListener('blur', onBlur, options);
    return () => end.abort();
  }, []);
}

/** The element with the focus, also in a shadow root. */
function focusedIn(root: DocumentOrShadowRoot): Element | null {
  const element = root.activeElement;
  return (element?.shadowRoot && focusedIn(element.shadowRoot)) ?? element;
}

/** A frame that says that it needs all keys. */
const needsKeys = `[role="application"], [${attributes.keys}]`;

/** Whether something that takes text has the focus in a frame. */
function isForWriting({ contentDocument }: HTMLIFrameElement) {
  // Null for a page of another origin.
  const element = contentDocument && focusedIn(contentDocument);
  return element && (takesText(element) || element.matches('select'));
}
