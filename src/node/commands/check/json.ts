import type { Finding, Result } from './Result.ts';

/** The result for other programs: docs/check.md describes it, and docs/check.schema.json says what its fields are. */
export function toJson({ talk, slides, findings, waived, ...result }: Result): string {
  return toPlainJson({
    $schema: './node_modules/lectern/docs/check.schema.json',
    version: 1,
    talk: { title: talk.title, duration: talk.duration ?? null },
    checked: {
      languages: result.versions?.map(({ language }) => language),
      rules: result.rules,
      themes: result.themes,
      aspectRatios: result.aspectRatios,
      states: result.states,
      seconds: Number(result.seconds.toFixed(2)),
    },
    slides: slides.map(({ number, id, title, steps, spoken }) => ({
      number,
      id,
      title,
      steps,
      spokenMinutes: Number(spoken.toFixed(3)),
    })),
    findings: findings.map(withoutPicture),
    waived: waived.map(withoutPicture),
  });
}

/** JSON that is safe to print: JSON itself escapes only the first 32 characters that control a terminal. */
export const toPlainJson = (value: object): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007F-\u009F]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );

const withoutPicture = (finding: Finding) => ({ ...finding, picture: undefined });
