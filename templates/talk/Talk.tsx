import {
  AdviceSlide,
  Part,
  PointsSlide,
  Presentation,
  ProblemsSlide,
  QuestionSlide,
  TitleSlide,
} from 'lectern';
import { theme } from './theme.ts';

/** The slides in order. `duration` is the length of the talk in minutes. */
export function Talk() {
  return (
    <Presentation title="My talk" duration={10} theme={theme}>
      <TitleSlide
        title="My talk"
        subtitle="What it is about, in one line"
        speaker="Your name"
        notes="What you say here. Press s for the presenter view, which shows these notes. The audience does not see them."
      />
      <Part title="How it is written" accent="green">
        <PointsSlide
          title="A slide makes a few points"
          notes="What you say before the first point appears."
          points={[
            { text: 'Each **key press** shows one point', cue: 'A cue is a note for one point.' },
            { text: 'Two asterisks **emphasize** words', cue: 'Wait here for a moment.' },
            { text: 'An emoji is just text 🪄' },
          ]}
        />
        <ProblemsSlide
          id="problems"
          title="What goes wrong on stage"
          notes="The id is the address of the slide: #problems. Add atOnce to show all problems from the start."
          problems={[
            { icon: '🔭', label: 'Too small', description: 'The last row cannot read it' },
            { icon: '⏳', label: 'Too long', description: 'The best part comes after the end' },
            { icon: '📡', label: 'Offline', description: 'The demo needed the network' },
            { icon: '🎤', label: 'Unheard', description: 'Nobody repeated the question' },
          ]}
        />
      </Part>
      <Part title="What comes next" accent="brand">
        <AdviceSlide
          title="Before you go on stage"
          notes="All three work on this machine, without a network."
          items={[
            { icon: '🔍', label: 'npm run check', text: 'finds what the audience would find' },
            {
              icon: '📄',
              label: 'npm run export -- pdf',
              text: 'makes the PDF for the organizers',
            },
            { icon: '🌞', label: '?theme=paper', text: 'in the address, for bright rooms' },
          ]}
        />
      </Part>
      <QuestionSlide
        title="What will **your** talk be about?"
        notes="Every slide has notes: the check asks for them, and the plan of the talk is estimated from them."
      />
    </Presentation>
  );
}
