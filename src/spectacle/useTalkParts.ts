import { useContext, useMemo, useSyncExternalStore } from 'react';
import { countedOf } from '../core/backup.ts';
import { planTalk, plannedTime } from '../core/plan.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import type { AccentName } from '../theme/theme.ts';
import { FrameContext, OccasionContext, SlideIndexContext } from './contexts.ts';

/** A part of the talk. */
export interface TalkPart {
  /** Its name. */
  title: string;
  /** Its accent. @default the slide's */
  accent?: AccentName;
  /** Its planned minutes. */
  minutes?: number;
  /** Its language, if it is not that of the slide. */
  lang?: string;
}

/**
 * The parts of the talk that the slide belongs to, with their planned minutes if the talk has a duration; and the name
 * of the part that the slide is in, or else of the next one. Before the first part and outside a talk, there is none.
 *
 * @throws Error outside a slide
 */
export function useTalkParts(): { parts: readonly TalkPart[]; current: string | undefined } {
  const index = useContext(SlideIndexContext);
  const { duration, rates } = useContext(OccasionContext);
  const { number } = useContext(FrameContext)!.place;
  const slides = useSyncExternalStore(
    index?.subscribe ?? subscribeToNothing,
    () => index?.slides ?? noSlides,
    () => index?.slides ?? noSlides,
  );
  const parts = useMemo(() => {
    const plan = planTalk(slides, duration, rates);
    const counted = countedOf(slides);
    const titles = [...new Set(counted.flatMap(({ part }) => part || []))];
    return titles.map((title) => {
      const own = counted.filter(({ part }) => part === title);
      const minutes = duration ? plannedTime(plan, own) / 60_000 : undefined;
      const { accent, partLang: lang } = own[0]!;
      return { title, accent: accent as AccentName, minutes, lang };
    });
  }, [slides, duration, rates]);
  const at = Math.max(number - 1, 0);
  const hasBegun = slides.slice(0, at + 1).some(({ part }) => part);
  const current = hasBegun ? slides.slice(at).find(({ part }) => part)?.part : undefined;
  return { parts, current };
}

const noSlides: readonly SlideRecord[] = [];
const subscribeToNothing = () => () => {};
