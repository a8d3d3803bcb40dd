import { Presentation, QuestionSlide } from 'lectern';

export function Talk() {
  return (
    <Presentation title="Rust & rest" lang="en" event="Iron Days">
      <QuestionSlide title="Why iron?" notes="Show the nail." />
      <QuestionSlide title="A nail" notes="It rusts." />
      <img src="/nail.svg" alt="" hidden />
    </Presentation>
  );
}
