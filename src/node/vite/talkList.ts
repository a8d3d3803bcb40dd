import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedOf } from '../../core/backup.ts';
import { bylineOf } from '../../core/byline.ts';
import { readsFromRight } from '../../core/direction.ts';
import { escapeHtml } from '../../core/escaped.ts';
import { ownFolder } from '../ownModule.ts';
import type { TalkFile } from '../talks.ts';
import { wordsOf } from '../wordsOf.ts';
import type { RenderedTalk } from './renderTalk.ts';

/** A talk as the list shows it. */
export interface ListedTalk extends TalkFile {
  /** What it says about itself, if it could be rendered outside a browser. */
  rendered?: RenderedTalk;
}

/** The page that lists all talks of a project. It needs no scripts, and no other files. */
export function talkList(talks: readonly ListedTalk[]): string {
  const languages = new Set(talks.map(languageOf));
  const language = languages.size === 1 ? [...languages][0]! : 'en';
  const title = wordsOf(language).say('Talks');
  const items = talks.map((talk) => {
    const own = languageOf(talk);
    const name = escapeHtml(talk.rendered?.title || talk.name);
    return `<li${own === language ? '' : attributesOf(own)}><a href="${encodeURIComponent(talk.name)}/">${name}</a>${lineOf(talk)}</li>`;
  });
  return `<!doctype html>
<html${attributesOf(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${styles()}</style>
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

/** Who gives a talk, where and when, and how long it is. */
function lineOf({ rendered }: ListedTalk): string {
  if (!rendered) return '';
  const { say, slides } = wordsOf(rendered.lang ?? '', rendered.strings);
  const facts = [
    ...bylineOf(rendered),
    ...(rendered.duration ? [say('{time} minutes', { time: String(rendered.duration) })] : []),
    slides(countedOf(rendered.slides).length),
  ];
  return `<p>${facts.map(escapeHtml).join(' · ')}</p>`;
}

/** The look of midnight and of paper, as the reader's system asks for it. */
export const looks = {
  dark: { ground: '#070c18', text: '#f7f2e8', muted: '#bcc6d8', line: '#56699a', brand: '#ffb648' },
  light: {
    ground: '#f6f1e6',
    text: '#14203a',
    muted: '#3d465a',
    line: '#8f8166',
    brand: '#8f3f00',
  },
};

const propertiesOf = (look: Record<string, string>) =>
  Object.entries(look)
    .map(([name, value]) => `--${name}: ${value}`)
    .join('; ');

const styles = () => `
@font-face { font-family: 'Lectern Sans'; font-weight: 400 800; font-stretch: 100% 125%; src: url(data:font/woff2;base64,${readFileSync(join(ownFolder, 'theme/fonts/lectern-sans.woff2'), 'base64')}) }
:root { ${propertiesOf(looks.dark)} }
@media (prefers-color-scheme: light) { :root { ${propertiesOf(looks.light)} } }
html { background: var(--ground); color: var(--text); font: 1.125rem/1.55 'Lectern Sans', system-ui, sans-serif; -webkit-text-size-adjust: 100% }
body { margin: 0; padding: 3.5rem max(1.25rem, calc(50% - 21rem)); overflow-wrap: anywhere }
h1 { margin: 0 0 2.5rem; font-size: clamp(2.25rem, 1.2rem + 5vw, 3.75rem); font-weight: 800; font-stretch: 118%; letter-spacing: -.02em; line-height: 1.05 }
ul { margin: 0; padding: 0; list-style: none; border-bottom: 1px solid var(--line) }
li { padding: 1.25rem 0; border-top: 1px solid var(--line) }
a { display: block; color: inherit; font-size: 1.5rem; font-weight: 700; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; text-decoration: underline; text-decoration-color: var(--brand); text-decoration-thickness: 2px; text-underline-offset: .2em }
a:hover { color: var(--brand) }
a:focus-visible { outline: 3px solid; outline-offset: 3px }
p { margin: .5rem 0 0; color: var(--muted) }
`;
