import { Part, PointsSlide, SectionSlide } from 'lectern';

export const dance = (
  <Part title="The dance" accent="brand">
    <SectionSlide title="THE DANCE" subtitle="A map that is walked" />
    <PointsSlide title="A dance says" points={[{ text: 'Where to' }, { text: 'How far' }]} />
  </Part>
);
