import { joinNotes } from '../core/notes.ts';
import type { TerminalCast } from '../core/cast.ts';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { NoRecording, Recording } from '../elements/Recording.tsx';
import { Terminal, type TerminalCommand, pressesOf } from '../elements/Terminal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';

export type TerminalSlideProps = SlideProps & {
  /** The slide's heading: what the commands do. */
  title: string;
  /** Show everything at once instead of with one key press after the other. @default false */
  atOnce?: boolean;
} & (
    | {
        /** One to 12 commands, in the order in which they appear, each with its output. */
        commands: readonly TerminalCommand[];
        /** What stands before each command; it is not copied. Above 12 characters, it has a line of its own. @default '$' */
        prompt?: string;
        /** Show a command with one key press, and its output with the next one. @default false */
        outputLater?: boolean;
        cast?: never;
      }
    | {
        /**
         * A recording of asciinema instead of commands, with `import demo from './demo.cast'`: a still for each of its
         * markers, or for each of its pauses if it has none. Each key press shows the next one. The label of a marker is
         * the cue of its still.
         */
        cast: TerminalCast;
        commands?: never;
        prompt?: never;
        outputLater?: never;
      }
  );

/**
 * A terminal: commands and what they write, one after the other, as if you typed them; or stills of a recording. The
 * first command or still is there when the slide begins.
 */
export function TerminalSlide({
  title,
  commands,
  prompt = '$',
  outputLater = false,
  cast,
  notes,
  ...slide
}: TerminalSlideProps) {
  // Without lectern/vite, as in Jest, an import of a recording gives whatever the tests have for files.
  if (!commands) return <RecordedSlide {...{ title, cast, notes }} {...slide} />;
  // A single command that writes nothing has nothing left to show.
  const isWhole = commands.length === 1 && !commands[0]!.output;
  const presses = pressesOf(commands, outputLater || isWhole);
  const cues = commands.map(({ cue }, index) => ({ cue, at: presses[index]!.run }));
  const opening = joinNotes(notes, cues.find(({ at }) => at === 0)?.cue);
  const steps = presses.at(-1)?.run ?? 0;
  const reveals = Array.from({ length: steps }, (_, index) => ({
    cue: cues.find(({ at }) => at === index + 1)?.cue,
  }));
  return (
    <SlideFrame title={title} notes={opening} reveals={reveals} {...slide}>
      <ItemLimit title={title} noun="commands" count={commands.length} most={12} />
      <Heading>{title}</Heading>
      <Terminal commands={commands} prompt={prompt} presses={presses} />
    </SlideFrame>
  );
}

function RecordedSlide({
  title,
  cast,
  notes,
  ...slide
}: SlideProps & { cast: TerminalCast; atOnce?: boolean }) {
  const isDrawn = Array.isArray((cast as Partial<TerminalCast> | undefined)?.stills);
  const [start, ...later] = isDrawn ? cast.stills : [];
  const reveals = later.map(({ cue }) => ({ cue }));
  const opening = joinNotes(notes, start?.cue);
  return (
    <SlideFrame title={title} notes={opening} reveals={reveals} {...slide}>
      {isDrawn && <ItemLimit title={title} noun="stills" count={cast.stills.length} most={12} />}
      <Heading>{title}</Heading>
      {isDrawn ? <Recording cast={cast} /> : <NoRecording />}
    </SlideFrame>
  );
}
