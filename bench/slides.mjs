import { readFile } from 'node:fs/promises';
import { repeat } from './repeat.mjs';

/**
 * @typedef {object} Line
 * @property {'heading' | 'kicker' | 'text' | 'item'} as
 * @property {string} text
 * @property {number} [step] The key press that reveals it.
 * @property {string} [href]
 *
 * @typedef {object} Slide
 * @property {string} id
 * @property {Line[]} lines
 * @property {string} notes
 */

/** @type {Slide[]} */
const talk = JSON.parse(await readFile(new URL('talk.json', import.meta.url), 'utf8'));

/** The number of slides of the talk. */
export const talkLength = talk.length;

const headingOf = ({ lines }) => lines.find(({ as }) => as === 'heading').text;

export const firstHeading = headingOf(talk[0]);

/** When it is visible, the first key has worked. */
export const secondHeading = headingOf(talk[1]);

/** @param {number} count */
export const slidesOf = (count) => repeat(talk, count);

/**
 * The slides in HTML, as a person would write them.
 *
 * @param {Slide[]} slides
 * @param {{ step: string, notes: boolean, hide: boolean }} options The class of what a key press
 *   reveals, whether the notes are in it, and whether all slides but the first are hidden.
 */
export function htmlOf(slides, { step, notes, hide }) {
  return slides
    .map(({ id, lines, notes: said }, index) => {
      const content = lines.map((line, at) => {
        const text = line.href
          ? `<a href="${escape(line.href)}">${escape(line.text)}</a>`
          : escape(line.text);
        const name = { heading: 'h2', kicker: 'p', text: 'p', item: 'li' }[line.as];
        const opens = line.as === 'item' && lines[at - 1]?.as !== 'item' ? '<ul>' : '';
        const closes = line.as === 'item' && lines[at + 1]?.as !== 'item' ? '</ul>' : '';
        const later = line.step ? ` class="${step}"` : '';
        return `${opens}<${name}${later}>${text}</${name}>${closes}`;
      });
      if (notes) content.push(`<aside class="notes">${escape(said)}</aside>`);
      return `<section id="${id}"${hide && index > 0 ? ' hidden' : ''}>${content.join('')}</section>`;
    })
    .join('\n');
}

/**
 * The slides in Markdown, as a person would write them.
 *
 * @param {Slide[]} slides
 * @param {{ front: string, bullet: string, later?: [before: string, after: string] }} options The front matter, the
 *   sign of an item that a key press reveals, and what is around anything else that one reveals; without it, that is
 *   there from the start.
 */
export function markdownOf(slides, { front, bullet, later }) {
  const pages = slides.map(({ lines, notes }) => {
    const content = lines.map((line) => {
      const text = line.text.replaceAll(/[\\`*_[\]<>#]/g, '\\$&');
      const linked = line.href ? `[${text}](${line.href})` : text;
      if (line.as === 'heading') return `\n## ${linked}\n`;
      if (line.as === 'item' && (!line.step || !later))
        return `${line.step ? bullet : '-'} ${linked}`;
      const shown = line.as === 'item' ? `- ${linked}` : linked;
      return line.step && later ? `\n${later[0]}\n\n${shown}\n\n${later[1]}\n` : `\n${shown}\n`;
    });
    return `${content.join('\n')}\n\n<!-- ${notes} -->\n`;
  });
  return `---\n${front}\n---\n${pages.join('\n---\n')}`;
}

/** @param {string} text */
const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);
