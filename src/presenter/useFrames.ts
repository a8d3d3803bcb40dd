import { useEffect } from 'react';
import { attributes } from '../core/page.ts';
import { takesText } from '../spectacle/widgets.ts';

/**
 * Takes the focus back from a frame that a click or its own script has given it: the page would no longer hear the
 * keys of a clicker. A frame keeps the focus that Tab has given it, or that somebody needs to write in it.
 */
export function useFrames() {
  useEffect(() => {
    let lastTab = -Infinity;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') lastTab = performance.now();
    };
    const onBlur = () => {
      // The element with the focus is known only after the event.
      setTimeout(() => {
        const element = focusedIn(document);
        if (!element?.matches('iframe, object, embed')) return;
        if (performance.now() - lastTab < 500 || isForWriting(element as HTMLIFrameElement)) return;
        (element as HTMLElement).blur();
        window.focus();
      });
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('blur', onBlur);
    };
  }, []);
}

/** The element with the focus, also in a shadow root. */
function focusedIn(root: DocumentOrShadowRoot): Element | null {
  const element = root.activeElement;
  return (element?.shadowRoot && focusedIn(element.shadowRoot)) ?? element;
}

/** Whether a frame says that it needs all keys, or a click into it has set the focus on something that takes text. */
function isForWriting(frame: HTMLIFrameElement) {
  if (frame.closest(`[role="application"], [${attributes.keys}]`)) return true;
  // Null for a page of another origin.
  const element = frame.contentDocument && focusedIn(frame.contentDocument);
  return (
    frame.matches('iframe:hover') &&
    element !== null &&
    (takesText(element) || element.matches('select'))
  );
}
