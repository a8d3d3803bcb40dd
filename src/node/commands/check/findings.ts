import type { SlideFacts, TalkFacts } from '../../../check/pageCheck.ts';
import {
  type Found,
  type Rule,
  type Waivers,
  agendaReturns,
  categories,
  categoryOf,
  isWaivable,
  rules as allRules,
} from '../../../core/rules.ts';
import { withoutData } from '../../../core/words.ts';
import type { Finding, Result, State, Waived } from './Result.ts';

type Held = Finding & { badness: number; isShared: boolean };

/** What was checked, in the order in which it is reported. */
interface Checked extends Pick<Result, 'slides' | 'themes' | 'aspectRatios'> {
  /** All themes and aspect ratios were checked. */
  isComplete: boolean;
}

/** Collects what all pages find, and reports each thing once. */
export class Findings {
  readonly #rules: readonly Rule[];
  #held = new Map<string, Held>();

  /** @param rules the rules that are checked */
  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /**
   * Adds a problem, if its rule is checked. A slide that cannot be shown is always reported: no other rule can
   * say anything about it.
   *
   * @returns the finding if it needs a picture: it is new, or worse than before
   */
  add(slide: string | null, found: Found, ...states: State[]): Finding | undefined {
    const { rule, subject, advice, source, fix, badness = 0, isShared = false } = found;
    const message = withoutData(found.message);
    if (!this.#rules.includes(rule) && rule !== 'broken') return undefined;
    // One cause often pushes several texts off a slide: see `findMisfits`.
    const key = JSON.stringify([slide, rule, rule === 'outside' ? '' : subject]);
    const known = this.#held.get(key);
    if (known) {
      known.states.push(...states);
      known.isShared &&= isShared;
      if (badness <= known.badness) return undefined;
      return Object.assign(known, { subject, message, advice, badness, source, fix });
    }
    const category = categoryOf[rule];
    const finding = { category, rule, slide, subject, message, advice, states };
    const held: Held = { ...finding, badness, isShared, source, fix };
    this.#held.set(key, held);
    return held;
  }

  /** Adds a problem that no slide has, to the talk as a whole. */
  addToTalk(found: Found) {
    const isOfSlide = this.all.some(
      ({ rule, subject }) => rule === found.rule && subject === found.subject,
    );
    if (!isOfSlide) this.add(null, found);
  }

  /** What has been added. */
  get all(): Finding[] {
    return [...this.#held.values()];
  }

  /**
   * Separates the findings, slide by slide, from those that the slides waive. A waiver that waives nothing is
   * itself a finding, if everything that it could waive has been checked.
   */
  settle(talk: TalkFacts, checked: Checked): { findings: Finding[]; waived: Waived[] } {
    const held = withoutEchoes([...this.#held.values()]);
    const inOrder = inOrderOf(checked);
    for (const one of held) {
      // A subject that a slide has twice is found twice in one state.
      one.states = one.states
        .toSorted(inOrder)
        .filter((state, index, all) => index === 0 || inOrder(all[index - 1]!, state) !== 0);
    }
    const order = talk.slides.map(({ id }) => id);
    const placeOf = ({ slide }: Finding) => (slide === null ? -1 : order.indexOf(slide));
    const findings: Finding[] = [];
    const waived: Waived[] = [];
    for (const { badness: _, isShared, ...finding } of held) {
      if (isShared && held.some((other) => isRepeatOf(other, finding, placeOf))) continue;
      const slide = checked.slides.find(({ id }) => id === finding.slide);
      const reason = reasonOf(slide?.waive, finding.rule);
      if (reason) waived.push({ ...finding, reason });
      else findings.push(finding);
    }
    if (this.#rules.includes('waiver')) {
      const isWhole = checked.slides.length === talk.slides.length;
      const canBeIdle = (rule: Rule) =>
        checked.isComplete &&
        this.#rules.includes(rule) &&
        // Nothing is known yet of the other languages.
        rule !== 'translation' &&
        (isWhole || rule !== 'beat');
      findings.push(...checked.slides.flatMap((slide) => wrongWaivers(slide, held, canBeIdle)));
    }
    const byPlace = byPlaceIn(talk.slides);
    return { findings: findings.toSorted(byPlace), waived: waived.toSorted(byPlace) };
  }
}

/** The order of a report: slide by slide, and by category and rule. */
export function byPlaceIn(slides: readonly Pick<SlideFacts, 'id'>[]) {
  const order = slides.map(({ id }) => id);
  const placeOf = ({ slide }: Finding) => (slide === null ? -1 : order.indexOf(slide));
  return (a: Finding, b: Finding) =>
    placeOf(a) - placeOf(b) ||
    categories.indexOf(a.category) - categories.indexOf(b.category) ||
    allRules.indexOf(a.rule) - allRules.indexOf(b.rule);
}

/** Whether the console repeats the error that broke a slide, perhaps while the slide before it is shown. */
function withoutEchoes(all: readonly Held[]): Held[] {
  const broken = all.filter(({ rule }) => rule === 'broken');
  return all.filter(
    ({ rule, category, subject }) =>
      rule === 'broken' ||
      category !== 'quiet' ||
      !broken.some(({ message }) => subject !== '' && message.includes(subject)),
  );
}

/** Whether an earlier slide has the same problem. */
const isRepeatOf = (earlier: Finding, finding: Finding, placeOf: (of: Finding) => number) =>
  earlier.rule === finding.rule &&
  earlier.subject === finding.subject &&
  placeOf(earlier) < placeOf(finding);

const inOrderOf =
  ({ themes, aspectRatios }: Checked) =>
  (a: State, b: State) =>
    themes.indexOf(a.theme) - themes.indexOf(b.theme) ||
    aspectRatios.indexOf(a.aspectRatio) - aspectRatios.indexOf(b.aspectRatio) ||
    a.step - b.step;

/** Why a slide waives a rule; undefined if it does not. */
export const reasonOf = (waive: Waivers | undefined, rule: Rule) =>
  isWaivable(rule) ? waive?.[rule]?.trim() : undefined;

/** Waivers of a slide that name no rule, give no reason, or waive nothing. */
function wrongWaivers(
  { id, waive }: SlideFacts,
  held: readonly Finding[],
  canBeIdle: (rule: Rule) => boolean,
): Finding[] {
  if (Array.isArray(waive)) {
    const message = `The slide waives ${JSON.stringify(waive)}, which is a list`;
    const advice = "Name each rule with its reason: waive={{ overflow: 'Why it may' }}.";
    return [ofWaiver(id, '', { message, advice })];
  }
  return Object.entries(waive).flatMap(([name, reason]) => {
    const isUsed = held.some((finding) => finding.slide === id && finding.rule === name);
    const wrong = !isWaivable(name)
      ? {
          message: `The slide waives “${name}”, which is not a rule that a slide can waive`,
          advice: `Use one of these: ${allRules.filter(isWaivable).join(', ')}.`,
        }
      : !reason?.trim()
        ? {
            message: `The slide waives “${name}” without a reason`,
            advice: 'Write the reason: the report shows it.',
          }
        : !isUsed && canBeIdle(name) && reason !== agendaReturns
          ? {
              message: `The slide waives “${name}”, but it does not break that rule`,
              advice: 'Remove the waiver, before it hides another problem.',
              fix: { from: name, to: '' },
            }
          : undefined;
    if (!wrong) return [];
    return ofWaiver(id, name, wrong);
  });
}

const ofWaiver = (
  slide: string,
  subject: string,
  wrong: Pick<Finding, 'message' | 'advice' | 'fix'>,
): Finding => ({
  category: categoryOf.waiver,
  rule: 'waiver',
  slide,
  subject,
  ...wrong,
  states: [],
});

/** The same as `Map.groupBy`, which Node 20 does not have. */
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
