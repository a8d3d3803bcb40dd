import { availableParallelism } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import type { Inspection, SlideFacts } from '../../../check/pageCheck.ts';
import { type Category, type Found, type Rule, categoryOf } from '../../../core/rules.ts';
import type { AspectRatio } from '../../../core/sizes.ts';
import { shorten } from '../../../core/words.ts';
import { NoAnswer, answering, slowAdvice } from '../../browser/loadTalk.ts';
import type { OpenTalk } from '../../browser/openTalk.ts';
import { firstLine } from '../../errors.ts';
import { type CheckedPage, type Pages, close, newPages, styleOf } from './checkedPage.ts';
import { findByAxe } from './axe.ts';
import { type Ground, findEmptyStart, findLongRows } from './look.ts';
import { type Findings, groupBy } from './findings.ts';
import type { State } from './Result.ts';
import { measureContrast, takePicture } from './screenshots.ts';

/** What a walk needs of a talk that is open. */
export type Visited = Pick<OpenTalk, 'origin' | 'timeout' | 'open'>;

export interface Wanted {
  rules: readonly Rule[];
  themes: readonly string[];
  aspectRatios: readonly AspectRatio[];
  slides: readonly SlideFacts[];
  /** These are all slides of the talk. */
  isWhole: boolean;
  /** Take a picture of each finding. */
  pictures: boolean;
  /** Called when a page comes to another slide. */
  onSlide: (number: number, theme: string, aspectRatio: AspectRatio) => void;
}

/** Some slides in one theme and aspect ratio, which one page checks. */
export interface Round {
  theme: string;
  aspectRatio: AspectRatio;
  slides: readonly SlideFacts[];
  hasAxe: boolean;
}

/**
 * Walks through the talk, with as many pages side by side as the machine has cores.
 *
 * @returns the number of states that were checked
 */
export async function walk(
  talk: Visited,
  wanted: Wanted,
  findings: Findings,
  pages = newPages,
): Promise<number> {
  const rounds = roundsOf(wanted);
  const stuck = new Set<string>();
  const ofNobody: Found[] = [];
  const grounds: Ground[] = [];
  let states = 0;
  const worker = async () => {
    for (let round = rounds.shift(); round; round = rounds.shift()) {
      const walk = { talk, wanted, round, findings, ofNobody, grounds, pages };
      const visited = await walkRound(walk, stuck);
      states += visited;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  if (wanted.isWhole) {
    for (const found of ofNobody) findings.addToTalk(found);
    addLongRows(grounds, findings);
  }
  return states;
}

/** Adds the rows of slides that look alike, in each theme and aspect ratio. */
function addLongRows(grounds: readonly Ground[], findings: Findings) {
  const styles = groupBy(grounds, ({ states: [state] }) => `${state?.theme} ${state?.aspectRatio}`);
  for (const inStyle of styles.values()) {
    const inOrder = inStyle.toSorted((a, b) => a.number - b.number);
    for (const { ground, found } of findLongRows(inOrder)) {
      findings.add(ground.id, found, ...ground.states);
    }
  }
}

/** One round for each theme and aspect ratio, split into pieces if there are more cores than rounds. */
function roundsOf({ themes, aspectRatios, slides, rules }: Wanted): Round[] {
  const styles = themes.flatMap((theme) =>
    aspectRatios.map((aspectRatio) => ({ theme, aspectRatio })),
  );
  const pieces = Math.min(Math.ceil(availableParallelism() / styles.length), slides.length);
  const length = Math.ceil(slides.length / pieces);
  return styles.flatMap(({ theme, aspectRatio }) =>
    Array.from({ length: pieces }, (_, index) => ({
      theme,
      aspectRatio,
      slides: slides.slice(index * length, (index + 1) * length),
      // What axe looks for (names, roles, structure) is the same in every aspect ratio.
      hasAxe: rules.includes('axe') && aspectRatio === aspectRatios[0],
    })),
  );
}

/** What all slides of a round are checked with. */
export interface Walk {
  talk: Visited;
  wanted: Wanted;
  round: Round;
  findings: Findings;
  /** What was reported before it was known which slide it is about. */
  ofNobody: Found[];
  /** Which slides have a field. */
  grounds: Ground[];
  pages: Pages;
}

/** @param stuck the slides that have made a page stop answering, in any round */
async function walkRound(walk: Walk, stuck: Set<string>): Promise<number> {
  const { round, wanted, findings, talk, pages } = walk;
  let states = 0;
  let page: Page | undefined;
  let checked: CheckedPage | undefined;
  for (const slide of round.slides) {
    if (stuck.has(slide.id)) continue;
    wanted.onSlide(slide.number, round.theme, round.aspectRatio);
    try {
      checked ??= await pages.open(slide, walk, (used) => (page = used));
      const visited = await checkSlide(slide, checked, walk);
      states += visited;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      stuck.add(slide.id);
      findings.add(slide.id, endless(talk.timeout), { ...styleOf(round), step: 0 });
      // The others are checked in a new page.
      close(page);
      checked = page = undefined;
    }
  }
  if (checked) pages.leave(checked);
  return states;
}

/**
 * Checks a slide at all of its steps.
 *
 * @returns how many there are
 * @throws {NoAnswer} if the page does not answer
 */
async function checkSlide(slide: SlideFacts, checked: CheckedPage, walk: Walk): Promise<number> {
  const seen: Inspection[] = [];
  for (let step = 0; step <= (seen.at(-1)?.steps ?? 0); step++) {
    const state = checkState(slide, step, seen.at(-1), checked, walk);
    const inspection = await answering(walk.talk.timeout, state);
    if (!inspection) return step;
    seen.push(inspection);
  }
  slide.texts = [...new Set([...slide.texts, ...seen.flatMap(({ texts }) => texts)])];
  slide.source ??= seen[0]?.source;
  if (seen.every(({ error }) => error === undefined)) {
    for (const found of findEmptyStart(seen[0]!, seen.at(-1)!)) {
      walk.findings.add(slide.id, found, { ...styleOf(walk.round), step: 0 });
    }
    const ground = {
      number: slide.number,
      id: slide.id,
      hasField: seen.some(({ hasField }) => hasField),
      states: seen.map((_, step) => ({ ...styleOf(walk.round), step })),
    };
    // Backup slides are not shown in a row.
    if (slide.isCounted) walk.grounds.push(ground);
  }
  return seen.length;
}

/** @returns undefined if the slide is not shown in time */
async function checkState(
  slide: SlideFacts,
  step: number,
  before: Inspection | undefined,
  checked: CheckedPage,
  { talk, wanted, round, findings }: Walk,
): Promise<Inspection | undefined> {
  const { page, devtools, events } = checked;
  const state: State = { ...styleOf(round), step };
  const categories = [...new Set(wanted.rules.map((rule) => categoryOf[rule]))];
  const inspection = await inspect(page, slide.id, step, categories, talk.timeout);
  if (!inspection) {
    findings.add(slide.id, lost(step, talk.timeout), state);
    return undefined;
  }
  const found = [...inspection.found];
  if (inspection.error === undefined && before?.html === inspection.html) found.push(idle(step));
  const runAxe = round.hasAxe && (step === 0 || step === inspection.steps);
  found.push(...(await inspectFurther(page, devtools, inspection, categories, runAxe)));
  for (const one of found) {
    const ratios = one.rule === 'axe' ? wanted.aspectRatios : [round.aspectRatio];
    const affected = ratios.map((ratio) => ({ ...state, aspectRatio: ratio }));
    const finding = findings.add(slide.id, one, ...affected);
    if (finding && wanted.pictures) {
      finding.picture = await takePicture(devtools, inspection.box, one.box);
    }
  }
  await events.settle(page, (one, asker = slide.id) => {
    if (round.slides.some(({ id }) => id === asker)) findings.add(asker, one, state);
  });
  return inspection;
}

/** Goes to a step of a slide and inspects it; undefined if it is not shown in time. */
async function inspect(
  page: Page,
  slide: string,
  step: number,
  categories: readonly Category[],
  timeout: number,
): Promise<Inspection | undefined> {
  try {
    return await page.evaluate(
      async ([id, at, wanted, limit]) => {
        const check = window.lecternCheck;
        const isThere = await check?.visit(id, at, limit).then(
          () => true,
          () => false,
        );
        return isThere ? check?.inspect(wanted) : undefined;
      },
      [slide, step, categories, timeout] as const,
    );
  } catch (error) {
    // A slide may navigate to another page, which has neither the check nor a slide.
    if (String(error).includes('context was destroyed')) return undefined;
    throw error;
  }
}

/** Checks what needs more than the page itself: screenshots, and axe. */
async function inspectFurther(
  page: Page,
  devtools: CDPSession,
  { error, isOfDemo, box, hasAllIcons }: Inspection,
  categories: readonly Category[],
  runAxe: boolean,
): Promise<Found[]> {
  if (error !== undefined) return [broken(error, isOfDemo)];
  return [
    ...(categories.includes('contrast')
      ? await measureContrast(page, devtools, box, hasAllIcons)
      : []),
    ...(runAxe ? await findByAxe(page) : []),
  ];
}

const lost = (step: number, timeout: number): Found => ({
  rule: 'broken',
  subject: '',
  message: `Step ${step} of the slide is not shown within ${timeout / 1000} s`,
  advice: slowAdvice,
});

const endless = (timeout: number): Found => ({
  rule: 'broken',
  subject: 'endless',
  message: `The page does not answer within ${timeout / 1000} s when the slide is shown`,
  advice:
    'Look for a loop that never ends in this slide, or for a drawing with thousands of shapes: show that as a picture.',
});

const notesShown = 'The content of the slide has thrown an error, so its notes are shown instead';
const demoStopped =
  'The demo has thrown an error, so “The demo has stopped” is shown instead, with its picture if it has one';

/** @param isOfDemo only the demo of the slide has thrown it */
export const broken = (error: string, isOfDemo: boolean): Found => ({
  rule: 'broken',
  subject: '',
  message: `${isOfDemo ? demoStopped : notesShown}: ${shorten(firstLine(error), 300)}`,
  advice: 'Look at it with "npm start": the console shows where the error comes from.',
});

const idle = (step: number): Found => ({
  rule: 'cue',
  subject: `step ${step}`,
  message: `Key press ${step} changes nothing on the slide`,
  advice: 'Remove the item from `reveals`, or add a <Reveal> that appears with it.',
});
