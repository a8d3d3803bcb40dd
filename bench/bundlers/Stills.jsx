import { PointsSlide, QuoteSlide, Still, TitleSlide } from 'lectern';
import 'lectern/fonts.css';

/** Three slides on a page that is no talk. */
export const Stills = () => (
  <>
    <Still>
      <TitleSlide title="Tea" subtitle="Slowly" />
    </Still>
    <Still>
      <PointsSlide title="Why?" points={[{ text: 'It is hot' }]} />
    </Still>
    <Still>
      <QuoteSlide title="Said" quotes={[{ text: 'Tea is good', by: 'Ada' }]} />
    </Still>
  </>
);
