import { Presentation, QuestionSlide } from 'lectern';

export function Talk() {
  return (
    <Presentation title="Rust & rest" lang="en" event="Iron Days" duration={20}>
      <QuestionSlide title="Why iron?" notes="Show the nail." />
      <QuestionSlide title="A nail" notes="It rusts." />
      <img src="/nail.svg" alt="" hidden />
    </Presentation>
  );
}
