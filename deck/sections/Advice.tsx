import { AdviceSlide, Part, SectionSlide } from 'lectern';

/** What to do about it. */
export function Advice() {
  return (
    <Part title="Advice" accent="green">
      <SectionSlide
        id="my-advice"
        title="MY ADVICE"
        subtitle="(completely unrequested)"
        notes="Nobody asked but here we are. A few things I genuinely believe will help you and your team."
      />
      <AdviceSlide
        id="new-manners"
        title="New tools, new manners"
        statement="New capabilities → new professional norms. The industry hasn't caught up yet. **You can lead.**"
        items={[
          {
            icon: '🍝',
            label: 'Stop Sloppypasta',
            href: 'https://stopsloppypasta.ai/',
            cue: "Stop Sloppypasta is a movement around thoughtful AI usage in code. The name is funny but the point is serious: don't just accept and paste without thought.",
          },
          {
            icon: '📄',
            authors: 'Shen & Tamkin',
            title: '"How AI Impacts Skill Formation"',
            source: 'arxiv.org/abs/2601.20245',
            href: 'https://arxiv.org/abs/2601.20245',
            finding: 'AI use impairs conceptual understanding without delivering efficiency gains',
            cue: 'Randomized experiment: developers learning a new programming library. AI use impaired conceptual understanding, code reading, and debugging — without significant efficiency gains. The HOW matters: 3 out of 6 interaction patterns preserved learning. Efficiency ≠ competence.',
          },
        ]}
      />
      <AdviceSlide
        id="skills-still-matter"
        title="Your coding skills still matter"
        items={[
          {
            icon: '🏋️',
            label: 'Exercise them',
            text: 'build pet projects just for the joy of it',
          },
          {
            icon: '📺',
            label: 'youtube.com/@TsodingDaily',
            href: 'https://www.youtube.com/@TsodingDaily',
            text: 'raw, educational, zero-AI coding streams (C, Rust, Go, and more)',
            cue: 'Tsoding (Alexey Kutepov) live-codes real projects from scratch — compilers, game engines, tools — with no AI assistance. Pure fundamentals, highly entertaining, deeply instructive.',
          },
          {
            icon: '📺',
            label: 'youtube.com/@TheCodingTrain',
            href: 'https://www.youtube.com/@TheCodingTrain',
            text: 'creative coding with p5.js, Daniel Shiffman (1.76M subscribers)',
            cue: 'Daniel Shiffman teaches creative coding — algorithms, simulations, generative art — with infectious enthusiasm. Great for rediscovering the joy of programming from first principles.',
          },
          {
            icon: '🤖',
            label: 'Use AI for exploration',
            text: 'not as a substitute for understanding',
            cue: 'Prediction: in the coming years, many will try to do engineering without engineering knowledge. That gap will be visible. Your fundamentals are your moat.',
          },
        ]}
        notes="The ability to read, write, and reason about code is more valuable now than many think — precisely because it's becoming rarer. It's a superpower when combined with AI tools."
      />
    </Part>
  );
}
