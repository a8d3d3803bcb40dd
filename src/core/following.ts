/*
 * The address with which the audience follows a talk. It is there while the talk is presented with a relay, and is new
 * each time, so no slide can have it written down.
 */
let address: string | undefined;
const listeners = new Set<() => void>();

/** The address; undefined while nobody can follow. */
export const followAddress = (): string | undefined => address;

/** Sets the address. */
export function setFollowAddress(next: string | undefined) {
  if (next === address) return;
  address = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change; returns the function that stops this. */
export function subscribeToFollowing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
