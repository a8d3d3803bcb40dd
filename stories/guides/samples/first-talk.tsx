import { PointsSlide, Presentation, QuestionSlide, TitleSlide } from 'lectern';
import 'lectern/fonts.css';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')!).render(
  <Presentation title="Bees">
    <TitleSlide title="BEES" subtitle="and why they dance" />
    <PointsSlide title="A dance says" points={[{ text: 'Where to' }, { text: 'How far' }]} />
    <QuestionSlide title="And who is watching? 🐝" />
  </Presentation>,
);
