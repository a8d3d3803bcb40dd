#!/usr/bin/env node
import { isEnding } from './atExit.ts';
import { UsageError } from './errors.ts';

/** One command of `lectern`, in a module of its own that is loaded when it is asked for. */
export interface CommandModule {
  /** What `--help` prints. */
  usage: string;
  /**
   * Runs the command.
   *
   * @param args what follows the command's name
   * @returns the exit status: 0, or 1 where something was found or left out
   * @throws {UsageError} when it was asked for something that cannot be
   */
  run: (args: string[]) => Promise<number>;
}

const commands: Record<string, () => Promise<CommandModule>> = {
  build: () => import('./commands/build.ts'),
  export: () => import('./commands/export/index.ts'),
  new: () => import('./commands/new.ts'),
  check: () => import('./commands/check/index.ts'),
};

const usage = `lectern: slides for engineers who give talks

  lectern new <folder>       begin a talk
  lectern check [folder]     find what would go wrong on stage
  lectern build [folder]     make a site of the talk
  lectern export <format>    pdf, png, handout, script or html

"lectern <command> --help" tells the rest.`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(usage);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`[lectern] There is no command "${name}".\n\n${usage}`);
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!isOptionError(error)) throw error;
    // Node goes on about folders whose names begin with a dash.
    const reason = error.message.replace(/ To specify a positional argument.*/s, '');
    throw new UsageError(`[lectern] ${reason}\n\n${command.usage}`);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  if (!isEnding()) console.error(isUsage ? error.message : error);
  process.exitCode = isUsage ? 2 : 1;
}

/** What `parseArgs` of Node throws for an option that it does not know, or that lacks its value. */
function isOptionError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
