import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { AxeResults, RunOptions } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import type { Box, Found, Category } from '../../core/rules.ts';
import type { Inspection, SlideFacts, TalkFacts } from '../../check/pageCheck.ts';
import type { OpenTalk } from '../openTalk.ts';
import { Findings, type Picture, type State } from './findings.ts';

interface AxeWindow {
  axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
}

/** The shapes in which a talk is looked at, with their heights in px at the width of 1366. */
export const heights: Readonly<Record<string, number>> = { '16:9': 768, '16:10': 854, '4:3': 1024 };

export interface Wanted {
  categories: readonly Category[];
  themes: readonly string[];
  ratios: readonly string[];
  /** The slides that are looked at. */
  slides: readonly SlideFacts[];
  /** How long a slide may take to come up, in ms. */
  timeout: number;
  /** Take a picture of each finding. */
  pictures: boolean;
  /** Called whenever a page has come to another slide. */
  onSlide: (number: number, theme: string, ratio: string) => void;
}

/** Some slides of the talk in one theme and shape: what one page walks through. */
interface Round {
  theme: string;
  ratio: string;
  slides: readonly SlideFacts[];
  hasAxe: boolean;
}

/** What the talk says of itself, before any of it is looked at. */
export async function readTalk(talk: OpenTalk): Promise<TalkFacts> {
  const page = await talk.open();
  await page.evaluate(await inPage());
  const facts = await page.evaluate(() => window.lecternCheck!.readTalk());
  await page.context().close();
  return facts;
}

/**
 * Walks through the talk in all that is wanted, with as many pages side by side as the machine has cores.
 *
 * @returns the number of states that were looked at
 */
export async function walk(talk: OpenTalk, wanted: Wanted, findings: Findings): Promise<number> {
  const rounds = roundsOf(wanted);
  let states = 0;
  const worker = async () => {
    for (let round = rounds.shift(); round; round = rounds.shift()) {
      const visited = await walkRound(talk, wanted, round, findings);
      states += visited;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return states;
}

/** One round for each theme and shape; they are cut in pieces where there are more cores than rounds. */
function roundsOf({ themes, ratios, slides }: Wanted): Round[] {
  const looks = themes.flatMap((theme) => ratios.map((ratio) => ({ theme, ratio })));
  const pieces = Math.min(Math.ceil(availableParallelism() / looks.length), slides.length);
  const length = Math.ceil(slides.length / pieces);
  return looks.flatMap(({ theme, ratio }) =>
    Array.from({ length: pieces }, (_, index) => ({
      theme,
      ratio,
      slides: slides.slice(index * length, (index + 1) * length),
      // What axe looks for (names, roles, structure) is the same in every shape.
      hasAxe: ratio === ratios[0],
    })),
  );
}

async function walkRound(
  talk: OpenTalk,
  wanted: Wanted,
  { theme, ratio, slides, hasAxe }: Round,
  findings: Findings,
): Promise<number> {
  const isAsked = (category: Category) => wanted.categories.includes(category);
  const query = new URLSearchParams({ theme, aspectRatio: ratio });
  const viewport = { width: 1366, height: heights[ratio] ?? 768 };
  const events = new PageEvents(new URL(talk.origin).origin);
  const first = slides[0];
  if (!first) return 0;
  const page = await talk.open(
    `?${query}#${encodeURIComponent(first.id)}`,
    { viewport, reducedMotion: 'reduce' },
    (empty) => events.listen(empty),
  );
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(await inPage());
  const runAxe = isAsked('accessible') && hasAxe;
  if (runAxe) await page.evaluate(await axe());

  let states = 0;
  let mounted = new Set<string>();
  for (const slide of slides) {
    wanted.onSlide(slide.number, theme, ratio);
    let before: Inspection | undefined;
    for (let step = 0, steps = 0; step <= steps; step++) {
      const state: State = { theme, ratio, step };
      let look: Inspection;
      try {
        look = await page.evaluate(
          async ([id, at, categories, timeout]) => {
            await window.lecternCheck!.visit(id, at, timeout);
            return window.lecternCheck!.inspect(categories);
          },
          [slide.id, step, wanted.categories, wanted.timeout] as const,
        );
      } catch (error) {
        if (page.isClosed()) throw error;
        findings.add(slide.id, lost(step, wanted.timeout), state);
        break;
      }
      states++;
      steps = look.steps;
      const newly = look.mounted.filter(({ id }) => !mounted.has(id));
      mounted = new Set(look.mounted.map(({ id }) => id));

      const found = [...look.found];
      if (before && before.html === look.html) {
        found.push(idle(step));
      }
      const { error: thrown } = look;
      if (thrown !== undefined) found.push(broken(thrown));
      if (isAsked('contrast') && thrown === undefined) {
        found.push(...(await findFaint(page, devtools, look.box)));
      }
      if (runAxe && thrown === undefined && (step === 0 || step === steps)) {
        found.push(...(await findByAxe(page)));
      }
      for (const one of found) {
        const shapes = one.rule === 'axe' ? wanted.ratios : [ratio];
        const states = shapes.map((shape) => ({ ...state, ratio: shape }));
        const held = findings.add(slide.id, one, ...states);
        if (held && wanted.pictures) held.picture = await takePicture(devtools, look.box, one.box);
      }
      await events.settle(page, slide.id, step === 0 ? newly : [], (id, one) => {
        if (slides.some((candidate) => candidate.id === id)) findings.add(id, one, state);
      });
      before = look;
    }
  }
  await page.context().close();
  return states;
}

const lost = (step: number, timeout: number): Found => ({
  rule: 'broken',
  subject: '',
  message: `Step ${step} of the slide does not come up within ${timeout / 1000} s`,
  advice: 'Look at it with "npm start"; --timeout gives it more time.',
});

const broken = (thrown: string): Found => ({
  rule: 'broken',
  subject: '',
  message: `The content of the slide has thrown, and its notes are shown instead: ${firstLine(thrown)}`,
  advice: 'Look at it with "npm start": the console tells where it was thrown.',
});

const firstLine = (text: string) => text.trim().split('\n')[0]!.slice(0, 300);

const idle = (step: number): Found => ({
  rule: 'cue',
  subject: `step ${step}`,
  message: `Key press ${step} changes nothing on the slide: whatever is said there belongs to no step`,
  advice: 'Take the item out of `reveals`, or put a <Reveal> there that waits for it.',
});

/** What the page's console and network tell, until it is known which slide they are about. */
class PageEvents {
  readonly #origin: string;
  #pending: { found: Found; address?: string }[] = [];
  #foreign = new Set<string>();
  #images = new Set<string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Listens, and keeps what belongs to other machines from being fetched: nothing is to wait for it. */
  async listen(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: ['https://*', 'wss://*'] });
    page.on('request', (request) => {
      const address = request.url();
      if (request.resourceType() === 'image') this.#images.add(address);
      if (/^(?:https?|wss?):/.test(address) && new URL(address).origin !== this.#origin) {
        this.#tellRequest(address);
      }
    });
    page.on('websocket', (socket) => this.#tellRequest(socket.url()));
    page.on('pageerror', (error) => {
      this.#pending.push({
        found: {
          rule: 'error',
          subject: this.#plain(error.message),
          message: `Uncaught: ${this.#plain(error.message)}`,
          advice: 'Look at the slide with "npm start": the console tells where it comes from.',
        },
      });
    });
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      const text = this.#plain(message.text());
      const { url } = message.location();
      const isOfNetwork = this.#foreign.has(url) || this.#images.has(url);
      if (isOfNetwork || [...this.#foreign].some((address) => text.includes(address))) return;
      // What it warns of is told by a rule of its own.
      if (text.startsWith('[lectern] Two slides have the id')) return;
      this.#pending.push({
        found: {
          rule: 'console',
          subject: text,
          message: `The console has ${message.type() === 'error' ? 'an error' : 'a warning'}: ${text}`,
          advice: 'Look at the slide with "npm start": the console tells where it comes from.',
        },
        address: text.startsWith('Failed to load') ? url : undefined,
      });
    });
  }

  /** Gives what has come, each with its slide. */
  async settle(
    page: Page,
    shown: string,
    newly: readonly { id: string; isBroken: boolean }[],
    take: (slide: string, found: Found) => void,
  ): Promise<void> {
    const [only, ...others] = newly;
    const brokenOnes = newly.filter(({ isBroken }) => isBroken);
    for (const { found, address } of this.#pending.splice(0)) {
      const owner = address
        ? await page.evaluate((wanted) => window.lecternCheck!.slideWith(wanted), address)
        : undefined;
      // A slide is put into the page shortly before it is shown, and says most of what it says then.
      const entered = brokenOnes[0] ?? (others.length === 0 ? only : undefined);
      take(owner ?? entered?.id ?? shown, found);
    }
  }

  #tellRequest(address: string) {
    if (this.#foreign.has(address)) return;
    this.#foreign.add(address);
    this.#pending.push({
      found: {
        rule: 'request',
        subject: address,
        message: `${address} is fetched from another machine`,
        advice: 'Take the file into the talk: the network of the venue will be down.',
      },
      address,
    });
  }

  #plain(text: string) {
    return firstLine(text.replaceAll(`${this.#origin}/`, ''));
  }
}

async function findFaint(page: Page, devtools: CDPSession, box: Box): Promise<Found[]> {
  await page.evaluate(() => window.lecternCheck!.hideText());
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    // Enough for a ground, and a quarter of the pixels to work through.
    clip: { ...box, scale: 0.5 },
  });
  return page.evaluate((png) => window.lecternCheck!.findLowContrast(png), data);
}

const axeOptions: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: {
    // Against what is really behind the text, with gradients and pictures, it is measured by ourselves.
    'color-contrast': { enabled: false },
    'empty-heading': { enabled: true },
    'heading-order': { enabled: true },
    'image-redundant-alt': { enabled: true },
    tabindex: { enabled: true },
  },
  resultTypes: ['violations'],
};

async function findByAxe(page: Page): Promise<Found[]> {
  return page.evaluate(async (options) => {
    const { violations } = await (window as unknown as AxeWindow).axe.run(document, options);
    return violations.flatMap(({ id, help, helpUrl, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => {
        const path = target.flat().at(-1);
        const rect = path ? document.querySelector(path)?.getBoundingClientRect() : undefined;
        const hint = failureSummary?.split('\n').map((line) => line.trim())[1];
        return {
          rule: 'axe' as const,
          subject: `${id} ${html}`,
          message: `${help}: ${html.length > 120 ? `${html.slice(0, 119)}…` : html}`,
          advice: `${hint ? `${hint}. ` : ''}${helpUrl.split('?')[0]}`,
          box: rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
        };
      }),
    );
  }, axeOptions);
}

/** The place and what is around it, or, without a place, the whole slide at half its size. */
async function takePicture(devtools: CDPSession, slide: Box, place?: Box): Promise<Picture> {
  const clip = place ? around(place, slide) : slide;
  const scale = place ? 1 : 0.5;
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 82,
    clip: { ...clip, scale },
  });
  const share = (length: number, whole: number) => (length / whole) * 100;
  return {
    data,
    width: Math.round(clip.width * scale),
    height: Math.round(clip.height * scale),
    place: place && {
      left: share(place.x - clip.x, clip.width),
      top: share(place.y - clip.y, clip.height),
      width: share(place.width, clip.width),
      height: share(place.height, clip.height),
    },
  };
}

/** At least 640 × 280 px of the slide, with the place in the middle where that is possible. */
function around(place: Box, slide: Box): Box {
  const fit = (start: number, length: number, from: number, whole: number, least: number) => {
    const size = Math.min(Math.max(length + 120, least), whole);
    const begin = Math.min(Math.max(start + length / 2 - size / 2, from), from + whole - size);
    return [begin, size] as const;
  };
  const [x, width] = fit(place.x, place.width, slide.x, slide.width, 640);
  const [y, height] = fit(place.y, place.height, slide.y, slide.height, 280);
  return { x, y, width, height };
}

let script: Promise<string> | undefined;
/** The part of the check that runs in the page: `scripts/build-lib.mjs` has made one script of it. */
const inPage = () =>
  (script ??= readFile(new URL('../../check/inPage.script.js', import.meta.url), 'utf8'));

let axeScript: Promise<string> | undefined;
const axe = () =>
  (axeScript ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
