import { AnalogySlide, Part, QuestionSlide } from 'lectern';

const question = 'Would you fly on a fully automatic plane? ✈️';

/** What flying on autopilot teaches about coding with AI. */
export function AutopilotAnalogy() {
  return (
    <Part title="Autopilot analogy" accent="cyan">
      <QuestionSlide
        id="would-you-fly"
        title={question}
        notes="Let this land for a second. Modern commercial planes can fly, navigate, and land almost entirely on autopilot. Yet every flight still has two trained pilots in that cockpit. Why?"
      />
      <AnalogySlide
        id="would-you-fly-answers"
        title={question}
        points={[
          {
            icon: '🤖',
            claim: 'Autopilot can do almost everything',
            explanation: 'yet every flight still has two pilots',
          },
          {
            icon: '🧠',
            claim: 'Skills & judgment matter',
            explanation: 'when things go wrong, humans take over',
          },
          {
            icon: '📋',
            claim: 'Checklists & procedures',
            explanation: 'not because pilots are dumb, but because stakes are high',
          },
          {
            icon: '⌨️',
            claim: 'Same goes for coding with AI',
            explanation: 'automation is a tool, not a replacement for understanding',
          },
        ]}
        notes={`The analogy is tight: autopilot = AI coding agent. The plane can fly itself — but you need a trained human who understands the system, can read the instruments, and knows when and how to intervene. "Vibe flying" is not a thing. Why should vibe coding be?`}
      />
    </Part>
  );
}
