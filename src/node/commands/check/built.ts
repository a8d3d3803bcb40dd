import { openTalk } from '../../browser/openTalk.ts';
import { whileRunning } from '../../browser/whileRunning.ts';
import type { Progress } from '../../Progress.ts';
import type { Project } from '../../project.ts';
import { TalkLanguage } from '../../vite/languages.ts';
import { type Choice, check } from './check.ts';
import { readTalk } from './checkedPage.ts';
import { joinLanguages } from './languages.ts';
import type { Result } from './Result.ts';

/**
 * Builds a talk in each of its languages, and checks it.
 *
 * @throws {UsageError} if it cannot be built, or if there is no browser
 */
export async function checkBuilt(
  project: Project,
  values: Choice & { lang?: string; timeout: number },
  { progress, pictures }: { progress: Progress; pictures: boolean },
): Promise<Result> {
  const checkIn = async (language: TalkLanguage) => {
    progress.stage(`building the talk${language.isFirst ? '' : ` in ${language.name}`}`);
    const talk = await openTalk(project, values.timeout, language);
    try {
      const checking = readTalk(talk).then((facts) =>
        check(talk, facts, values, { progress, pictures }),
      );
      return { language, result: await whileRunning(talk.browser, checking) };
    } finally {
      await talk.close();
    }
  };
  return joinLanguages(await new TalkLanguage(values.lang).each(checkIn));
}
