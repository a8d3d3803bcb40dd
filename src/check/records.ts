import { countedOf } from '../core/backup.ts';
import { type Plan, formatTime, planTalk } from '../core/plan.ts';
import type { TalkHandle } from '../core/page.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { type Found, limits } from '../core/rules.ts';
import { sum } from '../core/sum.ts';
import { quote } from './texts.ts';

/** Finds what is missing or wrong in the data of a slide, without inspecting its page. */
export function findGaps(slide: SlideRecord): Found[] {
  const found: Found[] = [];
  if (!slide.notes?.trim() && !slide.cues.some((cue) => cue?.trim())) {
    found.push({
      rule: 'notes',
      subject: '',
      message: 'The slide has no notes',
      advice:
        'Write in `notes` what you want to say: the plan and the handout use them, and a broken slide shows them.',
    });
  }
  for (const [index, cue] of slide.cues.entries()) {
    if (cue?.trim() && index >= slide.steps) {
      found.push({
        rule: 'cue',
        subject: cue,
        message: `The cue ${quote(cue)} belongs to key press ${index + 1}, but the slide has ${slide.steps === 0 ? 'none' : `only ${slide.steps}`}`,
        advice: 'Move it into `notes`, or give its item its own key press.',
      });
    }
  }
  if (slide.sharedId !== undefined) {
    found.push({
      rule: 'id',
      subject: slide.sharedId,
      message: `An earlier slide has the id “${slide.sharedId}”, so this one became “${slide.id}”`,
      advice: 'Give it its own id: links to it break when the order of the slides changes.',
    });
  }
  return found;
}

/**
 * Finds a title that an earlier slide has: lists, the browser's tab and screen readers name slides by it. A slide
 * may continue under the title of the one right before it.
 */
export function findSharedName(slide: SlideRecord, slides: readonly SlideRecord[]): Found[] {
  const name = ({ title }: SlideRecord) => title.trim().toLowerCase();
  const index = slides.indexOf(slide);
  const before = slides.slice(0, index).findLastIndex((other) => name(other) === name(slide));
  if (before < 0 || before === index - 1) return [];
  return [
    {
      rule: 'name',
      subject: slide.title,
      message: `${quote(slide.title)} is also the title of slide ${before + 1}`,
      advice: 'Give one of them another title, such as “… (2)”.',
    },
  ];
}

/** The minutes that a talk takes to say, from its notes and steps alone. */
export function spokenTime({ slides, rates }: TalkHandle): Plan {
  const unplanned = slides.map((slide) => ({ ...slide, minutes: undefined }));
  return planTalk(unplanned, undefined, { ...rates, rehearsals: undefined });
}

/** Finds a slide whose notes take longer than its own minutes. */
export function findLongNotes(slide: SlideRecord, spoken: Plan): Found[] {
  const minutes = spoken.minutes.get(slide.id) ?? 0;
  if (slide.minutes === undefined || minutes <= slide.minutes * limits.slideTime) return [];
  return [
    {
      rule: 'slideTime',
      subject: '',
      message: `The notes take ${time(minutes)} to say, but the slide has ${time(slide.minutes)}`,
      advice: 'Shorten the notes, or give the slide more `minutes`.',
    },
  ];
}

/** Finds a talk that takes longer than its `duration`. */
export function findLongTalk(talk: TalkHandle, spoken: Plan): Found[] {
  if (talk.duration === undefined) return [];
  const total = sum(
    countedOf(talk.slides).map((slide) => slide.minutes ?? spoken.minutes.get(slide.id) ?? 0),
  );
  if (total <= talk.duration + 1e-9) return [];
  return [
    {
      rule: 'talkTime',
      subject: '',
      message: `The talk takes ${time(total)}, but should take at most ${time(talk.duration)}`,
      advice: `Cut ${time(total - talk.duration)}: otherwise the plan in the presenter view gives every slide too little time.`,
    },
  ];
}

const time = (minutes: number) => `${formatTime(minutes * 60_000)} min`;
