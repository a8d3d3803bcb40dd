import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Terminal, type TerminalCommand, pressesOf } from '../elements/Terminal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export interface TerminalSlideProps extends SlideProps {
  /** The slide's heading: what the commands do. */
  title: string;
  /** One to 12 commands, in the order in which they appear, each with its output. */
  commands: readonly TerminalCommand[];
  /** What stands before each command; it is not copied. @default '$' */
  prompt?: string;
  /** Show a command with one key press, and its output with the next one. @default false */
  outputLater?: boolean;
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
  prompt = '$',
  outputLater = false,
  atOnce,
  notes,
  ...slide
}: TerminalSlideProps) {
  // A single command that writes nothing has nothing left to show.
  const isWhole = commands.length === 1 && !commands[0]!.output;
  const presses = pressesOf(commands, outputLater || isWhole);
  const cues = commands.map(({ cue }, index) => ({ cue, at: presses[index]!.run }));
  const opening = [notes, cues.find(({ at }) => at === 0)?.cue].filter(Boolean).join('\n\n');
  const steps = presses.at(-1)?.run ?? 0;
  const reveals = Array.from({ length: steps }, (_, index) => ({
    cue: cues.find(({ at }) => at === index + 1)?.cue,
  }));
  return (
    <SlideFrame
      title={title}
      notes={opening || undefined}
      reveals={reveals}
      atOnce={atOnce}
      {...slide}
    >
      <ItemLimit title={title} noun="commands" count={commands.length} most={12} />
      <Heading>{title}</Heading>
      <Terminal commands={commands} prompt={prompt} presses={presses} />
    </SlideFrame>
  );
}
