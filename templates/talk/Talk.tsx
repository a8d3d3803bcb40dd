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

/** The talk, in its order. It may take 10 minutes; `theme` is in theme.ts. */
export function Talk() {
  return (
    <Presentation title="My talk" duration={10} theme={theme}>
      <TitleSlide
        title="My talk"
        subtitle="What it is about, in one line"
        speaker="Your name"
        notes="What you say here. Press s: the presenter's view shows it, and the audience does not see it."
      />
      <Part title="How it is written" accent="green">
        <PointsSlide
          title="A slide makes a few points"
          notes="This is what to say before the first point is there."
          points={[
            { text: 'One **key press** brings one point', cue: 'A cue is a note for one point.' },
            { text: 'Two asterisks make words **stand out**', cue: 'Wait here for a moment.' },
            { text: 'An emoji is just text 🪄' },
          ]}
        />
        <ProblemsSlide
          id="problems"
          title="What goes wrong on stage"
          notes="The id is the slide's address: #problems. With atOnce, all problems are there from the start."
          problems={[
            { icon: '🔭', label: 'Too small', description: 'The last row reads nothing' },
            { icon: '⏳', label: 'Too long', description: 'The best part comes after the end' },
            { icon: '🔌', label: 'Offline', description: 'The network was part of the demo' },
            { icon: '🎤', label: 'Unheard', description: 'A question that nobody repeated' },
          ]}
        />
      </Part>
      <Part title="What comes next" accent="amber">
        <AdviceSlide
          title="Before you go on stage"
          notes="Three commands. All of them run on this machine, without a network."
          items={[
            { icon: '🔍', label: 'npm run check', text: 'finds what the room would find' },
            { icon: '📄', label: 'npm run export', text: 'makes the PDF for the organisers' },
            { icon: '🌞', label: '?theme=paper', text: 'in the address, for bright rooms' },
          ]}
        />
      </Part>
      <QuestionSlide
        title="What will **your** talk be about?"
        notes="Every slide has notes: the check asks for them, and the plan of the talk is made from them."
      />
    </Presentation>
  );
}
