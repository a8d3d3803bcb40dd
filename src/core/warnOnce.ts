import { isBuilt } from './isBuilt.ts';

const said = new Set<string>();

/** Warns the author in the console, once per message and page. A built talk says nothing. */
export function warnOnce(message: string) {
  if (isBuilt || said.has(message)) return;
  said.add(message);
  console.warn(`[lectern] ${message}`);
}
