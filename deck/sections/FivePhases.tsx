import { CaseStudySlide, MythSlide, Part, PhaseSlide, SectionSlide } from 'lectern';

/** The five phases of human-AI collaboration. */
export function FivePhases() {
  return (
    <Part title="Five phases" accent="brand">
      <SectionSlide
        id="five-phases"
        title="THE 5 PHASES"
        subtitle="of human-AI collaboration in coding"
        notes={`Let's map out the spectrum from "AI suggests a word" to "AI ships the whole product." Each phase has a different human-in-the-loop model and different risk profile.`}
      />
      <PhaseSlide
        id="phase-1"
        phase={1}
        title="Automatic Code Completion"
        tools="Copilot, Tabnine, Supermaven"
        whatItIs="inline suggestions as you type"
        benefit={{ text: '⚡ **Fast & low-risk** — you review every token before it lands' }}
        risk={{ text: '⚠️ **Can introduce subtle bugs** — sustained attention required' }}
        notes="This is where most developers started. The human is still typing, still in control — the AI just autocompletes. Lowest friction, lowest risk."
      />
      <PhaseSlide
        id="phase-2"
        phase={2}
        title="Chat → Copy → Paste"
        tools="ChatGPT, Claude.ai"
        whatItIs="generate in a chat, copy, paste into your editor"
        benefit={{ text: "✅ You're still in **full control** of what gets committed" }}
        risk={{ text: '⚠️ **Context switching cost** — the chat has no awareness of your project' }}
        notes="Many developers still live here. It's deliberate — you're choosing what to paste. But the lack of project context means the AI's suggestions can be subtly wrong."
      />
      <PhaseSlide
        id="phase-3"
        phase={3}
        title="IDE-Integrated Agent"
        tools="Cursor, Copilot Chat, Claude Code"
        whatItIs="agent reads your files, writes code inline"
        benefit={{
          text: '✅ **Project-aware** — can refactor across files, understands your codebase',
        }}
        risk={{ text: '⚠️ **Trust boundary blurs** — review discipline becomes critical' }}
        notes="This is where things get interesting. The agent can now see your whole project. That's powerful — and that's exactly why you need tighter review habits here."
      />
      <PhaseSlide
        id="phase-4"
        phase={4}
        title="Multi-Agent Orchestration"
        tools="Parallel agents, tool use, sub-agents"
        whatItIs="full autonomy pipelines"
        benefit={{
          text: '✅ Handles **entire workflows end-to-end**, parallelizes complex tasks',
        }}
        risk={{ text: '⚠️ **Hard to audit** — failure modes are non-obvious and can cascade' }}
        notes="This is cutting-edge territory. You might have one agent writing code, another reviewing it, another running tests. The coordination overhead is real and the audit trail can get murky."
      />
      <MythSlide
        id="phase-5"
        phase={5}
        title="Spec-Driven Development"
        status="Still a myth 🦄"
        pitch={'"Write a spec → AI ships production code → Deploy → ??? → Profit"'}
        realityCheck={{
          text: "**Reality check:** We're not there yet. Maybe never for complex systems.",
        }}
        notes="Everyone's pitching this. Nobody's shipping it reliably at scale. For simple CRUD apps? Maybe. For systems with complex domain rules, security requirements, and performance constraints? We need humans in the loop."
      />
      <CaseStudySlide
        id="phase-5-in-the-wild"
        kicker="PHASE 5 — IN THE WILD"
        title="Case Study: A C Compiler, Built from Specs"
        facts={[
          {
            icon: '🦀',
            figure: '106,000',
            text: 'lines of Rust — 351 files — compiles the Linux kernel',
          },
          { icon: '🤖', text: 'Generated with Claude Opus via iterative spec-driven prompting' },
          {
            icon: '🧩',
            label: 'Key insight:',
            figure: '32 phases × ~11 files',
            text: 'modular decomposition was everything',
          },
          {
            icon: '💸',
            label: 'Cost:',
            figure: '$20,000+',
            text: "in API calls — and the type checker doesn't work",
          },
        ]}
        source={{
          icon: '🔗',
          label: 'shape-of-code.com — Investigating an LLM-generated C compiler',
          href: 'https://shape-of-code.com/2026/02/22/investigating-an-llm-generated-c-compiler/',
        }}
        notes="Real experiment, February 2026. Someone used Claude Opus to write a C compiler capable of compiling the Linux kernel — 106K lines of Rust. Cost: over $20,000 in API calls. The trick was breaking it into 32 phases of ~11 files each and regenerating each phase ~13 times. It compiles real programs in 17 seconds. But: no type checking. This is Phase 5 in the wild — impressive, expensive, and not production-grade."
      />
    </Part>
  );
}
