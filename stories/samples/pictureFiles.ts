// The pictures that `npm run pictures:draw` draws, each with what it shows.
import harborFile from './pictures/harbor.jpg';
import layersFile from './pictures/layers.svg';
import anchor from './pictures/logo-anchor.svg';
import beacon from './pictures/logo-beacon.svg';
import compass from './pictures/logo-compass.svg';
import crate from './pictures/logo-crate.svg';
import quay from './pictures/logo-quay.svg';
import wave from './pictures/logo-wave.svg';
import reviewFile from './pictures/review.png';
import open from './pictures/ticket-1.svg';
import planned from './pictures/ticket-2.svg';
import inWork from './pictures/ticket-3.svg';
import inReview from './pictures/ticket-4.svg';
import done from './pictures/ticket-5.svg';

/** A photograph of 4000 × 2667 px, as a camera makes it. */
export const harbor = {
  src: harborFile,
  alt: 'A sailing boat in a harbor, in the last light',
  focus: '36% 62%',
} as const;

/** A screenshot of 1340 × 520 px. */
export const review = {
  src: reviewFile,
  alt: 'A change of ask(): the call has no retries now, and no longer calls itself',
};

/** A drawing on white, higher than wide. */
export const layers = {
  src: layersFile,
  alt: 'Seven boxes on top of each other, the lowest the widest',
  drawing: 'mat',
} as const;

/** Five drawings that differ in one arrow. */
export const ticket = [
  { src: open, alt: 'An arrow from Open to Planned', cue: 'Everybody may plan.' },
  { src: planned, alt: 'An arrow from Planned to In work', cue: 'One person takes it.' },
  { src: inWork, alt: 'An arrow from In work to In review', cue: 'Another person reads it.' },
  { src: inReview, alt: 'An arrow from In review to Done', cue: 'Nobody touches it.' },
  { src: done, alt: 'An arrow from Done back to Open', cue: 'It comes back!' },
].map((frame) => ({ ...frame, drawing: 'mat' as const }));

/** Logos of many shapes, made for light grounds. */
export const logos = [
  { src: anchor, alt: 'Anchor' },
  { src: wave, alt: 'Tidal' },
  { src: beacon, alt: 'Beacon' },
  { src: crate, alt: 'Crate' },
  { src: compass, alt: 'Compass' },
  { src: quay, alt: 'Quayside' },
].map((logo) => ({ ...logo, drawing: 'mat' as const }));
