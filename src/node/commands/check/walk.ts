import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import type { Inspection, SlideFacts, TalkFacts } from '../../../check/pageCheck.ts';
import { parameters } from '../../../core/page.ts';
import { type Category, type Found, type Rule, categoryOf } from '../../../core/rules.ts';
import { type AspectRatio, slideSizes } from '../../../core/sizes.ts';
import { shorten } from '../../../core/words.ts';
import { NoAnswer, answering, slowAdvice } from '../../browser/loadTalk.ts';
import type { OpenTalk } from '../../browser/openTalk.ts';
import { firstLine } from '../../errors.ts';
import { findByAxe, loadAxe } from './axe.ts';
import type { Findings } from './findings.ts';
import { PageEvents } from './pageEvents.ts';
import type { State } from './Result.ts';
import { measureContrast, takePicture } from './screenshots.ts';

export interface Wanted {
  rules: readonly Rule[];
  themes: readonly string[];
  aspectRatios: readonly AspectRatio[];
  slides: readonly SlideFacts[];
  /** Take a picture of each finding. */
  pictures: boolean;
  /** Called when a page comes to another slide. */
  onSlide: (number: number, theme: string, aspectRatio: AspectRatio) => void;
}

/** Some slides in one theme and aspect ratio, which one page checks. */
interface Round {
  theme: string;
  aspectRatio: AspectRatio;
  slides: readonly SlideFacts[];
  hasAxe: boolean;
}

/**
 * Reads the data of the talk.
 *
 * @throws {NoAnswer} if a script in the page never ends, and the data is not there before
 */
export async function readTalk(talk: OpenTalk): Promise<TalkFacts> {
  let page: Page | undefined;
  let devtools: CDPSession | undefined;
  const open = talk.open('', {}, async (empty) => {
    page = empty;
    devtools = await empty.context().newCDPSession(empty);
  });
  await open.catch(async (error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    // The data of all slides is there before the first of them is shown.
    await devtools!.send('Runtime.terminateExecution');
    if (
      !(await answering(
        talk.timeout,
        page!.evaluate(() => window.lectern),
      ))
    )
      throw error;
  });
  const script = await inPage();
  const read = async () => {
    await page!.evaluate(script);
    return page!.evaluate(() => window.lecternCheck!.readTalk());
  };
  const facts = await answering(talk.timeout, read());
  leave(page);
  return facts;
}

/**
 * Walks through the talk, with as many pages side by side as the machine has cores.
 *
 * @returns the number of states that were checked
 */
export async function walk(talk: OpenTalk, wanted: Wanted, findings: Findings): Promise<number> {
  const rounds = roundsOf(wanted);
  const stuck = new Set<string>();
  let states = 0;
  const worker = async () => {
    for (let round = rounds.shift(); round; round = rounds.shift()) {
      const visited = await walkRound({ talk, wanted, round, findings }, stuck);
      states += visited;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return states;
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

/** A page that shows the talk in the theme and aspect ratio of a round. */
interface CheckedPage {
  page: Page;
  devtools: CDPSession;
  events: PageEvents;
  /** The slides that are in it. */
  mounted: ReadonlySet<string>;
}

/** What all slides of a round are checked with. */
interface Walk {
  talk: OpenTalk;
  wanted: Wanted;
  round: Round;
  findings: Findings;
}

/** @param stuck the slides that have made a page stop answering, in any round */
async function walkRound(walk: Walk, stuck: Set<string>): Promise<number> {
  const { round, wanted, findings, talk } = walk;
  let states = 0;
  let page: Page | undefined;
  let checked: CheckedPage | undefined;
  for (const slide of round.slides) {
    if (stuck.has(slide.id)) continue;
    wanted.onSlide(slide.number, round.theme, round.aspectRatio);
    try {
      checked ??= await openAt(slide, walk, (empty) => (page = empty));
      const visited = await checkSlide(slide, checked, walk);
      states += visited;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      stuck.add(slide.id);
      findings.add(slide.id, endless(talk.timeout), { ...styleOf(round), step: 0 });
      // The others are checked in a new page.
      leave(page);
      checked = page = undefined;
    }
  }
  leave(page);
  return states;
}

/** Closes a page, without waiting: one with a loop that never ends would not answer. */
function leave(page: Page | undefined) {
  page
    ?.context()
    .close()
    .catch(() => {});
}

const styleOf = ({ theme, aspectRatio }: Round) => ({ theme, aspectRatio });

/** @param onPage gets the page before anything is in it */
async function openAt(
  { id }: SlideFacts,
  { talk, round: { theme, aspectRatio, hasAxe } }: Walk,
  onPage: (page: Page) => void,
): Promise<CheckedPage> {
  const query = new URLSearchParams({
    [parameters.theme]: theme,
    [parameters.aspectRatio]: aspectRatio,
  });
  const events = new PageEvents(new URL(talk.origin).origin);
  const page = await talk.open(
    `?${query}#${encodeURIComponent(id)}`,
    { viewport: slideSizes[aspectRatio], reducedMotion: 'reduce' },
    (empty) => {
      onPage(empty);
      return events.listen(empty);
    },
  );
  const script = await inPage();
  const prepare = async () => {
    const devtools = await page.context().newCDPSession(page);
    await page.evaluate(script);
    if (hasAxe) await loadAxe(page);
    return { page, devtools, events, mounted: new Set<string>() };
  };
  return answering(talk.timeout, prepare());
}

/**
 * Checks a slide at all of its steps.
 *
 * @returns how many there are
 * @throws {NoAnswer} if the page does not answer
 */
async function checkSlide(slide: SlideFacts, checked: CheckedPage, walk: Walk): Promise<number> {
  let before: Inspection | undefined;
  for (let step = 0; step <= (before?.steps ?? 0); step++) {
    const state = checkState(slide, step, before, checked, walk);
    before = await answering(walk.talk.timeout, state);
    if (!before) return step;
  }
  return (before?.steps ?? 0) + 1;
}

/** @returns undefined if the slide is not shown in time */
async function checkState(
  slide: SlideFacts,
  step: number,
  before: Inspection | undefined,
  checked: CheckedPage,
  { talk, wanted, round, findings }: Walk,
): Promise<Inspection | undefined> {
  const { page, devtools, events, mounted } = checked;
  const state: State = { ...styleOf(round), step };
  const categories = [...new Set(wanted.rules.map((rule) => categoryOf[rule]))];
  const inspection = await inspect(page, slide.id, step, categories, talk.timeout);
  if (!inspection) {
    findings.add(slide.id, lost(step, talk.timeout), state);
    return undefined;
  }
  const newly = inspection.mounted.filter(({ id }) => !mounted.has(id));
  checked.mounted = new Set(inspection.mounted.map(({ id }) => id));

  const found = [...inspection.found];
  if (before?.html === inspection.html) found.push(idle(step));
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
  await events.settle(page, slide.id, step === 0 ? newly : [], (id, one) => {
    if (round.slides.some((candidate) => candidate.id === id)) findings.add(id, one, state);
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
  { error, box }: Inspection,
  categories: readonly Category[],
  runAxe: boolean,
): Promise<Found[]> {
  if (error !== undefined) return [broken(error)];
  return [
    ...(categories.includes('contrast') ? await measureContrast(page, devtools, box) : []),
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
  subject: '',
  message: `The page does not answer within ${timeout / 1000} s when the slide is shown`,
  advice: 'Look for a loop that never ends, in this slide and in those next to it.',
});

const broken = (error: string): Found => ({
  rule: 'broken',
  subject: '',
  message: `The content of the slide has thrown an error, so its notes are shown instead: ${shorten(firstLine(error), 300)}`,
  advice: 'Look at it with "npm start": the console shows where the error comes from.',
});

const idle = (step: number): Found => ({
  rule: 'cue',
  subject: `step ${step}`,
  message: `Key press ${step} changes nothing on the slide`,
  advice: 'Remove the item from `reveals`, or add a <Reveal> that appears with it.',
});

let source: Promise<string> | undefined;
/** The part of the check that runs in the page: `scripts/build-lib.mjs` bundles it into one script. */
const inPage = () =>
  (source ??= readFile(new URL('../../../check/inPage.script.js', import.meta.url), 'utf8'));
