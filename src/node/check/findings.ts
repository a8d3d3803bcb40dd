import {
  type Category,
  type Found,
  type Rule,
  type Waivers,
  categories as allCategories,
  categoryOf,
  rules as allRules,
  isWaivable,
} from '../../core/rules.ts';
import type { SlideFacts, TalkFacts } from '../../check/pageCheck.ts';

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
  category: Category;
  rule: Rule;
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
  readonly #categories: readonly Category[];
  #held = new Map<string, Held>();

  /** @param categories what is looked for */
  constructor(categories: readonly Category[]) {
    this.#categories = categories;
  }

  /**
   * Takes in what is wrong, if it is looked for. A slide that cannot be shown always is: no category can say
   * anything of it.
   *
   * @returns whether that is worth a picture: it is new, or worse than before
   */
  add(slide: string | null, found: Found, ...states: State[]): Held | undefined {
    const { rule, subject, message, advice, badness = 0 } = found;
    if (!this.#categories.includes(categoryOf[rule]) && rule !== 'broken') return undefined;
    // Whatever pushes one text off a slide pushes others: see `findMisfits`.
    const key = JSON.stringify([slide, rule, rule === 'outside' ? '' : subject]);
    const known = this.#held.get(key);
    if (known) {
      known.states.push(...states);
      if (badness <= known.badness) return undefined;
      Object.assign(known, { subject, message, advice, badness });
      return known;
    }
    const category = categoryOf[rule];
    const held: Held = { category, rule, slide, subject, message, advice, states, badness };
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
    const broken = all.filter(({ rule }) => rule === 'broken');
    // The console tells once more what has broken a slide, at times while the one before it is shown.
    const isToldBy = (finding: Finding, other: Finding) =>
      finding.subject !== '' && other.message.includes(finding.subject);
    const held = all.filter(
      (finding) =>
        finding.rule === 'broken' ||
        finding.category !== 'quiet' ||
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
      const reason = reasonOf(slide?.waive, finding.rule);
      if (reason) waived.push({ ...withoutBadness(finding), reason });
      return !reason;
    });
    for (const slide of this.#categories.includes(categoryOf.waiver) ? slides : []) {
      for (const [name, reason] of Object.entries(slide.waive)) {
        const wrong = whatIsWrongWith(name, reason, slide.id, held, this.#categories, isWhole);
        if (wrong) {
          findings.push({
            category: categoryOf.waiver,
            rule: 'waiver',
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
    const rules = Object.keys(categoryOf);
    const placeOf = ({ slide }: Finding) => (slide === null ? -1 : order.indexOf(slide));
    const byPlace = (a: Finding, b: Finding) =>
      placeOf(a) - placeOf(b) ||
      allCategories.indexOf(a.category) - allCategories.indexOf(b.category) ||
      rules.indexOf(a.rule) - rules.indexOf(b.rule);
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

const reasonOf = (waive: Waivers | undefined, rule: Rule) =>
  isWaivable(rule) ? waive?.[rule]?.trim() : undefined;

function whatIsWrongWith(
  name: string,
  reason: string | undefined,
  slide: string,
  held: readonly Finding[],
  asked: readonly Category[],
  isWhole: boolean,
): { message: string; advice: string } | undefined {
  if (!isWaivable(name)) {
    return {
      message: `The slide waives “${name}”, which is no rule that a slide can have waived`,
      advice: `There are ${allRules.filter(isWaivable).join(', ')}.`,
    };
  }
  if (!reason?.trim()) {
    return {
      message: `The slide waives “${name}” without a reason`,
      advice: 'Say why: the report tells it to whoever reads the talk after you.',
    };
  }
  const isUsed = held.some((finding) => finding.slide === slide && finding.rule === name);
  if (isUsed || !isWhole || !asked.includes(categoryOf[name])) return undefined;
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
