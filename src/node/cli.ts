#!/usr/bin/env node
import { printable } from '../core/words.ts';
import { isEnding } from './atExit.ts';
import { pick } from './choices.ts';
import { messageOf } from './errors.ts';
import { ownVersion } from './ownModule.ts';

/** One command of `lectern`. Its module is loaded when the command runs. */
interface Command {
  /** What `--help` prints. */
  usage: string;
  /**
   * Runs the command.
   *
   * @param args what follows the command's name
   * @returns the exit status: 0, or 1 if something was made but has problems
   * @throws {UsageError} if nothing was made
   */
  run: (args: readonly string[]) => Promise<number>;
}

const commands = {
  new: () => import('./commands/new.ts'),
  import: () => import('./commands/import/index.ts'),
  kinds: () => import('./commands/kinds.ts'),
  start: () => import('./commands/start.ts'),
  present: () => import('./commands/present.ts'),
  look: () => import('./commands/look.ts'),
  check: () => import('./commands/check/index.ts'),
  rehearsals: () => import('./commands/rehearsals.ts'),
  mcp: () => import('./commands/mcp.ts'),
  build: () => import('./commands/build.ts'),
  export: () => import('./commands/export/index.ts'),
} satisfies Record<string, () => Promise<Command>>;

const names = Object.keys(commands) as (keyof typeof commands)[];

const usage = `lectern: slides for engineers who give talks

  lectern new <folder>              make a talk
  lectern import <file>             make a talk of slides for Slidev, Marp or reveal.js
  lectern kinds [names]             find slides and elements, and how to write them
  lectern start [talk]              show the talk while you write it
  lectern present [talk]            give the talk, with a phone as the remote
  lectern look <slide> [talk]       draw a slide as it is now
  lectern check [talk]              find what would go wrong on stage
  lectern rehearsals [talk]         compare how long the slides took with the plan
  lectern mcp [talk]                let an agent ask about the talk (Model Context Protocol)
  lectern build [talk]              build a website of the talk
  lectern export <format> [talk]    make a pdf, png, handout, script or html file of the talk

A talk is the folder with its vite.config.ts (default: this one), or the file of one of several talks, such as
talks/tea.tsx. In a project with several, a command without a file works on all of them.

"lectern <command> --help" shows the options of a command.

Exit status: 0 fine; 1 something was made, but has problems; 2 nothing was made.`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === 'help' && args.length > 0) return main([...args.slice(0, 1), '--help']);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(usage);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(ownVersion());
    return 0;
  }
  const [known] = pick('command', [name], names);
  const command = await commands[known!]();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  return command.run(args);
}

function fail(error: unknown) {
  // After Ctrl+C, everything that is still running fails.
  if (!isEnding()) console.error(printable(messageOf(error)));
  process.exitCode = 2;
}

// For errors in event handlers.
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});
// The program that reads the output may stop early: `lectern check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  fail(error);
}
