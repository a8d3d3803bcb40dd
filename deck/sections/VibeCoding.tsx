import { MemeSlide, Part, PointsSlide, TitleSlide } from 'lectern';

/** What vibe coding is. */
export function VibeCoding() {
  return (
    <Part title="Vibe coding" accent="pink">
      <TitleSlide
        id="vibe-coding"
        title="VIBE CODING"
        subtitle={'"Just vibe with it 🎵"'}
        notes={`Andrej Karpathy coined "vibe coding" — where you let the AI do everything and just vibe with the result. Let's talk about what that actually means.`}
      />
      <PointsSlide
        id="what-is-vibe-coding"
        title="What IS vibe coding?"
        points={[
          { text: 'Human is **NOT** in the loop' },
          { text: 'Never read the generated code' },
          { text: 'Just prompt harder 💪' },
        ]}
        notes="The key defining feature: you don't read the code. You describe what you want, accept what you get, and ship it. Some people have shipped entire apps this way."
      />
      <MemeSlide
        id="this-is-fine"
        emoji="🔥"
        title="This is fine."
        quote="The app is on fire but the tests pass"
        attribution="— Every vibe coder, eventually"
        notes="Tests green. CI green. Production on fire. The AI wrote tests that test the wrong thing. Classic."
      />
    </Part>
  );
}
