import type { Position } from './address.ts';
import { type Clock, stoppedClock } from './clock.ts';

/** What covers the slides: nothing, or a black or white screen. */
export type Curtain = 'none' | 'black' | 'white';

/** The state of a talk. All of its windows share it. */
export interface TalkState {
  position: Position;
  curtain: Curtain;
  clock: Clock;
  /** Whether a presenter view has been open: then windows follow each other. */
  isPresented: boolean;
  /** The number of changes so far, as 32 bits: the state with the higher number is newer. */
  version: number;
  /** The window that made the last change. If two states have the same version, the greater name wins. */
  changedBy: string;
}

/** The state of a talk that has just been opened. */
export const atStart: TalkState = {
  position: { slideIndex: 0, stepIndex: 0 },
  curtain: 'none',
  clock: stoppedClock,
  isPresented: false,
  version: 0,
  changedBy: '',
};

/** Whether one state replaces another: that of a presented talk, or else the one that was changed later. */
export function isNewer(a: TalkState, b: TalkState) {
  if (a.isPresented !== b.isPresented) return a.isPresented;
  // The numbers of changes wrap around and compare as in RFC 1982: there is no highest one, which would be final.
  const ahead = (a.version - b.version) | 0;
  return ahead > 0 || (ahead % 2 ** 31 === 0 && a.changedBy > b.changedBy);
}
