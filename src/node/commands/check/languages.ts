import type { SlideFacts, TalkFacts } from '../../../check/pageCheck.ts';
import { languageFor } from '../../../core/languages.ts';
import { wordsIn } from '../../../core/countWords.ts';
import { categoryOf } from '../../../core/rules.ts';
import { shorten } from '../../../core/words.ts';
import type { TalkLanguage } from '../../vite/languages.ts';
import { byPlaceIn, reasonOf } from './findings.ts';
import type { Finding, Result, Version, Waived } from './Result.ts';

/** A talk that was checked in one language. */
export interface Checked {
  language: Pick<TalkLanguage, 'name' | 'missing' | 'names'>;
  result: Result;
}

/** Joins the results of all languages of a talk, with what differs between them. */
export function joinLanguages(all: readonly Checked[]): Result {
  const [{ language, result: first }] = all as [Checked];
  const { name } = language;
  // A talk in one language.
  if (name === undefined) return first;
  const versions = all.map(({ language: { name: own = name }, result }) => ({
    language: own,
    talk: result.talk,
    slides: result.slides,
  }));
  const slides = unionOf(versions.map((version) => version.slides));
  const talk = { ...first.talk, slides: unionOf(versions.map((one) => one.talk.slides)) };
  const inOrder = byPlaceIn(talk.slides);
  const found = first.rules.includes('translation') ? findInLanguages(all, versions) : [];
  const waived = found.flatMap((finding): Waived[] => {
    const reason = reasonOf(slides.find(({ id }) => id === finding.slide)?.waive, finding.rule);
    return reason ? [{ ...finding, reason }] : [];
  });
  const isWaived = ({ slide }: Finding) => waived.some((one) => one.slide === slide);
  const own = merged(
    all.map(({ result }) => result.findings),
    versions,
  );
  return {
    ...first,
    versions,
    talk,
    slides,
    states: all.reduce((sum, { result }) => sum + result.states, 0),
    seconds: all.reduce((sum, { result }) => Math.max(sum, result.seconds), 0),
    findings: [...own, ...found.filter((finding) => !isWaived(finding))].toSorted(inOrder),
    waived: [
      ...merged(
        all.map(({ result }) => result.waived),
        versions,
      ),
      ...waived,
    ].toSorted(inOrder),
  };
}

/** The slides of all languages: those of the first, and others that only another one has. */
function unionOf(lists: readonly (readonly SlideFacts[])[]): SlideFacts[] {
  return [
    ...new Map(
      lists
        .toReversed()
        .flat()
        .map((slide) => [slide.id, slide]),
    ).values(),
  ].toSorted((one, other) => placeIn(lists, one) - placeIn(lists, other));
}

const placeIn = (lists: readonly (readonly SlideFacts[])[], { id }: SlideFacts) => {
  const list = lists.findIndex((slides) => slides.some((slide) => slide.id === id));
  return list * 1e6 + lists[list]!.findIndex((slide) => slide.id === id);
};

/** The findings of all languages. The same in several is one. A waiver may be for one language only. */
function merged<Found extends Finding>(
  lists: readonly (readonly Found[])[],
  versions: readonly Version[],
): Found[] {
  if (versions.length === 1) return [...lists[0]!];
  const found = new Map<string, Found & { languages: string[] }>();
  lists.forEach((list, index) => {
    const { language } = versions[index]!;
    for (const finding of list) {
      const { slide, rule, subject, message, states } = finding;
      const key = JSON.stringify([slide, rule, subject, message]);
      const known = found.get(key);
      if (known) {
        known.languages.push(language);
        known.states = statesOfBoth(known.states, states);
      } else found.set(key, { ...finding, languages: [language] });
    }
  });
  return [...found.values()].filter(
    ({ rule, languages, slide }) =>
      rule !== 'waiver' ||
      languages.length ===
        versions.filter((one) => one.slides.some(({ id }) => id === slide)).length,
  );
}

const statesOfBoth = (one: Finding['states'], other: Finding['states']) => {
  const known = new Set(one.map((state) => JSON.stringify(state)));
  return [...one, ...other.filter((state) => !known.has(JSON.stringify(state)))];
};

/** What is missing in a language, or differs from the first one. */
function findInLanguages(all: readonly Checked[], versions: readonly Version[]): Finding[] {
  const [first, ...others] = versions as [Version, ...Version[]];
  return [
    ...all.flatMap(({ language: { name = '', names, missing } }) =>
      [...missing].map((place) =>
        findingOf(
          null,
          place,
          `${place} has no text in ${name}${name === names[0] ? '' : `, so that in ${names[0]} is shown`}`,
          `Add it: t({ ${names.map((one) => `${one}: …`).join(', ')} }).`,
        ),
      ),
    ),
    ...versions.flatMap(findOtherPage),
    ...others.flatMap((other) => [
      ...findOtherSlides(first, other),
      ...findOtherOrder(first, other),
    ]),
    ...findSameTexts(first, others),
  ];
}

function findOtherPage({ language, talk }: Version): Finding[] {
  if (languageFor([language], talk.lang) !== undefined) return [];
  return [
    findingOf(
      null,
      talk.lang,
      `The page says that it is in “${talk.lang}”, but its texts are in ${language}`,
      `Leave out \`lang\` of <Presentation>, or write it in each language: lang={t({ ${language}: '${language}', … })}.`,
    ),
  ];
}

/** Finds slides that have another id, or other steps, and slides that are there in one language only. */
function findOtherSlides(first: Version, other: Version): Finding[] {
  const known = new Map(other.talk.slides.map((slide) => [slide.id, slide]));
  const isIn = ({ slides }: TalkFacts, id: string) => slides.some((slide) => slide.id === id);
  const paired = new Set<string>();
  const found = first.slides.flatMap(({ id, number, steps }) => {
    const same = known.get(id);
    if (same?.steps === steps) return [];
    if (same) {
      return findingOf(
        id,
        other.language,
        `The slide has ${steps} steps in ${first.language}, but ${same.steps} in ${other.language}`,
        'Give it as many items in each language: links to a step and the cues are then the same.',
      );
    }
    const there = other.talk.slides[number - 1];
    if (!there || isIn(first.talk, there.id)) {
      return findingOf(
        id,
        other.language,
        `The slide is not there in ${other.language}`,
        'Write the slide once, with its texts in each language.',
      );
    }
    paired.add(there.id);
    return findingOf(
      id,
      other.language,
      `The slide has the id “${id}” in ${first.language}, but “${there.id}” in ${other.language}`,
      'Give it an `id`: without one, it comes from the title, and links differ from language to language.',
    );
  });
  const more = other.slides.filter(({ id }) => !isIn(first.talk, id) && !paired.has(id));
  return [
    ...found,
    ...more.map(({ id }) =>
      findingOf(
        id,
        other.language,
        `The slide is not there in ${first.language}`,
        'Write the slide once, with its texts in each language.',
      ),
    ),
  ];
}

/** Finds the first slide that comes at another place among those that both languages have. */
function findOtherOrder(first: Version, other: Version): Finding[] {
  const [ids, otherIds] = [first, other].map(({ talk }) => talk.slides.map(({ id }) => id));
  const shared = ids!.filter((id) => otherIds!.includes(id));
  const sharedThere = otherIds!.filter((id) => ids!.includes(id));
  const id = shared.find((one, index) => sharedThere[index] !== one);
  if (id === undefined) return [];
  return [
    findingOf(
      id,
      `order in ${other.language}`,
      `The slide is number ${ids!.indexOf(id) + 1} in ${first.language}, but ${otherIds!.indexOf(id) + 1} in ${other.language}`,
      'Keep one order in all languages: numbers and the plan are then the same.',
    ),
  ];
}

/**
 * Whether nobody leaves a text as it is in another language: of three words or more, two are no names. Those of Chinese or
 * Arabic have no capital letters.
 */
const isSentence = (text: string) => {
  const words = wordsIn(text);
  return words.length > 2 && words.filter(({ word }) => /^[\p{Ll}\p{Lo}]/u.test(word)).length > 1;
};

/** A text without its signs: each language has its own quotation marks. */
const withoutSigns = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** Finds texts that are the same in several languages. What more slides have, such as a part, is of the first of them. */
function findSameTexts(first: Version, others: readonly Version[]): Finding[] {
  const known = new Set<string>();
  return first.slides.flatMap(({ id, texts }) => {
    const versions = others.map(({ language, talk }) => {
      const there = talk.slides.find((slide) => slide.id === id)?.texts ?? [];
      return { language, there: new Set(there.map(withoutSigns)) };
    });
    const same = texts.filter((text) => {
      const plain = withoutSigns(text);
      if (known.has(plain) || !isSentence(text)) return false;
      return versions.some(({ there }) => there.has(plain)) && known.add(plain);
    });
    if (same.length === 0) return [];
    const languages = versions
      .filter(({ there }) => same.some((text) => there.has(withoutSigns(text))))
      .map(({ language }) => language);
    const named = same.slice(0, mostNamed).map((text) => `“${shorten(text.trim(), 60)}”`);
    const more = same.length > mostNamed ? ` and ${same.length - mostNamed} more` : '';
    return findingOf(
      id,
      same.join('\n'),
      `${named.join(', ')}${more} ${same.length === 1 ? 'is' : 'are'} the same in ${[first.language, ...languages].join(' and ')}`,
      `Write it in each language: t({ ${[first.language, ...languages].map((name) => `${name}: …`).join(', ')} }). A quotation may have its \`lang\`.`,
    );
  });
}

/** How many texts a finding names. */
const mostNamed = 4;

const findingOf = (
  slide: string | null,
  subject: string,
  message: string,
  advice: string,
): Finding => ({
  category: categoryOf.translation,
  rule: 'translation',
  slide,
  subject,
  message,
  advice,
  states: [],
});
