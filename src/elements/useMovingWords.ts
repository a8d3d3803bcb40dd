import { useTheme } from '@emotion/react';
import { type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import type { CodePiece } from '../core/code.ts';
import { type CodeWord, changeOf, wordsOf } from '../core/codeVersions.ts';
import { StageContext } from '../spectacle/contexts.ts';
import { allowsMotion, easing } from '../theme/motion.ts';
import { codeLeading } from './codeMeasures.ts';

/**
 * Moves the words of code that are still there in its next version, from where they were. New words fade in, and those
 * that are gone fade out. It measures nothing: all letters of code have one width, and all lines one height. Nothing
 * waits for the motion: the next key press ends it.
 *
 * @param lines what is shown, each word with an element of its own in the code
 * @param at the step that shows it
 * @returns the element around the lines
 */
export function useMovingWords(
  lines: readonly (readonly CodePiece[])[],
  at: number,
): RefObject<HTMLElement | null> {
  const code = useRef<HTMLElement>(null);
  const stage = useContext(StageContext);
  const isCut = useTheme().motion === 'cut';
  const last = useRef({ lines, stage });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { lines, stage };
    const isSame = before.lines === lines || stage !== 'stage' || before.stage !== 'stage';
    // jsdom does not have it.
    if (isSame || isCut || !window.matchMedia?.(allowsMotion).matches) return undefined;
    return moveWords(code.current!, wordsOf(before.lines), wordsOf(lines));
    // Any key press ends the motion, one that only lights other lines, too.
  }, [lines, at, stage, isCut]);
  return code;
}

/** Moves words, and returns the function that ends the motion. */
function moveWords(code: HTMLElement, before: readonly CodeWord[], after: readonly CodeWord[]) {
  const { origins, gone } = changeOf(before, after);
  const elements = [...code.querySelectorAll<HTMLElement>('[data-word]')];
  const motions = elements.flatMap((element, index) => {
    const [word, origin] = [after[index], origins[index]];
    if (!word) return [];
    if (!origin) return [element.animate({ opacity: [0, 0, 1] }, { duration: arrival, easing })];
    const [across, down] = [origin.column - word.column, origin.row - word.row];
    if (across === 0 && down === 0) return [];
    const from = `${across}ch calc(${down} * ${codeLeading})`;
    return [element.animate({ translate: [from, '0 0'] }, { duration: travel, easing })];
  });
  const ghosts = ghostsOf(gone);
  // Text in a line can only move as a box of its own.
  code.dataset.moving = '';
  code.append(ghosts);
  const fade = ghosts.animate({ opacity: [1, 0] }, { duration: departure, fill: 'forwards' });
  const finish = () => {
    delete code.dataset.moving;
    ghosts.remove();
    for (const motion of [fade, ...motions]) motion.cancel();
  };
  const all = [fade, ...motions].map(({ finished }) => finished);
  Promise.all(all).then(finish, () => {});
  return finish;
}

/** How long words move, come and go, in ms. */
const travel = 400;
const arrival = 400;
const departure = 160;

/** The words that are gone, at their old places. Nobody can read or select them. */
function ghostsOf(gone: readonly CodeWord[]): HTMLElement {
  const ghosts = document.createElement('span');
  ghosts.ariaHidden = 'true';
  ghosts.dataset.gone = '';
  for (const { text, kind, row, column } of gone) {
    const ghost = document.createElement('span');
    ghost.textContent = text;
    ghost.dataset.kind = kind;
    ghost.style.left = `${column}ch`;
    ghost.style.top = `calc(${row} * ${codeLeading})`;
    ghosts.append(ghost);
  }
  return ghosts;
}
