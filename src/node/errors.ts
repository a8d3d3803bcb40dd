/** Something that the person at the command line can put right: a wrong option, no talk, no browser. */
export class UsageError extends Error {}
