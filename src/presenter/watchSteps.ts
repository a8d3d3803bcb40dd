import { attributes } from '../core/page.ts';
import { spokenText } from './spokenText.ts';

/** Finds the slide that the audience sees. */
export const slideOnStage = `main section[${attributes.hidden}="false"]`;

/** Finds the current slide in the presenter view. */
export const slideHere = `[data-now] section[${attributes.slide}]`;

/** Watches what the steps of a slide reveal. */
export function watchSteps(slideSelector: string) {
  let changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document.body, {
    subtree: true,
    attributeFilter: ['data-state'],
    attributeOldValue: true,
  });
  const forget = () => {
    observer.takeRecords();
    changes = [];
  };
  return {
    forget,
    /** The text of what has been revealed since the last `forget`, or is now the current item again. */
    read: () => {
      changes.push(...observer.takeRecords());
      const slide = document.querySelector(slideSelector);
      const shown = changes.filter(isShown).map(({ target }) => target);
      const outermost = [...new Set(shown)].filter(
        (element) =>
          slide?.contains(element) &&
          !shown.some((other) => other !== element && other.contains(element)),
      );
      return outermost.map((element) => spokenText(element as Element)).join(' ');
    },
    end: () => observer.disconnect(),
  };
}

function isShown({ target, oldValue }: MutationRecord) {
  const state = (target as Element).getAttribute('data-state');
  return state !== 'ahead' && (oldValue === 'ahead' || state === 'now');
}
