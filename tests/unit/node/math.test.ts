import { formulasIn } from '../../../src/node/vite/math.ts';
import type { Parse } from '../../../src/node/vite/modules.ts';
import { moduleParser } from './parseModule.ts';

let parse: Parse;
beforeAll(async () => {
  parse = await moduleParser();
});

/** The formulas of a module: those that stand alone between two dollars, doubtful ones with a question mark. */
const find = (code: string) =>
  formulasIn(parse(code, 'jsx')).map(({ tex, isDisplay, isDoubtful }) => {
    const sign = isDisplay ? '$$' : '$';
    return `${sign}${tex}${sign}${isDoubtful ? '?' : ''}`;
  });

test.each([
  ['jsx(Points, { points: ["Costs $O(n)$", { text: "or $n$" }] })', ['$O(n)$', '$n$']],
  ['jsx(Formula, { tex: "\\\\sum x" })', ['$$\\sum x$$']],
  ['const law = String.raw`\\frac{1}{2}`; jsx(Formula, { tex: law })', ['$$\\frac{1}{2}$$']],
  [
    'const unit = "$\\\\mu$s"; jsx(A, { text: "5 " + unit, more: `in ${unit}` })',
    ['$\\mu$', '$\\mu$', '$\\mu$'],
  ],
  ['export const texts = { first: "$a$ and $b$" }', ['$a$', '$b$']],
  ['t("$x$"); new RegExp("$|^a$")', ['$x$?', '$|^a$?']],
])('finds the formulas in %s', (module, expected) => {
  expect(find(module)).toEqual(expected);
});

test.each([
  'jsx(A, { text: "$5 and $10" })',
  'jsx(A, { text: `${a}$ and ${b}$` })',
  'jsx(A, { notes: "Say $x$", cue: "$y$" })',
  'import a from "./$b$.ts"; export * from "./$c$.ts"',
  'jsx(Formula, { tex: props.tex })',
  'jsx(CodeSlide, { code: "$(a_b_c)$X", output: "$y$", versions: [{ code: `$x$` }] })',
  'jsx(TerminalSlide, { prompt: "$x$", commands: [{ command: "$x$", output: `$y$` }] })',
  'const Box = styled(p)`$a$`',
])('finds none in %s', (module) => {
  expect(find(module)).toEqual([]);
});
