import { columnsOf } from '../core/code.ts';
import { attributes } from '../core/page.ts';
import { type Found, limits } from '../core/rules.ts';
import { at, sourceOf } from './sourceOf.ts';
import { isVisible, quote } from './texts.ts';

const lines = `[${attributes.line}]`;

/** Finds code that has too many lines for its panel, or lines that are too long for it. */
export function findLongCode(slide: HTMLElement): Found[] {
  const panels = [...slide.querySelectorAll('pre')].filter((panel) => panel.querySelector(lines));
  return panels.flatMap((panel, index) => {
    // Output that takes the place of code leaves it no line.
    if (!isVisible(panel) || panel.clientHeight === 0) return [];
    const hidden = findHidden(panel);
    const found = [...(hidden.length > 0 ? hidden : findCrowded(panel)), ...findWide(panel)];
    if (panels.length === 1) return found;
    const which = `in panel ${index + 1} of ${panels.length}: ${quote(panel.textContent.trimStart().split('\n')[0]!)}`;
    return found.map(({ subject, message, ...rest }) => ({
      ...rest,
      subject: `${subject} of panel ${index + 1}`,
      message: `${message}, ${which}`,
    }));
  });
}

/** Whether a panel shows what programs write, and not what an author has written. */
const isTerminal = (panel: Element) => panel.querySelector('samp') !== null;

/** Lines that cannot be seen, and should be: those that are lit, or all that have appeared if none is. */
function findHidden(panel: HTMLElement): Found[] {
  const all = [...panel.querySelectorAll(lines)].filter(isVisible);
  const lit = all.filter((line) => line.getAttribute(attributes.line) === 'lit');
  const { top, bottom } = panel.getBoundingClientRect();
  const hidden = (lit.length > 0 ? lit : all).filter((line) => {
    const box = line.getBoundingClientRect();
    return box.top < top - 1 || box.bottom > bottom + 1;
  });
  if (hidden.length === 0) return [];
  const room = roomIn(panel, all);
  const which = lit.length > 0 ? 'it lights' : 'the code has';
  return [
    {
      rule: 'codeSize',
      subject: 'lines',
      message: `The code is ${hidden.length} ${hidden.length > 1 ? 'lines' : 'line'} too long: ${which} ${lit.length || all.length} lines, and there is room for ${room}`,
      advice: isTerminal(panel)
        ? 'Let the commands write less, or record them in a terminal with fewer rows. It is never smaller, because the last row could not read it.'
        : lit.length > 0
          ? 'Light fewer lines at once, in several steps: each moves into view.'
          : 'Show a region of it, or light a few lines with each step: then they move into view. Code is never smaller, because the last row could not read it.',
      ...at(panel),
      badness: hidden.length,
    },
  ];
}

/** How many lines a panel has room for. A line of a terminal with a long prompt is twice as high. */
const roomIn = (panel: HTMLElement, all: readonly Element[]) =>
  Math.round(
    panel.getBoundingClientRect().height /
      Math.min(...all.map((line) => line.getBoundingClientRect().height)),
  );

/** Code that a slide has room for, but for what is around it: only its lit lines are in view. */
function findCrowded(panel: HTMLElement): Found[] {
  const all = [...panel.querySelectorAll(lines)];
  const room = roomIn(panel, all);
  const { alone, around } = limits.codeLines;
  if (isTerminal(panel) || all.length > alone) return [];
  const output = panel.closest('figure')?.parentElement?.querySelector('samp');
  // What the program writes comes last and may take half of the place.
  const isBelow = output && isVisible(output);
  if (room >= Math.min(all.length, around) / (isBelow ? 2 : 1)) return [];
  return [
    {
      rule: 'codeSize',
      subject: 'room',
      message: `The audience sees only ${room} of the ${all.length} lines of the code at once, because of ${isBelow ? 'its output' : 'the texts around it'}`,
      advice: isBelow
        ? 'Show less of the output, or give it a key press of its own on a CodeSlide: there it takes the place of the code.'
        : 'Shorten or leave out a text, or say it as a `cue`. If no line of a CodeSlide has more than 51 columns, its texts are beside the code.',
      ...at(panel),
      badness: all.length - room,
    },
  ];
}

/** The line that is too long by the most columns. */
function findWide(panel: HTMLElement): Found[] {
  const { right, width } = panel.getBoundingClientRect();
  const wide = [...panel.querySelectorAll(lines)].flatMap((line, index) => {
    const text = line.textContent.trimEnd();
    const range = document.createRange();
    range.selectNodeContents(line);
    const box = range.getBoundingClientRect();
    const space = parseFloat(getComputedStyle(line).paddingRight);
    const scale = width / panel.offsetWidth;
    const edge = right - space * scale;
    // A line that is too long by less than one column ends with a sign in the place of two. A tenth of a px is rounding.
    const by = Math.ceil((box.right - edge - 0.1 * scale) / (box.width / columnsOf(text)));
    return text && by > 0 && isVisible(line) ? [{ line, number: index + 1, text, by }] : [];
  });
  const worst = wide.toSorted((one, other) => other.by - one.by)[0];
  if (!worst) return [];
  const others = wide.length > 1 ? `, and ${wide.length - 1} more are too long` : '';
  return [
    {
      rule: 'codeSize',
      subject: 'columns',
      message: `Line ${worst.number} of the code is ${worst.by} ${worst.by > 1 ? 'columns' : 'column'} too long: ${quote(worst.text)}${others}`,
      advice: isTerminal(panel)
        ? `Break it, or record it in a terminal with at most ${columnsOf(worst.text) - worst.by} columns.`
        : `Break it where the language allows it, so that it has at most ${columnsOf(worst.text) - worst.by} columns, or give the code a wider column.`,
      ...at(worst.line),
      badness: worst.by,
    },
  ];
}

/** What code says is wrong with it, and formulas that are still TeX. */
export const findWrongCode = (slide: HTMLElement): Found[] => [
  ...[...slide.querySelectorAll(`[${attributes.code}]`)].map((element): Found => {
    const [message = '', advice = ''] = element.getAttribute(attributes.code)!.split('\n');
    return { rule: 'code', subject: message, message, advice, source: sourceOf(element) };
  }),
  ...[...slide.querySelectorAll(`[${attributes.tex}]`)].map((element): Found => {
    const tex = element.getAttribute(attributes.tex)!;
    const reason = globalThis.lecternFormulaMistakes?.get(tex);
    const message = `The formula ${quote(tex)} ${reason ? `cannot be typeset: ${reason}` : 'is shown as TeX'}`;
    const advice = reason
      ? 'Correct its TeX: temml.org/docs/en/supported.html has the commands.'
      : 'Write it as a text in a module of the talk, without ${…} of what only a running talk knows: there, lectern/vite finds it.';
    return {
      rule: 'code',
      subject: message,
      message,
      advice: `${advice} If it is no formula, write \\$ for its dollars.`,
      source: sourceOf(element),
    };
  }),
];
