import {
  type Found,
  type Rule,
  isWaivable,
  ruleOf,
  rules as allRules,
} from '../../check/faults.ts';
import type { SlideFacts, TalkFacts } from '../../check/page.ts';
import type { Fault, Waivers } from '../../spectacle/waivers.ts';

/** One of the looks of the talk in which something is wrong. */
export interface State {
  theme: string;
  ratio: string;
  /** The number of items revealed. */
  step: number;
}

/** A picture of what is wrong, with the place in it in per cent of its sides. */
export interface Picture {
  /** WebP, as Base64. */
  data: string;
  width: number;
  height: number;
  place?: { left: number; top: number; width: number; height: number };
}

/** What is wrong, told once however many states of the slide show it. */
export interface Finding {
  rule: Rule;
  fault: Fault;
  /** The slide's id; null when it is about the talk as a whole. */
  slide: string | null;
  subject: string;
  message: string;
  advice: string;
  /** Where it is wrong; none when that does not depend on how the slide is shown. */
  states: State[];
  picture?: Picture;
}

/** A finding that its author lets pass, and why. */
export interface Waived extends Finding {
  reason: string;
}

type Held = Finding & { badness: number };

/** What was looked at, in the order in which it is told. */
interface Checked {
  slides: readonly SlideFacts[];
  themes: readonly string[];
  ratios: readonly string[];
  isWhole: boolean;
}

/** Gathers what all pages find, and tells each thing once. */
export class Findings {
  readonly #rules: readonly Rule[];
  #held = new Map<string, Held>();

  /** @param rules what is looked for */
  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /**
   * Takes in what is wrong, if it is looked for. A slide that cannot be shown always is: no rule can say
   * anything of it.
   *
   * @returns whether that is worth a picture: it is new, or worse than before
   */
  add(slide: string | null, found: Found, ...states: State[]): Held | undefined {
    const { fault, subject, message, advice, badness = 0 } = found;
    if (!this.#rules.includes(ruleOf[fault]) && fault !== 'broken') return undefined;
    // Whatever pushes one text off a slide pushes others: see `findMisfits`.
    const key = JSON.stringify([slide, fault, fault === 'outside' ? '' : subject]);
    const known = this.#held.get(key);
    if (known) {
      known.states.push(...states);
      if (badness <= known.badness) return undefined;
      Object.assign(known, { subject, message, advice, badness });
      return known;
    }
    const rule = ruleOf[fault];
    const held: Held = { rule, fault, slide, subject, message, advice, states, badness };
    this.#held.set(key, held);
    return held;
  }

  /**
   * What has been found, slide by slide, apart from what the slides waive. A waiver that waives nothing is
   * itself a finding, where all that it could waive has been looked for: `isWhole` says so of the looks.
   */
  settle(
    talk: TalkFacts,
    { slides, themes, ratios, isWhole }: Checked,
  ): { findings: Finding[]; waived: Waived[] } {
    const all = [...this.#held.values()];
    const broken = all.filter(({ fault }) => fault === 'broken');
    // The console tells once more what has broken a slide, at times while the one before it is shown.
    const isToldBy = (finding: Finding, other: Finding) =>
      finding.subject !== '' && other.message.includes(finding.subject);
    const held = all.filter(
      (finding) =>
        finding.fault === 'broken' ||
        finding.rule !== 'quiet' ||
        !broken.some((other) => isToldBy(finding, other)),
    );
    for (const { states } of held) {
      states.sort(
        (a, b) =>
          themes.indexOf(a.theme) - themes.indexOf(b.theme) ||
          ratios.indexOf(a.ratio) - ratios.indexOf(b.ratio) ||
          a.step - b.step,
      );
    }
    const waived: Waived[] = [];
    const findings = held.filter((finding) => {
      const slide = slides.find(({ id }) => id === finding.slide);
      const reason = reasonOf(slide?.waive, finding.fault);
      if (reason) waived.push({ ...withoutBadness(finding), reason });
      return !reason;
    });
    for (const slide of this.#rules.includes(ruleOf.waiver) ? slides : []) {
      for (const [name, reason] of Object.entries(slide.waive)) {
        const wrong = whatIsWrongWith(name, reason, slide.id, held, this.#rules, isWhole);
        if (wrong) {
          findings.push({
            rule: ruleOf.waiver,
            fault: 'waiver',
            slide: slide.id,
            subject: name,
            ...wrong,
            states: [],
            badness: 0,
          });
        }
      }
    }
    const order = talk.slides.map(({ id }) => id);
    const faults = Object.keys(ruleOf);
    const placeOf = ({ slide }: Finding) => (slide === null ? -1 : order.indexOf(slide));
    const byPlace = (a: Finding, b: Finding) =>
      placeOf(a) - placeOf(b) ||
      allRules.indexOf(a.rule) - allRules.indexOf(b.rule) ||
      faults.indexOf(a.fault) - faults.indexOf(b.fault);
    return {
      findings: findings.map(withoutBadness).sort(byPlace),
      waived: waived.sort(byPlace),
    };
  }
}

function withoutBadness(held: Held): Finding {
  const finding: Finding & { badness?: number } = { ...held };
  delete finding.badness;
  return finding;
}

const reasonOf = (waive: Waivers | undefined, fault: Fault) =>
  isWaivable(fault) ? waive?.[fault]?.trim() : undefined;

function whatIsWrongWith(
  name: string,
  reason: string | undefined,
  slide: string,
  held: readonly Finding[],
  asked: readonly Rule[],
  isWhole: boolean,
): { message: string; advice: string } | undefined {
  if (!isWaivable(name)) {
    return {
      message: `The slide waives “${name}”, which is no fault that a slide can have waived`,
      advice: `There are ${Object.keys(ruleOf).filter(isWaivable).join(', ')}.`,
    };
  }
  if (!reason?.trim()) {
    return {
      message: `The slide waives “${name}” without a reason`,
      advice: 'Say why: the report tells it to whoever reads the talk after you.',
    };
  }
  const isUsed = held.some((finding) => finding.slide === slide && finding.fault === name);
  if (isUsed || !isWhole || !asked.includes(ruleOf[name])) return undefined;
  return {
    message: `The slide waives “${name}”, and nothing of that kind is wrong with it`,
    advice: 'Take the waiver away, before it hides something else.',
  };
}

/** As `Map.groupBy`, which Node 20 does not have. */
export function groupBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
