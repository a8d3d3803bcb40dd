import { attributes, slideSelector } from '../../../core/page.ts';

/**
 * Lets a picture that moves wait for its slide: it begins when the slide is on stage and the picture has been revealed,
 * and stands still at its first frame everywhere else, and with reduced motion.
 *
 * @param src the picture
 * @param still its first frame
 * @returns a callback for the `ref` of the image, which has the first frame as its `src`
 */
export const playOnStage =
  (src: string, still: string) =>
  (image: object | null): (() => void) | undefined => {
    const slide = image instanceof HTMLImageElement && image.closest(slideSelector);
    if (!slide) return undefined;
    const motion = window.matchMedia('(prefers-reduced-motion: no-preference)');
    let plays = false;
    let own: string | undefined;
    const show = (address: string) => {
      image.src = address;
      if (own) URL.revokeObjectURL(own);
      own = undefined;
    };
    const begin = async () => {
      // Browsers go on with a picture that they have shown before: only a new address begins.
      const file = await fetch(src).then((answer) => answer.blob());
      if (!plays) return;
      const address = URL.createObjectURL(file);
      show(address);
      own = address;
    };
    const update = () => {
      // The slide before stays as it is while the next one comes.
      const isSeen =
        slide.getAttribute(attributes.hidden) === 'false' || (plays && isLeaving(slide));
      const isShown = isSeen && motion.matches && !image.closest(ahead);
      if (isShown === plays) return;
      plays = isShown;
      // In a talk that is opened as a file, no file can be fetched.
      if (plays) begin().catch(() => plays && show(src));
      else show(still);
    };
    const changes = new MutationObserver(update);
    changes.observe(slide, { attributes: true, subtree: true, attributeFilter: observed });
    motion.addEventListener('change', update);
    update();
    return () => {
      changes.disconnect();
      motion.removeEventListener('change', update);
      if (own) URL.revokeObjectURL(own);
    };
  };

const isLeaving = (slide: Element) => slide.hasAttribute(attributes.leaving);

/** What a key press has not shown yet. */
const ahead = '[data-state="ahead"], [data-shown="false"]';

const observed = [attributes.hidden, attributes.leaving, 'data-state', 'data-shown'];
