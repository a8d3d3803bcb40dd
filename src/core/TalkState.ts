import type { Position } from './address.ts';
import { type Clock, stoppedClock } from './clock.ts';

/** What covers the slides: nothing, or a black or white screen. */
export type Curtain = 'none' | 'black' | 'white';

/** The state of a talk. All of its windows share it. */
export interface TalkState {
  /** The place of the talk; in the windows of the audience, the place that is held, if one is. */
  position: Position;
  /** Where the windows of the audience stay while the speaker looks ahead; null if all windows show the same. */
  held: Position | null;
  /** Where the talk was before its last jump; null before the first one. */
  before: Position | null;
  curtain: Curtain;
  clock: Clock;
  /** Whether the talk has been presented: then its windows follow each other. */
  isPresented: boolean;
  /** The number of changes so far, as 32 bits: the state with the higher number is newer. */
  version: number;
  /** The window that made the last change. If two states have the same version, the greater name wins. */
  changedBy: string;
}

/** The state of a talk that has just been opened. */
export const atStart: TalkState = {
  position: { slideIndex: 0, stepIndex: 0 },
  held: null,
  before: null,
  curtain: 'none',
  clock: stoppedClock,
  isPresented: false,
  version: 0,
  changedBy: '',
};

/** Whether one state replaces another: because only its talk is presented, or else because it was changed later. */
export function isNewer(a: TalkState, b: TalkState) {
  if (a.isPresented !== b.isPresented) return a.isPresented;
  // The numbers of changes wrap around, as in RFC 1982. A highest number would end all changes.
  const ahead = (a.version - b.version) | 0;
  return ahead > 0 || (ahead % 2 ** 31 === 0 && a.changedBy > b.changedBy);
}
