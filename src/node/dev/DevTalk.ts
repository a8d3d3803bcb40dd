import type { Page } from 'playwright-core';
import type { SlideFacts, TalkFacts } from '../../check/pageCheck.ts';
import { finalStep } from '../../core/page.ts';
import { type Rates, planTalk } from '../../core/plan.ts';
import type { SlideRecord } from '../../core/SlideIndex.ts';
import { type AspectRatio, slideSizes } from '../../core/sizes.ts';
import { answering } from '../browser/loadTalk.ts';
import type { OpenTalk } from '../browser/openTalk.ts';
import { readSlideChoice } from '../choices.ts';
import { check } from '../commands/check/check.ts';
import { readFrom } from '../commands/check/checkedPage.ts';
import { Findings } from '../commands/check/findings.ts';
import type { Result } from '../commands/check/Result.ts';
import { pictureName } from '../commands/export/names.ts';
import { openPrinted } from '../commands/export/printed.ts';
import { UsageError } from '../errors.ts';
import * as options from '../options.ts';
import { sheetStyles } from './sheetStyles.ts';
import { type WarmPages, timeout } from './WarmPages.ts';

/** What is asked about a talk: the values of options as they are written on the command line. */
export interface Asked {
  slides?: string;
  /** Items revealed, or `final`. @default 'final' */
  step?: string;
  /** @default the talk's own */
  theme?: string;
  aspectRatio?: string;
  /** Of the check. @default all */
  rules?: string;
  /** Of a sheet: with a picture of each step. @default false */
  withSteps?: boolean;
  /** Of the check: with a picture of each finding. @default false */
  pictures?: boolean;
}

/** A picture of one slide, or of many. */
export interface Look {
  /** PNG, as Base64. */
  png: string;
  /** What it shows: `problems/4 in midnight, 16:9`. */
  name: string;
  /** A name for its file, without the extension. */
  file: string;
  /** The error that the slide has thrown: the picture shows a message instead. */
  error?: string;
}

/** A slide, as an outline has it. */
export interface OutlineSlide {
  number: number;
  id: string;
  title: string;
  part?: string;
  /** Key presses. */
  steps: number;
  /** The time it takes, from its notes and steps. */
  minutes: number;
  /** The time that it has in the plan of the talk. */
  planned: number;
  notes?: string;
  cues?: string[];
}

export interface Outline {
  title: string;
  /** The minutes that the talk may take. */
  duration?: number;
  /** Its own comes first. */
  themes: readonly string[];
  /** Its own one. */
  aspectRatio: AspectRatio;
  slides: OutlineSlide[];
}

/** A talk on the development server, which commands and agents look at while it is written. */
export class DevTalk {
  readonly #pages: WarmPages;
  readonly #origin: string;
  #known?: { facts: TalkFacts; records: readonly SlideRecord[]; rates?: Rates; since: number };

  /** @param origin the address of the talk on the server, with a slash at the end */
  constructor(pages: WarmPages, origin: string) {
    this.#pages = pages;
    this.#origin = origin;
  }

  /** The slides with their parts, times and notes. */
  outline(): Promise<Outline> {
    return this.#pages.use(this.#origin, async (talk) => outlineOf(await this.#read(talk)));
  }

  /**
   * Draws a slide at a step.
   *
   * @throws {UsageError} for a slide, a step or a theme that the talk does not have
   */
  look(asked: Asked): Promise<Look> {
    return this.#pages.use(this.#origin, async (talk) => {
      const { facts } = await this.#read(talk);
      const [slide, ...more] = readSlideChoice([asked.slides ?? '1'])(facts.slides);
      if (!slide || more.length > 0) {
        throw new UsageError(
          `[lectern] One slide is drawn at a time: name one, such as ${slide?.id}, or ask for a sheet of them.`,
        );
      }
      const theme = options.themes.read(asked.theme)(facts.themes)[0]!;
      const aspectRatio = options.aspectRatio.read(asked.aspectRatio) ?? facts.aspectRatio;
      const pages = this.#pages.pagesOf(talk, false);
      const round = { theme, aspectRatio, slides: [slide], hasAxe: false };
      const visit = { talk, round, findings: new Findings([]), ofNobody: [] };
      const checked = await pages.open(slide, visit, () => {});
      const { page, devtools } = checked;
      const { steps, error } = await goTo(page, slide, asked.step ?? finalStep);
      const size = { ...slideSizes[aspectRatio], deviceScaleFactor: 1, mobile: false };
      await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, scale: 1 });
      const { data: png } = await devtools.send('Page.captureScreenshot', { format: 'png' });
      await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, scale: 0.5 });
      pages.leave(checked);
      const name = `${slide.id}/${steps} in ${theme}, ${aspectRatio}`;
      const file = pictureName(slide.id, { number: slide.number, of: facts.slides.length });
      return { png, name, file, error };
    });
  }

  /**
   * Draws many slides small beside each other, each with everything revealed or at each step.
   *
   * @throws {UsageError} for a slide or a theme that the talk does not have
   */
  sheet(asked: Asked): Promise<Look> {
    return this.#pages.use(this.#origin, async (talk) => {
      const slides = options.slides.read(asked.slides);
      const aspectRatio = options.aspectRatio.read(asked.aspectRatio);
      const { withSteps = false } = asked;
      const wanted = { slides, theme: options.theme.read(asked.theme), aspectRatio, withSteps };
      const { page, slides: drawn } = await openPrinted(talk, wanted);
      await page.addStyleTag({ content: sheetStyles(drawn, withSteps) });
      const png = await page.locator('main').screenshot({ animations: 'disabled' });
      await page.context().close();
      const name = `${drawn.length} slides${asked.theme ? ` in ${asked.theme}` : ''}`;
      return { png: png.toString('base64'), name, file: 'sheet' };
    });
  }

  /**
   * Checks slides, in the talk's own theme unless others are asked for.
   *
   * @throws {UsageError} for a slide, a theme or a rule that there is not
   */
  check(asked: Asked): Promise<Result> {
    return this.#pages.use(this.#origin, async (talk) => {
      const { facts } = await this.#read(talk);
      const start = performance.now();
      const choice = {
        slides: options.slides.read(asked.slides),
        themes: options.themes.read(asked.theme ?? facts.themes[0]),
        aspectRatios: options.aspectRatios.read(asked.aspectRatio),
        rules: options.rules.read(asked.rules),
      };
      const progress = {
        stage: () => {},
        count: () => {},
        get seconds() {
          return (performance.now() - start) / 1000;
        },
      };
      const pages = this.#pages.pagesOf(talk, true);
      const shown = { progress, pictures: asked.pictures === true, pages };
      return check(talk, structuredClone(facts), choice, shown);
    });
  }

  /** What the talk says about itself, after the last edit. */
  async #read(talk: OpenTalk) {
    const since = this.#pages.served.newestChange();
    if (this.#known?.since === since) return this.#known;
    const page = await this.#pages.toRead(talk);
    const facts = await readFrom(page, timeout);
    const { slides: records, rates } = await answering(
      timeout,
      page.evaluate(() => window.lectern!),
    );
    this.#known = { facts, records, rates, since };
    return this.#known;
  }
}

function outlineOf({
  facts: { title, duration, themes, aspectRatio, slides },
  records,
  rates,
}: {
  facts: TalkFacts;
  records: readonly SlideRecord[];
  rates?: Rates;
}): Outline {
  const plan = planTalk(records, duration, rates);
  return {
    title,
    duration,
    themes,
    aspectRatio,
    slides: slides.map(({ number, id, title: name, steps, spoken }, index) => {
      const { part, notes, cues } = records[index]!;
      return {
        number,
        id,
        title: name,
        part,
        steps,
        minutes: Number(spoken.toFixed(1)),
        planned: Number((plan.minutes.get(id) ?? 0).toFixed(2)),
        notes,
        ...(cues.some(Boolean) && { cues: cues.map((cue) => cue ?? '') }),
      };
    }),
  };
}

/**
 * Goes to a step of a slide.
 *
 * @throws {UsageError} for a step that it does not have
 */
async function goTo(page: Page, { id, steps: known }: SlideFacts, wanted: string) {
  const visit = (step: number) =>
    page.evaluate(
      async ([slide, at, limit]) => {
        await window.lecternCheck!.visit(slide, at, limit);
        const { steps, error } = window.lecternCheck!.inspect([]);
        return { steps, error };
      },
      [id, step, timeout] as const,
    );
  // How many there are is final once the slide is on stage.
  const { steps, error } = await visit(wanted === finalStep ? known : 0);
  const step = wanted === finalStep ? steps : Number(wanted);
  if (!/^\d+$/.test(wanted) && wanted !== finalStep) {
    throw new UsageError(
      `[lectern] A step is a number, or "${finalStep}", not "${wanted}": slide "${id}" has the steps 0 to ${steps}.`,
    );
  }
  if (step > steps) {
    throw new UsageError(
      `[lectern] Slide "${id}" has no step ${step}: its last one is ${steps}, which shows everything.`,
    );
  }
  const shown = wanted === finalStep ? known : 0;
  return step === shown ? { steps: step, error } : { ...(await visit(step)), steps: step };
}
