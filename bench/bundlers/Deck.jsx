import { ClosingSlide, PointsSlide, Presentation, QuoteSlide, TitleSlide } from 'lectern';
import 'lectern/fonts.css';

/** A talk. */
export const Deck = () => (
  <Presentation title="Tea">
    <TitleSlide title="Tea" subtitle="Slowly" />
    <PointsSlide title="Why?" points={[{ text: 'It is hot' }]} />
    <QuoteSlide title="Said" quotes={[{ text: 'Tea is good', by: 'Ada' }]} />
    <ClosingSlide title="Thanks" />
  </Presentation>
);
