import { countedOf } from '../../core/backup.ts';
import { bylineOf } from '../../core/byline.ts';
import { readsFromRight } from '../../core/direction.ts';
import { escapeHtml } from '../../core/escaped.ts';
import type { TalkFile } from '../talks.ts';
import { wordsOf } from '../wordsOf.ts';
import type { RenderedTalk } from './renderTalk.ts';

/** A talk as the list shows it. */
export interface ListedTalk extends TalkFile {
  /** What it says about itself, if it could be rendered. */
  rendered?: RenderedTalk;
  /** Why it could not. */
  problem?: string;
}

/** The page that lists all talks of a project. It needs no other files. */
export function talkList(talks: readonly ListedTalk[]): string {
  const languages = new Set(talks.map(languageOf));
  const language = languages.size === 1 ? [...languages][0]! : 'en';
  const title = wordsOf(language).say('Talks');
  const items = talks.map((talk) => {
    const own = languageOf(talk);
    const inLanguage = own === language ? '' : attributesOf(own);
    return `<li${inLanguage}><a href="${encodeURIComponent(talk.name)}/">${escapeHtml(talk.rendered?.title || talk.name)}</a>${lineOf(talk)}</li>`;
  });
  return `<!doctype html>
<html${attributesOf(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<ul role="list">
${items.join('\n')}
</ul>
</main>
</body>
</html>
`;
}

const languageOf = ({ rendered }: ListedTalk) => rendered?.lang ?? 'en';

const attributesOf = (language: string) =>
  ` lang="${escapeHtml(language)}" dir="${readsFromRight(language) ? 'rtl' : 'ltr'}"`;

/** Who gives a talk, where and when, and how long it is; or why that is not known. */
function lineOf({ rendered, problem }: ListedTalk): string {
  if (problem !== undefined) return `<p lang="en" dir="ltr">${escapeHtml(problem)}</p>`;
  if (!rendered) return '';
  const { slides } = wordsOf(rendered.lang ?? '', rendered.strings);
  const facts = [...bylineOf(rendered), slides(countedOf(rendered.slides).length)];
  return `<p>${facts.map(escapeHtml).join(' · ')}</p>`;
}

const styles = `
:root { --text: #1b1b1f; --muted: #55555f; --paper: #fff; --line: #d5d5dc; --link: #0b4fb3 }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececf1; --muted: #b4b4be; --paper: #16161a; --line: #3a3a42; --link: #9cc4ff }
}
html { background: var(--paper); color: var(--text); font: 1.1875rem/1.5 system-ui, sans-serif }
body { max-width: 45rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 3rem) 4rem; overflow-wrap: break-word }
h1 { font-size: clamp(1.8rem, 5vw, 2.8rem); line-height: 1.1; margin: 1rem 0 2rem }
ul { margin: 0; padding: 0; list-style: none }
li { padding: 1rem 0; border-top: 1px solid var(--line) }
a { color: var(--link); font-size: 1.5rem; font-weight: 600; line-height: 1.2 }
p { margin: .25rem 0 0; color: var(--muted) }
`;
