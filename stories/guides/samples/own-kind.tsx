import { BeforeAfterSlide } from './BeforeAfterSlide.tsx';

export const hives = (
  <BeforeAfterSlide
    title="Hives, in 170 years"
    before={{ text: 'A basket, which has to be **cut open**', cue: 'Show the old picture.' }}
    after={{ text: 'Frames, which can be **taken out**' }}
    notes="Langstroth, 1852."
  />
);
