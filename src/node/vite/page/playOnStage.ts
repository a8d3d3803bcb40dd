import { attributes, slideSelector } from '../../../core/page.ts';

/**
 * Plays a picture that moves, once it has been revealed, from its beginning. With reduced motion, it stands still.
 *
 * @param src the picture
 * @param still its first frame
 * @returns a callback for the `ref` of the image, which has the first frame as its `src`, while its slide is on stage
 */
export const playOnStage =
  (src: string, still: string) =>
  (image: object | null): (() => void) | undefined => {
    const slide = image instanceof HTMLImageElement && image.closest(slideSelector);
    if (!slide) return undefined;
    const motion = window.matchMedia('(prefers-reduced-motion: no-preference)');
    let plays = false;
    let shown: string | undefined;
    const begin = async () => {
      // Browsers go on with a picture that they have shown before: only a new address begins.
      const address = await newAddressOf(src);
      if (plays) image.src = shown = address;
      else URL.revokeObjectURL(address);
    };
    const stop = () => {
      plays = false;
      // Since then, it may have begun again.
      if (image.getAttribute('src') === shown) image.src = still;
      if (shown) URL.revokeObjectURL(shown);
    };
    const update = () => {
      const isShown = motion.matches && image.closest(ahead) === null;
      if (isShown === plays) return;
      plays = isShown;
      if (plays) void begin();
      else stop();
    };
    const changes = new MutationObserver(update);
    changes.observe(slide, { attributes: true, subtree: true, attributeFilter: states });
    motion.addEventListener('change', update);
    update();
    return () => {
      changes.disconnect();
      motion.removeEventListener('change', update);
      plays = false;
      // The slide before stays as it is while the next one comes.
      const last = new MutationObserver(leave);
      last.observe(slide, { attributeFilter: [attributes.leaving] });
      queueMicrotask(leave);
      function leave() {
        if (slide && slide.hasAttribute(attributes.leaving)) return;
        last.disconnect();
        stop();
      }
    };
  };

/** The address of a copy. In a talk that is opened as a file, no file can be fetched. */
const newAddressOf = (src: string): Promise<string> =>
  fetch(src)
    .then((answer) => answer.blob())
    .then(
      (file) => URL.createObjectURL(file),
      () => src,
    );

/** What a key press has not shown yet. */
const ahead = '[data-state="ahead"], [data-shown="false"]';

const states = ['data-state', 'data-shown'];
