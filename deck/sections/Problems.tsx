import { Part, ProblemsSlide, PunchlineSlide } from 'lectern';

/** What goes wrong. */
export function Problems() {
  return (
    <Part title="Problems" accent="coral">
      <ProblemsSlide
        id="problems"
        title="🚨 The Problems"
        problems={[
          {
            icon: '🤖',
            label: 'Hallucinations',
            description: "The code looks right but calls an API that doesn't exist",
          },
          {
            icon: '🧩',
            label: 'Maintainability',
            description: '6 months later, nobody (including the AI) understands it',
          },
          {
            icon: '🔓',
            label: 'Security',
            description: 'SQL injection on line 42, shipped to prod',
          },
          { icon: '⚖️', label: 'IP Risks', description: 'Did that code come from a GPL repo?' },
          {
            icon: '🧠',
            label: 'Cognitive Decay',
            description: 'You stop understanding your own codebase',
          },
          {
            icon: '👥',
            label: 'Team Load',
            description: "Junior devs reviewing AI slop they can't evaluate",
          },
        ]}
        notes="Each of these is a real, documented failure mode. I'll elaborate on a couple during the demo section."
      />
      <PunchlineSlide
        id="so-dramatic"
        title="Engineers are so dramatic! 🎭"
        emoji="🙄"
        punchline="...or are they?"
        followUp="Let's look at the data."
        notes="Sure, we can be dramatic. But these concerns have shown up in post-mortems at real companies. Let's be precise about the risks rather than hand-wavy either way."
      />
    </Part>
  );
}
