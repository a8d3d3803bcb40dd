import { type Problem, PointsSlide, ProblemsSlide } from 'lectern';
import 'lectern/fonts.css';
import { createRoot } from 'react-dom/client';
import { Deck, Heading, Slide } from 'lectern/spectacle';

const problems: [Problem, Problem] = [
  { icon: '🕷️', label: 'Mites', description: 'They sit where nobody looks' },
  { icon: '🌽', label: 'One crop', description: 'Food for two weeks a year' },
];

createRoot(document.getElementById('root')!).render(
  <Deck>
    <Slide>
      <Heading>A slide of Spectacle</Heading>
    </Slide>
    <PointsSlide title="A dance says" points={[{ text: 'Where to' }, { text: 'How far' }]} />
    <ProblemsSlide title="What bees struggle with" problems={problems} atOnce />
  </Deck>,
);
