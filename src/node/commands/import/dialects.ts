import { readMarp } from './marp.ts';
import { readReveal } from './reveal.ts';
import { readSlidev } from './slidev.ts';
import { type Dialect, dialects } from '../../dialects.ts';
import { type ReadDeck } from './source.ts';
import { linesWithCode } from './lines.ts';

/** How the files of each tool are read. */
export const readers: Readonly<Record<Dialect, ReadDeck>> = {
  slidev: readSlidev,
  marp: readMarp,
  reveal: readReveal,
};

/** What only one of the tools writes, and how much it tells. */
const signs: Readonly<Record<Dialect, readonly [RegExp, number][]>> = {
  slidev: [
    [/^(?:layout|routeAlias|clicks|level|hideInToc|transition|src):\s*\S/m, 2],
    [
      /^(?:highlighter|drawings|colorSchema|mdc|themeConfig|fonts|lineNumbers|canvasWidth|aspectRatio):/m,
      3,
    ],
    [/<v-(?:clicks?|after|switch|mark|drag)\b|\sv-click\b|v-motion/, 5],
    [/^::[\w-]+::\s*$/m, 4],
    [/^<<<\s/m, 3],
  ],
  marp: [
    [/^marp:\s*true/m, 20],
    [/<!--\s*_\w+\s*:/, 6],
    [/!\[(?:[^\]]*\s)?bg(?:\s[^\]]*)?\]\(/, 6],
    [/^(?:paginate|headingDivider):/m, 4],
    [/<!--\s*(?:class|paginate|header|footer|backgroundColor|fit)\s*(?::|-->)/, 3],
  ],
  reveal: [
    [/^\s*(?:<!doctype html|<html)\b[^]*class="[^"]*\b(?:reveal|slides)\b/i, 20],
    [/<section\b/, 6],
    [/<!--\s*\.(?:slide|element):/, 8],
    [/^notes?:/im, 3],
    [/^(?:revealOptions|verticalSeparator|separator):/m, 8],
    [/\bdata-(?:background|transition|auto-animate|separator)\b|class="fragment/, 3],
    [/^(?:---v|----|--)\s*$/m, 2],
  ],
};

/** The tool that a file was written for; undefined if nothing in it tells. */
export function dialectOf(text: string): Dialect | undefined {
  const lines = linesWithCode(text).filter(({ isCode }) => !isCode);
  const own = lines.map(({ line }) => line).join('\n');
  const points = dialects.map((name) =>
    signs[name].reduce((sum, [sign, weight]) => sum + (sign.test(own) ? weight : 0), 0),
  );
  const most = Math.max(...points);
  return most > 0 ? dialects[points.indexOf(most)] : undefined;
}
