import 'lectern/fonts.css';
import { Part, PointsSlide, Presentation, StatementSlide } from 'lectern';
import { createRoot } from 'react-dom/client';

const long = 'word '.repeat(500);

// Given as it is here, the talk takes its two minutes: what is skipped, and what is for after the end, do not count.
createRoot(document.getElementById('root')!).render(
  <Presentation title="A talk with backup slides" duration={2}>
    <Part title="The talk">
      <PointsSlide title="Green tea" notes="Pour it." points={['Hot', 'Bitter']} />
      <StatementSlide id="old" title="Green tea" notes={long} minutes={9} skip />
      <PointsSlide
        title="Black tea"
        notes="Pour it."
        points={['[A joke](#old)', '[The costs](#costs)']}
      />
    </Part>
    <Part title="The end" accent="green">
      <StatementSlide title="Thanks" notes="Bow." />
    </Part>
    <Part title="More" accent="cyan" backup>
      {['Milk', 'Sugar', 'Honey', 'Lemon', 'Salt', 'Butter'].map((name) => (
        <PointsSlide key={name} title={name} notes={long} points={['Sweet', 'Cheap']} />
      ))}
      <PointsSlide id="costs" title="What it costs" notes={long} minutes={5} points={['Time']} />
      <PointsSlide title="Thanks" points={['For your questions']} />
    </Part>
  </Presentation>,
);
