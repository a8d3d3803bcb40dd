import type { TalkFacts } from '../../../check/pageCheck.ts';
import type { Rule } from '../../../core/rules.ts';
import { type AspectRatio, aspectRatios as allAspectRatios } from '../../../core/sizes.ts';
import { plural } from '../../../core/words.ts';
import type { SlideChoice } from '../../choices.ts';
import type { Progress } from '../../Progress.ts';
import type { Pages } from './checkedPage.ts';
import { Findings } from './findings.ts';
import type { Result } from './Result.ts';
import { type Visited, walk } from './walk.ts';

/** What is to be checked: the values of the options of `lectern check`. */
export interface Choice {
  rules: readonly Rule[];
  themes: (known: readonly string[]) => readonly string[];
  aspectRatios: readonly AspectRatio[];
  slides: SlideChoice;
}

type Shown = Pick<Progress, 'stage' | 'count' | 'seconds'>;

/**
 * Checks a talk that is open.
 *
 * @param pages where it gets its pages from
 * @throws {UsageError} for a slide or a theme that the talk does not have
 */
export async function check(
  talk: Visited,
  facts: TalkFacts,
  wanted: Choice,
  { progress, pictures, pages }: { progress: Shown; pictures: boolean; pages?: Pages },
): Promise<Result> {
  const chosen = {
    rules: wanted.rules,
    themes: wanted.themes(facts.themes),
    aspectRatios: wanted.aspectRatios,
    slides: wanted.slides(facts.slides),
  };
  const findings = new Findings(chosen.rules);
  if (chosen.slides.length === facts.slides.length) {
    for (const found of facts.found) findings.add(null, found);
  }
  for (const slide of chosen.slides) {
    for (const found of slide.found) findings.add(slide.id, found);
  }
  progress.stage(
    `checking ${plural(chosen.slides.length, 'slide')} in ${plural(chosen.themes.length, 'theme')} and ${plural(chosen.aspectRatios.length, 'aspect ratio')}`,
  );
  const states = await walk(
    talk,
    {
      ...chosen,
      isWhole: chosen.slides.length === facts.slides.length,
      pictures,
      onSlide: (number, theme, ratio) =>
        progress.count(`${theme} ${ratio}: slide`, number, facts.slides.length),
    },
    findings,
    pages,
  );
  const isComplete =
    chosen.themes.length === facts.themes.length &&
    chosen.aspectRatios.length === allAspectRatios.length;
  return {
    talk: facts,
    ...chosen,
    states,
    seconds: progress.seconds,
    ...findings.settle(facts, { ...chosen, isComplete }),
  };
}
