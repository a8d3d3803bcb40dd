import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { columnsOf, shownCode } from '../core/code.ts';
import { attributes } from '../core/page.ts';
import {
  codeBox,
  codeFigure,
  codeSides,
  codeStack,
  codeText,
  heightOf,
  measuresOf,
} from '../elements/codeStyles.ts';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { FrameContext } from '../spectacle/contexts.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

/** A command, and what it writes. */
export interface TerminalCommand {
  /** The command, as you type it: without the prompt. */
  command: string;
  /** What it writes. @default nothing */
  output?: string;
  /** The note that the presenter view shows when the command runs. */
  cue?: string;
}

export interface TerminalSlideProps extends SlideProps {
  /** The slide's heading: what the commands do. */
  title: string;
  /** One to 12 commands, in the order in which they appear, each with its output. */
  commands: readonly TerminalCommand[];
  /** What stands before each command; it is not copied. @default '$' */
  prompt?: string;
  /** Show all commands at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/**
 * A terminal: commands and what they write, one after the other, as if you typed them. The first command is there when
 * the slide begins, and the first key press runs it.
 */
export function TerminalSlide({
  title,
  commands,
  prompt,
  atOnce,
  notes,
  ...slide
}: TerminalSlideProps) {
  // A single command that writes nothing has nothing left to show.
  const isWhole = commands.length === 1 && !commands[0]!.output;
  const opening = [notes, isWhole && commands[0]!.cue].filter(Boolean).join('\n\n') || undefined;
  return (
    <SlideFrame
      title={title}
      notes={opening}
      reveals={isWhole ? [] : commands}
      atOnce={atOnce}
      {...slide}
    >
      <ItemLimit title={title} noun="commands" count={commands.length} most={12} />
      <Heading>{title}</Heading>
      <Terminal commands={commands} prompt={prompt} />
    </SlideFrame>
  );
}

function Terminal({ commands, prompt = '$' }: Pick<TerminalSlideProps, 'commands' | 'prompt'>) {
  const { fontSizes } = useTheme();
  const step = useStep();
  const isWhole = useContext(FrameContext)!.steps === 0;
  const entries = commands.map(({ command, output = '' }) => ({
    typed: shownCode(command).text.split('\n'),
    written: output && shownCode(output).text,
  }));
  const heights = entries.map(
    ({ typed, written }) => typed.length + (written ? written.split('\n').length : 0),
  );
  const now = isWhole ? -1 : Math.max(step, 1) - 1;
  const end = heights.slice(0, now + 1).reduce((sum, height) => sum + height, 0);
  const lines = heights.reduce((sum, height) => sum + height, 0) || 1;
  const measures = {
    lines,
    shown: lines,
    columns: columnsOf(entries.flatMap(({ typed, written }) => [...typed, written]).join('\n')),
    gutter: prompt.length + 1,
    output: 0,
    isOutputShown: false,
    hasCaption: false,
    foot: 0,
    lit: [end - (heights[now] ?? 0), end] as const,
  };
  return (
    <div css={codeBox} style={heightOf(measures, fontSizes)}>
      <div css={codeStack} style={measuresOf(measures, fontSizes)}>
        <figure css={codeFigure}>
          <pre dir="ltr" css={[codeText, terminal]}>
            <code>
              {entries.map(({ typed, written }, index) => {
                const line = {
                  [attributes.line]: isWhole ? 'all' : index === now ? 'lit' : 'dim',
                };
                const isShown = isWhole || index < step;
                return (
                  <span key={index} data-entry data-shown={isShown}>
                    {typed.map((text, row) => (
                      <kbd
                        key={row}
                        {...line}
                        data-typed={index === 0 || isShown}
                        data-sign={row === 0 ? prompt : ''}
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

const terminal = ({ code }: SlideTheme) =>
  ({
    '& kbd, & samp': { font: 'inherit' },
    '& kbd': { fontWeight: 700 },
    '& samp': { color: code.comment },
    '& kbd[data-sign]:not([data-sign=""])::after': {
      insetInlineStart: codeSides,
      color: code.function,
    },
    // Hidden, but not the first command, nor the prompt of the command that comes next.
    '& [data-shown="false"] > :not([data-typed="true"])': { visibility: 'hidden' },
    '& [data-shown="true"] + [data-shown="false"] > kbd::after': { visibility: 'visible' },
  }) as const;
