import { countOf, labelOf } from '../core/backup.ts';
import { labels, readableKey } from '../core/keyLabels.ts';
import { type Command, keyBindings } from '../core/keys.ts';
import { type OtherLanguage, nameOfLanguage } from '../core/otherLanguages.ts';
import { partsOf } from '../core/parts.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { say } from '../core/strings.ts';
import { otherPages } from './otherPages.ts';
import type { Mode } from './settings.ts';
import { isAvailable } from './useKeys.ts';

/** A slide, a command or a language. */
export interface Choice {
  /** Its place in the whole list; slides come first, so it is also the index of a slide. */
  index: number;
  /** The title of a slide, or what a command does. A search finds it by any part of it. */
  name: string;
  /** The number of a slide, or the key of a command. A search finds a slide by its whole number. */
  hint: string;
  slide?: SlideRecord;
  command?: Command;
  /** The page of the talk in another language. */
  other?: OtherLanguage;
}

/** Choices below a name: a part of the talk, the commands, the languages. */
export interface Group {
  name: string;
  choices: readonly Choice[];
}

/** The slides by part, and after them the commands and the other languages of the talk. */
export function groupsOf(slides: readonly SlideRecord[], mode: Mode): readonly Group[] {
  let index = 0;
  const count = countOf(slides);
  const parts = partsOf(slides).map(({ name, slides: own }) => ({
    name,
    choices: own.map((slide) => ({
      slide,
      name: slide.title,
      hint: labelOf(index + 1, count),
      index: index++,
    })),
  }));
  const commands = keyBindings
    .filter(({ command }) => command !== 'palette' && isAvailable(command, mode))
    .map(({ command, keys }) => ({
      command,
      name: say(labels[command]),
      hint: readableKey(keys[0] ?? '', document.dir === 'rtl'),
      index: index++,
    }));
  const others = otherPages().map((other) => ({
    other,
    name: nameOfLanguage(other.lang),
    hint: other.lang,
    index: index++,
  }));
  const groups = [...parts, { name: say('Commands'), choices: commands }];
  return others.length > 0 ? [...groups, { name: say('Languages'), choices: others }] : groups;
}

/** The choices whose name contains a text, or whose number it is. */
export function findChoices(groups: readonly Group[], text: string): readonly Group[] {
  const sought = text.trim().toLowerCase();
  return groups
    .map(({ name, choices }) => ({
      name,
      choices: choices.filter(
        (choice) => isNumberOf(choice, sought) || choice.name.toLowerCase().includes(sought),
      ),
    }))
    .filter(({ choices }) => choices.length > 0);
}

const isNumberOf = ({ slide, hint }: Choice, text: string) =>
  slide !== undefined && hint.toLowerCase() === text;

/** The choice that Enter takes, unless an arrow key has moved it: the current slide, or the one with this number. */
export function firstOf(all: readonly Choice[], text: string, slideIndex: number) {
  const sought = text.trim().toLowerCase();
  if (sought === '') return slideIndex;
  return Math.max(
    all.findIndex((choice) => isNumberOf(choice, sought)),
    0,
  );
}

/** What is heard of the results. */
export function resultsOf(all: readonly Choice[]) {
  const counts = [
    [say('Slides'), all.filter(({ slide }) => slide).length],
    [say('Commands'), all.filter(({ command }) => command).length],
    [say('Languages'), all.filter(({ other }) => other).length],
  ] as const;
  const found = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${count}`);
  return found.join(', ') || say('No matches.');
}
