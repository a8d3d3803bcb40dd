// A bundler replaces it: the page has no `process`.
declare const process: { env: { NODE_ENV?: string } };

/** Whether this is a built talk, whose messages an author does not read. It is a constant: a build leaves them out. */
export const isBuilt: boolean = process.env.NODE_ENV === 'production';
