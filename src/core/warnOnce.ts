// A bundler replaces it: the page has no `process`.
declare const process: { env: { NODE_ENV?: string } };

const said = new Set<string>();

/** Warns the author in the console, once per message and page. A built talk says nothing. */
export function warnOnce(message: string) {
  if (process.env.NODE_ENV === 'production' || said.has(message)) return;
  said.add(message);
  console.warn(`[lectern] ${message}`);
}
