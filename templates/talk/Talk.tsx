import {
  CodeSlide,
  Part,
  PointsSlide,
  Presentation,
  ProblemsSlide,
  QuestionSlide,
  TitleSlide,
} from 'lectern';
import { theme } from './theme.ts';

/** The slides in order. Slides, presenter view and exports use what is said here of this time that you give the talk. */
export function Talk() {
  return (
    <Presentation
      title="My talk"
      theme={theme}
      // What changes when you give the talk again.
      event="Your event, its city"
      date="2027-01-31"
      duration={10} // minutes
      lang="en"
      speakers={[
        {
          name: 'Your name',
          company: 'Where you work',
          links: [{ label: '@you', href: 'https://example.org/@you' }],
        },
      ]}
    >
      <TitleSlide
        title="My talk"
        subtitle="What it is about, in one line"
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
        <CodeSlide
          title="A slide is a few lines"
          notes="The code is colored when the talk is built. import code from './file.ts?raw' shows a file."
          language="tsx"
          code={`
            <PointsSlide
              title="Why tea?"
              points={[
                { text: 'It is **hot**' },
                { text: 'It is cheap', cue: 'Show the bill.' },
              ]}
            />
          `}
          steps={[
            'all',
            { lines: '1-2', text: 'Choose what the slide is for, and give it a title' },
            { lines: '4', text: 'Each point appears with a key press' },
            { lines: '5', text: 'Only you see its cue', cue: 'Here it is, in the presenter view.' },
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
