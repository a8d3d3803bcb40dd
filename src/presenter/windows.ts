/** The name of a window of this talk. */
export const nameOf = (mode: 'presenter' | 'stage') =>
  `lectern ${window.location.pathname} ${mode}`;

/** Whether another window of the talk has opened this one and is still there. */
export function hasOpener(): boolean {
  const { opener, name } = window as { opener: Window | null; name: string };
  return !!opener && !opener.closed && [nameOf('presenter'), nameOf('stage')].includes(name);
}
