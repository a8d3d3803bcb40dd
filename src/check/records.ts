import { type Plan, formatTime, planTalk } from '../core/plan.ts';
import type { TalkHandle } from '../core/page.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { type Found, limits } from '../core/rules.ts';
import { quote } from './texts.ts';

/** Finds what a slide's author has left out or said twice, without looking at the slide. */
export function findGaps(slide: SlideRecord): Found[] {
  const found: Found[] = [];
  if (!slide.notes?.trim() && !slide.cues.some((cue) => cue?.trim())) {
    found.push({
      rule: 'notes',
      subject: '',
      message: 'The slide has no notes',
      advice:
        'Say in `notes` what you want to say: the plan, the handout and a broken slide live on it.',
    });
  }
  for (const [index, cue] of slide.cues.entries()) {
    if (cue?.trim() && index >= slide.steps) {
      found.push({
        rule: 'cue',
        subject: cue,
        message: `The cue ${quote(cue)} belongs to key press ${index + 1}, and the slide has ${slide.steps || 'none'}`,
        advice: 'Move it into the notes, or let its item appear with a key press of its own.',
      });
    }
  }
  if (slide.sharedId !== undefined) {
    found.push({
      rule: 'id',
      subject: slide.sharedId,
      message: `The id “${slide.sharedId}” belongs to a slide before this one, so this one is “${slide.id}”`,
      advice: 'Give it an id of its own: links to it would change with the order of the slides.',
    });
  }
  return found;
}

/**
 * Finds a title that another slide has: lists, the browser's tab and screen readers tell slides by it. A slide
 * may go on under the title of the one right before it.
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
      message: `${quote(slide.title)} is the title of slide ${before + 1} as well`,
      advice: 'Give one of them a title of its own, such as “… (2)”.',
    },
  ];
}

/** The minutes that a talk takes to be said, by its notes and steps alone: whatever it may take. */
export function spokenTime({ slides, rates }: TalkHandle): Plan {
  const unplanned = slides.map((slide) => ({ ...slide, minutes: undefined }));
  return planTalk(unplanned, undefined, rates);
}

/** Finds a slide whose notes take longer than the minutes that it has. */
export function findLongNotes(slide: SlideRecord, spoken: Plan): Found[] {
  const minutes = spoken.minutes[slide.id] ?? 0;
  if (slide.minutes === undefined || minutes <= slide.minutes * limits.slideTime) return [];
  return [
    {
      rule: 'slideTime',
      subject: '',
      message: `The notes take ${time(minutes)} to say, and the slide has ${time(slide.minutes)}`,
      advice: 'Cut the notes, or give the slide more `minutes`.',
    },
  ];
}

/** Finds a talk that is longer than it may be. */
export function findLongTalk(talk: TalkHandle, spoken: Plan): Found[] {
  if (talk.duration === undefined) return [];
  const total = talk.slides.reduce(
    (sum, slide) => sum + (slide.minutes ?? spoken.minutes[slide.id] ?? 0),
    0,
  );
  if (total <= talk.duration + 1e-9) return [];
  return [
    {
      rule: 'talkTime',
      subject: '',
      message: `The talk takes ${time(total)}, and may take ${time(talk.duration)}`,
      advice: `Cut ${time(total - talk.duration)} of it: the plan of the presenter’s view would only hurry every slide.`,
    },
  ];
}

const time = (minutes: number) => `${formatTime(minutes * 60_000)} min`;
