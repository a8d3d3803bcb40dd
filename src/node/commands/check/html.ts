import { groupBy } from './findings.ts';
import type { Finding, Picture, Result, Waived } from './Result.ts';
import { escapeHtml } from '../../../core/escaped.ts';
import { plural } from '../../../core/words.ts';
import { countOf, languagesOf, placeOf, speakingTimeOf, titleOf, whereOf } from './text.ts';

/** The result as one HTML file, with a picture of each finding and a circle around the place. */
export function toHtml(result: Result): string {
  const { talk, findings, waived, slides, themes, aspectRatios, states } = result;
  const bySlide = [...groupBy(findings, ({ slide }) => slide)];
  const summary = findings.length === 0 ? 'No issues' : countOf(findings);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check of ${escapeHtml(talk.title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<header>
<h1>Check of “${escapeHtml(talk.title)}”</h1>
<p class="summary" data-good="${findings.length === 0}">${summary}</p>
<p>${plural(slides.length, 'slide')}, ${plural(states, 'state')}: ${languagesOf(result)
    .map((names) => `${names}; `)
    .join(
      '',
    )}${escapeHtml(themes.join(', '))}; ${aspectRatios.join(', ')}; ${result.seconds.toFixed(1)} s. ${escapeHtml(speakingTimeOf(result))}</p>
</header>
<main>
${bySlide.map(([slide, list]) => `<section>\n<h2>${escapeHtml(titleOf(slide, result))}</h2>\n${list.map((finding) => articleOf(finding, result)).join('\n')}\n</section>`).join('\n')}
${waived.length > 0 ? `<section>\n<h2>Waived</h2>\n${waived.map((finding) => articleOf(finding, result)).join('\n')}\n</section>` : ''}
</main>
</body>
</html>
`;
}

function articleOf(finding: Finding | Waived, result: Result): string {
  const where = whereOf(finding, result);
  const reason =
    'reason' in finding ? `<p class="reason">Waived: ${escapeHtml(finding.reason)}</p>` : '';
  const place = placeOf(finding, result)
    .map((text) => `<p class="place">${escapeHtml(text)}</p>\n`)
    .join('');
  return `<article>
<div>
<p class="rule">${finding.category}/${finding.rule}${where && ` · ${escapeHtml(where)}`}</p>
<h3>${escapeHtml(finding.message)}</h3>
<p>${escapeHtml(finding.advice)}</p>
${place}${reason}
</div>
${finding.picture ? figureOf(finding.picture, finding.message) : ''}
</article>`;
}

function figureOf({ data, width, height, place }: Picture, message: string): string {
  const circle = place
    ? `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${ellipseAround(place)}</svg>`
    : '';
  return `<figure style="width:${width}px;aspect-ratio:${width}/${height}"><img alt="${escapeHtml(message)}" width="${width}" height="${height}" src="data:image/webp;base64,${data}">${circle}</figure>`;
}

/** A circle with some space around the place. It stays inside the picture, even when the text is off the slide. */
function ellipseAround({ left, top, width, height }: NonNullable<Picture['place']>): string {
  const [cx, rx] = middleOf(left, width, width * 0.075 + 1.5);
  const [cy, ry] = middleOf(top, height, height * 0.15 + 3);
  return ['halo', 'ring']
    .map((name) => `<ellipse class="${name}" cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"/>`)
    .join('');
}

/** The middle and half the length of one side, in percent of the picture. */
function middleOf(start: number, length: number, space: number): [middle: number, half: number] {
  const from = Math.min(Math.max(start - space, 2), 92);
  const to = Math.min(Math.max(start + length + space, from + 6), 98);
  return [round((from + to) / 2), round((to - from) / 2)];
}

const round = (value: number) => Number(value.toFixed(2));

const styles = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 18%, Canvas); --quiet: color-mix(in srgb, CanvasText 72%, Canvas); }
body { margin: 0 auto; max-width: 1180px; padding: 32px 24px 96px; font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 30px; line-height: 1.2; }
h2 { margin: 48px 0 8px; font-size: 21px; overflow-wrap: anywhere; }
h3 { margin: 2px 0 4px; font-size: 17px; font-weight: 600; overflow-wrap: anywhere; }
p { margin: 4px 0; color: var(--quiet); overflow-wrap: anywhere; }
.summary { font-size: 20px; font-weight: 600; color: light-dark(#b3261e, #ff9d8f); }
.summary[data-good="true"] { color: light-dark(#176b3a, #7fe0a5); }
.rule, .place { font: 600 13px/1.4 ui-monospace, monospace; }
.reason { font-style: italic; }
article { display: grid; grid-template-columns: minmax(260px, 1fr) minmax(0, 640px); gap: 24px; padding: 20px 0; border-top: 1px solid var(--line); }
figure { position: relative; margin: 0; max-width: 100%; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
img { display: block; width: 100%; height: auto; }
svg { position: absolute; inset: 0; width: 100%; height: 100%; }
ellipse { fill: none; vector-effect: non-scaling-stroke; }
.halo { stroke: #fff; stroke-width: 7; }
.ring { stroke: #e11d48; stroke-width: 4; }
@media (max-width: 800px) { article { grid-template-columns: minmax(0, 1fr); } }
`;
