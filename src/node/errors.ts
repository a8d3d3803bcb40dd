import { textOfError } from '../core/words.ts';

/** Something that the person at the command line can fix: a wrong option, a missing talk, a full disk. */
export class UsageError extends Error {}

/** What the system's error codes mean, and what to do about them. */
const systemErrors: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  EACCES: ['permission denied', 'Change the permissions, or choose another place.'],
  EPERM: ['permission denied', 'Change the permissions, or choose another place.'],
  EROFS: ['the disk is read-only', 'Choose another place.'],
  ENOENT: ['there is no such file or folder', 'Check the name.'],
  ENOTDIR: ['part of the path is not a folder', 'Check the name.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  EEXIST: ['it exists already', 'Choose another name, or remove it first.'],
  ENOSPC: ['the disk is full', 'Free some space, then run the command again.'],
  EDQUOT: ['the disk quota is used up', 'Free some space, then run the command again.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
  EMFILE: ['too many files are open', 'Close other programs, then run the command again.'],
  ENXIO: ['nothing reads from it', 'Start the program that reads from it first.'],
  EPIPE: ['the program that reads from it has ended', 'Run the command again.'],
  ELOOP: ['a symbolic link leads to itself', 'Remove the link.'],
  EXDEV: ['part of it is on another disk', 'Choose another place.'],
  EBUSY: ['another program uses it', 'Close that program, then run the command again.'],
  ETXTBSY: ['another program uses it', 'Close that program, then run the command again.'],
  EFBIG: ['the file is too large for the disk', 'Choose another place.'],
  EIO: ['the disk does not work', 'Choose another place.'],
  ENOMEM: ['the machine has no memory left', 'Close other programs, then run the command again.'],
  ENFILE: ['too many files are open', 'Close other programs, then run the command again.'],
  ENOTEMPTY: ['the folder is not empty', 'Choose another name.'],
  EADDRINUSE: ['the port is in use', 'Run the command again.'],
};

/** Why the system refused to read or write something, in a few words. */
export function reasonOf(error: unknown): string {
  return systemErrors[codeOf(error)]?.[0] ?? textOfError(error);
}

/** The error for a path that cannot be written. */
export function cannotWrite(path: string, error: unknown): UsageError {
  const advice = systemErrors[codeOf(error)]?.[1] ?? 'Choose another place.';
  return new UsageError(`[lectern] ${path} cannot be written: ${reasonOf(error)}. ${advice}`, {
    cause: error,
  });
}

/** What an error says itself. Anything can be thrown. */
export const ownMessageOf = (error: unknown): string =>
  error instanceof Error ? error.message : textOfError(error);

/** The text that a user reads about an error. Only a bug in Lectern shows a stack. */
export function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const known = systemErrors[codeOf(error)];
  if (known) {
    const { path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
    const what = dest ?? path ?? `The system call "${syscall ?? 'unknown'}" failed`;
    return `[lectern] ${what}: ${known[0]}. ${known[1]}`;
  }
  const text = ownMessageOf(error);
  if (/(?:page|context|browser) has been closed|Target crashed|Page crashed/i.test(text)) {
    return (
      '[lectern] The browser stopped before the work was done. Often the machine has run out of memory: ' +
      'close other programs, or name fewer slides with --slides.'
    );
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `[lectern] The browser took too long: ${firstLine(text)} Allow more time with --timeout.`;
  }
  const stack = error instanceof Error ? (error.stack ?? text) : text;
  return `[lectern] This is a bug in Lectern, not in your talk. Please report it with these lines:\n\n${stack}`;
}

/** The first line of a longer message. */
export const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';

/** The code of a system error, such as `ENOENT`; empty for other errors. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? textOfError(error.code) : '';
