import { languages, PointsSlide } from 'lectern';

export const t = languages('en', 'de');

export const whyTea = (
  <PointsSlide
    id="why-tea"
    title={t({ en: 'Why tea?', de: 'Warum Tee?' })}
    points={t({ en: ['It is **hot**', 'It is cheap'], de: ['Er ist **heiß**', 'Er ist billig'] })}
    notes={t({ en: 'Smile.', de: 'Lächeln.' })}
  />
);
