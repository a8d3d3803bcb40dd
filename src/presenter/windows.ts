import { parameters, viewParameters } from '../core/page.ts';
import type { Mode } from './settings.ts';

/** The URL of this talk in a mode, at the same position and with all other parameters. */
export function urlOf(mode: Mode): string {
  const url = new URL(window.location.href);
  for (const name of viewParameters) url.searchParams.delete(name);
  if (mode === 'presenter' || mode === 'print') url.searchParams.set(parameters[mode], 'true');
  return url.href;
}

/** The name of a window of this talk. */
export const nameOf = (mode: 'presenter' | 'stage') =>
  `lectern ${window.location.pathname} ${mode}`;

/** Whether another window of the talk has opened this one and is still there. */
export function hasOpener(): boolean {
  const { opener, name } = window as { opener: Window | null; name: string };
  return !!opener && !opener.closed && [nameOf('presenter'), nameOf('stage')].includes(name);
}
