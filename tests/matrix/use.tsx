import 'lectern/fonts.css';
import * as lectern from 'lectern';
import 'lectern/icons';
import { german } from 'lectern/languages/de';
import { Talk } from 'lectern/talks/vibe-coding';
import { poster } from 'lectern/themes/poster';
import 'lectern/themes/poster.css';

export const talk = <Talk theme={poster} />;
export const other = (
  <lectern.Presentation title="A" strings={german}>
    <lectern.QuestionSlide title="Why?" />
  </lectern.Presentation>
);
// @ts-expect-error a slide has no such prop
export const wrong = <lectern.QuestionSlide title="Why?" titel="Why?" />;
