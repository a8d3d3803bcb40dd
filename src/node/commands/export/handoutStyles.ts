import type { Say } from '../../../core/strings.ts';
import { cssString } from '../../../core/escaped.ts';

const font =
  "'Lectern Sans', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Lectern Sans Standby', system-ui, sans-serif";

/**
 * The styles of a handout, without those of its slides.
 *
 * @param title the title of the talk: it is on every page that is printed
 * @param say gives the words before the notes of a step
 */
export const handoutStyles = (title: string, say: Say): string => `
:root { --text: #1b1b1f; --muted: #55555f; --paper: #fff; --line: #d5d5dc; --link: #0b4fb3 }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #ececf1; --muted: #b4b4be; --paper: #16161a; --line: #3a3a42; --link: #9cc4ff }
}
html { background: var(--paper); color: var(--text); font: 1.1875rem/1.5 ${font} }
body { max-width: 90rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 3rem) 4rem }
body > header h1 { font-size: clamp(1.8rem, 5vw, 2.8rem); line-height: 1.1; margin: 1rem 0 .5rem }
body > header p { margin: 0; color: var(--muted) }
nav { margin: 2rem 0; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; font-size: .9375rem }
nav h2, article > h2 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .75rem }
article > h2 { margin: 3rem 0 1rem }
nav ol { margin: 0; padding: 0; list-style: none }
nav > ol { columns: 18rem; column-gap: 2rem }
nav > ol > li { break-inside: avoid; margin-bottom: .75rem; font-weight: 600 }
nav ol ol { font-weight: 400 }
nav li[value] { list-style: decimal; margin: .15rem 0; margin-inline-start: 2.25rem }
nav li::marker { color: var(--muted); font-variant-numeric: tabular-nums }
nav .backup::marker { content: "B" counter(list-item) ". " }
nav a { color: var(--link) }
article { margin: 0 0 2.5rem; scroll-margin-top: 1rem }
.not-given { margin: 0 0 .5rem; color: var(--muted); font-weight: 600 }
.still { box-sizing: border-box; border: 1px solid var(--line); border-radius: .375rem; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact }
details { margin: .5rem 0 }
details > div > * { margin: .5rem 0 }
details pre { overflow-x: auto; direction: ltr; text-align: left }
details a { color: var(--link) }
:is(.values, details) table { border-collapse: collapse; font-variant-numeric: tabular-nums }
:is(.values, details) caption { text-align: start; color: var(--muted); padding: .25rem 0 }
:is(.values, details) :is(th, td) { text-align: start; vertical-align: top; padding-block: .15rem; padding-inline-end: 1.5rem; font-weight: 400; border-top: 1px solid var(--line) }
.values table { min-width: 50% }
.values { margin: .25rem 0; font-size: .8125em }
summary { cursor: pointer; color: var(--muted); padding: .6rem 0 }
/* A still shows how its animations end. */
.still *, .still *::before, .still *::after { animation-duration: 1ms !important; animation-delay: 0s !important; animation-iteration-count: 1 !important }
.said { max-width: 60ch; white-space: pre-line; hyphens: auto; hyphenate-limit-chars: 10 4 4 }
.said :is(code, a) { hyphens: manual }
.said p { margin: .75rem 0 0 }
.said :is(ul, ol) { margin: .25rem 0 0; padding-inline-start: 1.5em }
.said .steps { margin: 0; padding: 0; list-style: none }
.said .steps > li { margin: .75rem 0 0 }
code { direction: ltr; unicode-bidi: isolate }
.said code { font-family: 'Lectern Code', ui-monospace, monospace }
.said a { color: var(--link) }
.said .steps > li::before { content: ${stepIn(say)}; display: block; color: var(--muted); font-size: .8125em; font-weight: 600 }
.links { display: none }
@media print, (min-width: 64rem) {
  /* Firefox moves a row of a grid that is longer than a page away from its heading, but not text beside a float. */
  .notes article { display: flow-root }
  .notes :is(.still, .values) { float: inline-start; clear: inline-start; box-sizing: border-box; width: 60% }
  .notes .said, .notes .links { margin-inline-start: calc(60% + 2rem) }
  .said > :first-child, .said > .steps:first-child > :first-child { margin-top: 0 }
}
@media (min-width: 48rem) { details { display: none } }
/* The text of the slide has the table. */
@media screen and (max-width: 47.99rem) { .values { display: none } }
@media print {
  @page {
    size: A4;
    margin: 14mm 14mm 20mm;
    @bottom-left { content: ${cssString(title)}; font: 9pt ${font}; color: #55555f }
    @bottom-right { content: counter(page) " / " counter(pages); font: 9pt ${font}; color: #55555f }
  }
  html { font-size: 11pt; line-height: 1.4 }
  body { max-width: none; padding: 0 }
  nav { font-size: 1rem; break-after: page }
  /* Chromium keeps columns on one page: in two of them, the contents of 60 slides would leave the first page empty. */
  nav > ol { columns: 12rem }
  details { display: none }
  article { break-inside: avoid; margin-bottom: 8mm }
  article > h2 { margin: 0 0 4mm }
  .notes .said, .notes .links { margin-inline-start: calc(60% + 6mm) }
  .links { display: block; margin: .75rem 0 0; padding: 0; list-style: none; font-size: .8125em; overflow-wrap: anywhere }
  .links a { color: inherit }
  /* A still has the size of a slide until it is scaled, and would break across two pages there. */
  .still > div > div { contain: strict }
}
`;

/** The words before the notes of a step, as CSS has them: its number is an attribute. */
const stepIn = (say: Say) =>
  say('Step {number}', { number: '\n' })
    .split('\n')
    .map((part) => cssString(part))
    .join(' attr(value) ');
