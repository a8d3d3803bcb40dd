import type { OpenTalk } from '../../browser/openTalk.ts';
import { readTalk } from '../check/checkedPage.ts';
import { Findings } from '../check/findings.ts';
import type { Finding } from '../check/Result.ts';
import { walk } from '../check/walk.ts';

/**
 * Looks at one slide after the other, as the check does: where all of them are on one page, nothing says which one it
 * was.
 *
 * @returns the slides that cannot be shown, that leave the page, or that never end
 */
async function troublesOf(talk: OpenTalk): Promise<Finding[]> {
  const { themes, slides } = await readTalk(talk);
  const findings = new Findings([]);
  await walk(
    talk,
    {
      rules: [],
      themes: themes.slice(0, 1),
      aspectRatios: ['16:9'],
      slides,
      isWhole: true,
      pictures: false,
      onSlide: () => {},
    },
    findings,
  );
  return findings.all;
}

/**
 * The slides that leave the page, a sentence each.
 *
 * @param deeds what was seen: see `stayHere`
 */
export async function leavesOf(
  talk: OpenTalk,
  deeds: ReadonlySet<string>,
  isChosen: (slide: string) => boolean,
): Promise<string[]> {
  // It does that at once, so nothing else of a slide needs to be there.
  const brief = { ...talk, timeout: Math.min(talk.timeout, 3000) };
  const found = (await troublesOf(brief)).filter(({ subject }) => subject.startsWith('leaves: '));
  const ofSlides = found.flatMap(({ slide, message, advice }) =>
    slide !== null && isChosen(slide) ? `Slide "${slide}": ${message}. ${advice}` : [],
  );
  const isKnown = (deed: string) => found.some(({ subject }) => subject === `leaves: ${deed}`);
  const unknown = [...deeds].filter((deed) => !isKnown(deed));
  return [...ofSlides, ...unknown.map((deed) => `The talk ${deed} when its slides are shown.`)];
}

/** The slides with a script that never ends, a sentence each. */
export async function endlessOf(talk: OpenTalk): Promise<string[]> {
  const found = await troublesOf(talk);
  return found.flatMap(({ slide, subject, message, advice }) =>
    subject === 'endless' ? `Slide "${slide}": ${message}. ${advice}` : [],
  );
}
