import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';
import type { IBufferCell, Terminal } from '@xterm/headless';
import { type CastStill, type TerminalCast, castStyles } from '../../core/cast.ts';
import { sum } from '../../core/sum.ts';
import { inkOf } from './castInk.ts';
import { type CastEvent, readCast, sizeOf } from './readCast.ts';

// CommonJS whose names Node does not find.
const xterm = createRequire(import.meta.url)('@xterm/headless') as typeof import('@xterm/headless');

/** A pause after which a still is drawn, in s. */
const longPause = 1;
/** The most stills that pauses make: more commands are too many for a slide. */
const mostPauses = 12;
/** What a shell writes when it ends, and with it the recording. */
const farewells = ['exit', 'logout'];

/**
 * Draws the stills of a recording: one at each of its markers, or before each of its longest pauses if it has none; and
 * the last screen.
 *
 * @throws Error that says what is wrong with the recording, and what to do
 */
export async function drawCast(recording: string): Promise<TerminalCast> {
  const { columns, rows, events } = readCast(recording);
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    // Enough to know which lines were there before; the stills show only the screen.
    scrollback: 10_000,
    logLevel: 'off',
  });
  const stops = stopsOf(events);
  const lastOutput = events.findLastIndex(({ code }) => code === 'o');
  const screens: Screen[] = [];
  let waiting = '';
  const write = () => {
    const text = waiting;
    waiting = '';
    return new Promise<void>((done) => terminal.write(text, done));
  };
  for (const [index, { code, data }] of events.entries()) {
    const isFarewell =
      index === lastOutput && farewells.includes(stripVTControlCharacters(data).trim());
    if (code === 'o' && !isFarewell) waiting += data;
    // The terminal takes no more than some megabytes at once.
    if (waiting.length > 1_000_000) await write();
    if (code === 'r') {
      await write();
      terminal.resize(...sizeOf(data));
    }
    if (stops.has(index)) {
      await write();
      screens.push(screenOf(terminal, code === 'm' ? data.trim() : ''));
    }
  }
  terminal.dispose();
  const stills = screens.filter(isNews).map(stillOf);
  if (stills.length === 0) {
    throw new Error('nothing is ever written in it. Record it again, with output.');
  }
  return { columns: Math.max(...screens.map(({ width }) => width)), stills };
}

/** The events after which a still is drawn: the markers or the longest pauses, and the last event. */
function stopsOf(events: readonly CastEvent[]): Set<number> {
  const at = [...events.keys()];
  const markers = at.filter((index) => events[index]!.code === 'm');
  const pauseAfter = (index: number) => events[index + 1]?.pause ?? 0;
  const pauses = at
    .filter((index) => pauseAfter(index) > longPause)
    .toSorted((one, other) => pauseAfter(other) - pauseAfter(one))
    .slice(0, mostPauses - 1);
  return new Set([...(markers.length > 0 ? markers : pauses), events.length - 1]);
}

/** What a terminal shows. */
interface Screen {
  label: string;
  lines: readonly { text: string; runs: string }[];
  /** The width of its widest line, in columns. */
  width: number;
  /** The lines above the screen: two screens that share lines have them at different heights. */
  above: number;
  isAlternate: boolean;
}

function screenOf(terminal: Terminal, label: string): Screen {
  const { active } = terminal.buffer;
  const rows = Array.from({ length: terminal.rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    return Array.from({ length: terminal.cols }, (_, column) => line?.getCell(column)).filter(
      (cell) => cell !== undefined,
    );
  });
  const drawn = rows.map(lineOf);
  const used = drawn.findLastIndex(({ text }) => text) + 1;
  return {
    label,
    lines: drawn.slice(0, used),
    width: Math.max(...drawn.map(({ width }) => width), 0),
    above: active.baseY,
    isAlternate: active.type === 'alternate',
  };
}

/** A row of a terminal as text, without the empty cells at its end. */
function lineOf(cells: readonly IBufferCell[]) {
  const parts = cells
    // Behind a wide character is a cell without one.
    .filter((cell) => cell.getWidth() > 0)
    .map((cell) => {
      const ink = inkOf(cell);
      return { text: (!cell.isInvisible() && cell.getChars()) || ' ', ink, width: cell.getWidth() };
    });
  const isSeen = ({ text, ink }: (typeof parts)[number]) =>
    text.trim() !== '' || ink.includes(castStyles.inverse);
  const seen = parts.slice(0, parts.findLastIndex(isSeen) + 1);
  const runs: { ink: string; length: number }[] = [];
  for (const { text, ink } of seen) {
    if (runs.at(-1)?.ink === ink) runs.at(-1)!.length += text.length;
    else runs.push({ ink, length: text.length });
  }
  if (runs.at(-1)?.ink === 'x') runs.pop();
  return {
    text: seen.map(({ text }) => text).join(''),
    runs: runs.map(({ ink, length }) => `${ink}${length}`).join(''),
    width: sum(seen.map(({ width }) => width)),
  };
}

const sameLine = (one: Screen['lines'][number] | undefined, other: Screen['lines'][number]) =>
  one?.text === other.text && one.runs === other.runs;

/** Whether a screen is not empty and not the one before. */
function isNews({ lines, label }: Screen, index: number, screens: readonly Screen[]): boolean {
  const before = screens[index - 1]?.lines;
  const isSame =
    before?.length === lines.length && lines.every((line, row) => sameLine(before[row], line));
  return lines.length > 0 && (label !== '' || !isSame);
}

function stillOf(screen: Screen, index: number, screens: readonly Screen[]): CastStill {
  const { label, lines, above } = screen;
  const before = screens[index - 1];
  const isKept = before?.isAlternate === screen.isAlternate;
  const isFresh = (line: Screen['lines'][number], row: number) =>
    !isKept || !sameLine(before.lines[row + above - before.above], line);
  const fresh = lines.flatMap((line, row) => (isFresh(line, row) ? [row] : []));
  return {
    ...(label && { cue: label }),
    text: lines.map(({ text }) => text).join('\n'),
    runs: lines.map(({ runs }) => runs).join(','),
    fresh: [fresh[0] ?? 0, (fresh.at(-1) ?? -1) + 1],
  };
}
