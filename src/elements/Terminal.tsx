import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { columnsOf, shownCode, shownOutput } from '../core/code.ts';
import { attributes } from '../core/page.ts';
import { sum } from '../core/sum.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { codeLeading, codeSides, heightOf, measuresOf, onlyLines } from './codeMeasures.ts';
import { codeBox, codeFigure, codeStack, codeText } from './codeStyles.ts';

/** A command, and what it writes. */
export interface TerminalCommand {
  /** The command, as you type it: without the prompt. */
  command: string;
  /**
   * What it writes, as you type it. A text that begins with a line break loses its first and its last line, if they are
   * blank, and the indentation that all of its lines have. @default nothing
   */
  output?: string;
  /** The prompt before this command, such as that of another host. @default that of the slide */
  prompt?: string;
  /** The note that the presenter view shows when the command runs. */
  cue?: string;
}

interface TerminalProps {
  commands: readonly TerminalCommand[];
  prompt: string;
  /** The key press that shows each command, and the one that runs it. */
  presses: readonly TerminalPresses[];
}

/** The key press that shows a command, and the one that runs it: 0 is the start of the slide. */
export interface TerminalPresses {
  typed: number;
  run: number;
}

/**
 * When each command is typed and when it runs.
 *
 * @param isOutputLater whether its output has a key press of its own
 */
export function pressesOf(
  commands: readonly TerminalCommand[],
  isOutputLater: boolean,
): TerminalPresses[] {
  let last = -1;
  return commands.map(({ output }, index) => {
    if (!isOutputLater) return { typed: index && index + 1, run: index + 1 };
    const typed = last + 1;
    last = output ? typed + 1 : typed;
    return { typed, run: last };
  });
}

/** Commands and what they write. */
export function Terminal({ commands, prompt, presses }: TerminalProps) {
  const { fontSizes } = useTheme();
  const step = useStep();
  const isWhole = useContext(FrameContext)!.steps === 0;
  const entries = commands.map(({ command, output = '', prompt: own = prompt }) => ({
    sign: own,
    isLong: own.length > mostBeside,
    typed: shownCode(command).text.split('\n'),
    written: output && shownOutput(output),
  }));
  const heights = entries.map(
    ({ isLong, typed, written }) =>
      Number(isLong) + typed.length + (written ? written.split('\n').length : 0),
  );
  const beside = entries.flatMap(({ isLong, sign }) => (isLong ? [] : [sign.length + 1]));
  const now = isWhole
    ? -1
    : Math.max(
        presses.findLastIndex(({ typed }) => typed <= step),
        0,
      );
  const end = sum(heights.slice(0, now + 1));
  const lines = sum(heights) || 1;
  const measures = {
    ...onlyLines,
    lines,
    shown: lines,
    columns: columnsOf(
      entries
        .flatMap(({ isLong, sign, typed, written }) => [isLong ? sign : '', ...typed, written])
        .join('\n'),
    ),
    gutter: Math.max(0, ...beside),
    lit: [end - (heights[now] ?? 0), end] as const,
  };
  return (
    <div css={codeBox} style={heightOf(measures, fontSizes)}>
      <div css={codeStack} style={measuresOf(measures, fontSizes)}>
        <figure css={codeFigure}>
          <pre dir="ltr" css={[codeText, terminal]}>
            <code>
              {entries.map(({ sign, isLong, typed, written }, index) => {
                const line = {
                  [attributes.line]: isWhole ? 'all' : index === now ? 'lit' : 'dim',
                };
                const press = presses[index]!;
                return (
                  <span
                    key={index}
                    data-entry
                    data-typed={isWhole || press.typed <= step}
                    data-run={isWhole || press.run <= step}
                  >
                    {typed.map((text, row) => (
                      <kbd
                        key={row}
                        {...line}
                        data-sign={row === 0 ? sign : ''}
                        data-below={(isLong && row === 0) || undefined}
                      >
                        {`${text}\n`}
                      </kbd>
                    ))}
                    {written &&
                      written.split('\n').map((text, row) => (
                        <samp key={row} {...line}>
                          {`${text}\n`}
                        </samp>
                      ))}
                  </span>
                );
              })}
            </code>
          </pre>
        </figure>
      </div>
    </div>
  );
}

/** The most characters of a prompt beside its command. A longer one has a line of its own, and pushes nothing. */
const mostBeside = 12;

const terminal = ({ code }: SlideTheme) =>
  ({
    '& kbd, & samp': { font: 'inherit' },
    '& kbd': { fontWeight: 700 },
    '& samp': { color: code.comment },
    '& kbd[data-sign]:not([data-sign=""])::after': {
      insetInlineStart: codeSides,
      color: code.function,
    },
    '& [data-below]': { height: `calc(2 * ${codeLeading})`, paddingTop: codeLeading },
    '& [data-typed="false"] > kbd, & [data-run="false"] > samp': { visibility: 'hidden' },
    // The prompt of the next command is there when the one before has run.
    '& [data-run="true"] + [data-typed="false"] > kbd::after': { visibility: 'visible' },
  }) as const;
