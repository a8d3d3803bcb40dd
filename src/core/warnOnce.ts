const said = new Set<string>();

/** Warns the author in the console, once per message and page. */
export function warnOnce(message: string) {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[lectern] ${message}`);
}
