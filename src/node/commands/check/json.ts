import type { Finding, Result } from './Result.ts';

/** The result for other programs; docs/check.md describes it. */
export function toJson({ talk, slides, findings, waived, ...result }: Result): string {
  return JSON.stringify(
    {
      version: 1,
      talk: { title: talk.title, duration: talk.duration ?? null },
      checked: {
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
    },
    null,
    2,
  );
}

const withoutPicture = (finding: Finding) => ({ ...finding, picture: undefined });
