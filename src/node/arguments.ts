import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';
import { nearest } from '../core/nearest.ts';
import { type Option, allOptions } from './options.ts';

/** Names that other programs use for an option. */
const synonyms: Readonly<Record<string, string>> = {
  range: 'slides',
  pages: 'slides',
  ratio: 'aspect-ratio',
  output: 'out',
  report: 'out',
  'no-notes': 'without-notes',
};

/** The values of some options. */
export type Values<Options> = {
  [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never;
};

/**
 * Reads what follows a command.
 *
 * @param command the command as it is written: `lectern check`
 * @param options the options that it takes
 * @returns the value of each option, the text of those that are given, and the arguments that belong to no option
 * @throws {UsageError} for an option or a value that it does not take
 */
export function readArguments<Options extends Readonly<Record<string, Option<unknown>>>>(
  command: string,
  args: readonly string[],
  options: Options,
): { values: Values<Options>; given: ReadonlyMap<string, string>; others: string[] } {
  const given = new Map<string, string>();
  const taken = Object.values(options);
  for (const token of tokensOf(args)) {
    if (token.kind !== 'option') continue;
    const option = taken.find(({ name }) => `--${name}` === token.rawName);
    if (!option) throw unknownOption(command, token, taken);
    if (given.has(option.name)) {
      throw new UsageError(`[lectern] --${option.name} is given twice: give it once.`);
    }
    given.set(option.name, checkValue(option, token.value, token.inlineValue));
  }
  const values = Object.fromEntries(
    Object.entries(options).map(([key, { name, read }]) => [key, read(given.get(name))]),
  ) as Values<Options>;
  return { values, given, others: othersOf(args) };
}

/** The arguments that belong to no option. */
export function othersOf(args: readonly string[]): string[] {
  return tokensOf(args).flatMap((token) => (token.kind === 'positional' ? token.value : []));
}

/**
 * The folder that a command works on, or the file of one of several talks.
 *
 * @throws {UsageError} when there are several
 */
export function pathOf(command: string, paths: readonly string[]): string | undefined {
  if (paths.length > 1) {
    throw new UsageError(
      `[lectern] "${command}" takes one path, not ${paths.length}: ${paths.join(', ')}.`,
    );
  }
  return paths[0];
}

/** The lines of a help text about some options, each with the remark that `remarkOn` returns for it. */
export function helpOn(
  options: readonly Option<unknown>[],
  remarkOn: (name: string) => string = () => '',
): string {
  const order = allOptions.map(({ name }) => name);
  return options
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
    .map(({ name, value, help }) => {
      const left = `--${name}${value ? ` ${value}` : ''}`;
      return `  ${left.padEnd(25)} ${help}${remarkOn(name)}`;
    })
    .join('\n');
}

function tokensOf(args: readonly string[]) {
  const options = Object.fromEntries(
    allOptions.map(({ name, value }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  // Node's own errors differ from option to option, and suggest no other names.
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}

function unknownOption(
  command: string,
  { name, rawName }: { name: string; rawName: string },
  taken: readonly Option<unknown>[],
): UsageError {
  const help = `"${command} --help" shows all options.`;
  if (allOptions.some((option) => `--${option.name}` === rawName)) {
    return new UsageError(`[lectern] "${command}" has no option ${rawName}. ${help}`);
  }
  const names = taken.map((option) => option.name);
  const meant = nearest(name, [...names, ...Object.keys(synonyms)])
    .map((near) => synonyms[near] ?? near)
    .find((near) => names.includes(near));
  const hint = meant ? `Did you mean --${meant}? ` : '';
  return new UsageError(`[lectern] Unknown option ${rawName}. ${hint}${help}`);
}

/** Refuses a value for a switch, and no value for any other option. */
function checkValue(
  { name, value: placeholder }: Option<unknown>,
  value: string | undefined,
  isInline = false,
): string {
  if (!placeholder) {
    if (value === undefined) return '';
    throw new UsageError(`[lectern] --${name} takes no value: leave out "=${value}".`);
  }
  // Node reads an option that follows as the value of the one before it.
  if (value?.trim() && (isInline || !value.startsWith('-'))) return value;
  throw new UsageError(`[lectern] --${name} needs a value: --${name} ${placeholder}.`);
}
