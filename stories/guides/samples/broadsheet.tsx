import 'lectern/fonts.css';
import 'lectern/themes/broadsheet.css';
import { Presentation, TitleSlide } from 'lectern';
import { broadsheet } from 'lectern/themes/broadsheet';

export const talk = (
  <Presentation title="Bees" theme={broadsheet}>
    <TitleSlide title="Bees" subtitle="and why they dance" />
  </Presentation>
);
