// The talk as its author wrote it, slide by slide: what the deck and its notes are compared with. It is a
// copy of the author's text and never made from the deck.

/** One line of a slide. */
export interface Line {
  /** What the line is on its slide. */
  is: string;
  /** The author's words. A separator in braces may be drawn instead of typed. */
  text: string;
  /** The key press that reveals it; without one it is visible from the start. */
  step?: number;
  /** The page that it opens. */
  href?: string;
  /** It is next to the list that it is written in, and is read before it. */
  beside?: true;
}

/** What the speaker says; with a step, to the line that is revealed there. */
export interface Note {
  text: string;
  step?: number;
}

export interface TalkSlide {
  id: string;
  part: string;
  lines: readonly Line[];
  notes: readonly Note[];
}

export const talk: readonly TalkSlide[] = [
  {
    id: 'vibe-coding',
    part: 'Vibe coding',
    lines: [
      { is: 'title', text: 'VIBE CODING' },
      { is: 'subtitle', text: '"Just vibe with it 🎵"' },
    ],
    notes: [
      {
        text: `Andrej Karpathy coined "vibe coding" — where you let the AI do everything and just vibe with the result. Let's talk about what that actually means.`,
      },
    ],
  },
  {
    id: 'what-is-vibe-coding',
    part: 'Vibe coding',
    lines: [
      { is: 'title', text: 'What IS vibe coding?' },
      { is: 'point', text: 'Human is NOT in the loop', step: 1 },
      { is: 'point', text: 'Never read the generated code', step: 2 },
      { is: 'point', text: 'Just prompt harder 💪', step: 3 },
    ],
    notes: [
      {
        text: "The key defining feature: you don't read the code. You describe what you want, accept what you get, and ship it. Some people have shipped entire apps this way.",
      },
    ],
  },
  {
    id: 'this-is-fine',
    part: 'Vibe coding',
    lines: [
      { is: 'emoji, large', text: '🔥' },
      { is: 'headline', text: 'This is fine.' },
      { is: 'quote', text: 'The app is on fire but the tests pass' },
      { is: 'attribution', text: '— Every vibe coder, eventually' },
    ],
    notes: [
      {
        text: 'Tests green. CI green. Production on fire. The AI wrote tests that test the wrong thing. Classic.',
      },
    ],
  },
  {
    id: 'problems',
    part: 'Problems',
    lines: [
      { is: 'title', text: '🚨 The Problems' },
      {
        is: 'risk',
        text: "🤖 Hallucinations {—} The code looks right but calls an API that doesn't exist",
        step: 1,
      },
      {
        is: 'risk',
        text: '🧩 Maintainability {—} 6 months later, nobody (including the AI) understands it',
        step: 2,
      },
      { is: 'risk', text: '🔓 Security {—} SQL injection on line 42, shipped to prod', step: 3 },
      { is: 'risk', text: '⚖️ IP Risks {—} Did that code come from a GPL repo?', step: 4 },
      {
        is: 'risk',
        text: '🧠 Cognitive Decay {—} You stop understanding your own codebase',
        step: 5,
      },
      {
        is: 'risk',
        text: "👥 Team Load {—} Junior devs reviewing AI slop they can't evaluate",
        step: 6,
      },
    ],
    notes: [
      {
        text: "Each of these is a real, documented failure mode. I'll elaborate on a couple during the demo section.",
      },
    ],
  },
  {
    id: 'so-dramatic',
    part: 'Problems',
    lines: [
      { is: 'set-up', text: 'Engineers are so dramatic! 🎭' },
      { is: 'emoji, large', text: '🙄', step: 1 },
      { is: 'punchline', text: '...or are they?', step: 2 },
      { is: 'follow-up', text: "Let's look at the data.", step: 3 },
    ],
    notes: [
      {
        text: "Sure, we can be dramatic. But these concerns have shown up in post-mortems at real companies. Let's be precise about the risks rather than hand-wavy either way.",
      },
    ],
  },
  {
    id: 'would-you-fly',
    part: 'Autopilot analogy',
    lines: [{ is: 'question', text: 'Would you fly on a fully automatic plane? ✈️' }],
    notes: [
      {
        text: 'Let this land for a second. Modern commercial planes can fly, navigate, and land almost entirely on autopilot. Yet every flight still has two trained pilots in that cockpit. Why?',
      },
    ],
  },
  {
    id: 'would-you-fly-answers',
    part: 'Autopilot analogy',
    lines: [
      { is: 'title', text: 'Would you fly on a fully automatic plane? ✈️' },
      {
        is: 'point',
        text: '🤖 Autopilot can do almost everything {—} yet every flight still has two pilots',
        step: 1,
      },
      {
        is: 'point',
        text: '🧠 Skills & judgment matter {—} when things go wrong, humans take over',
        step: 2,
      },
      {
        is: 'point',
        text: '📋 Checklists & procedures {—} not because pilots are dumb, but because stakes are high',
        step: 3,
      },
      {
        is: 'point',
        text: '⌨️ Same goes for coding with AI {—} automation is a tool, not a replacement for understanding',
        step: 4,
      },
    ],
    notes: [
      {
        text: 'The analogy is tight: autopilot = AI coding agent. The plane can fly itself — but you need a trained human who understands the system, can read the instruments, and knows when and how to intervene. "Vibe flying" is not a thing. Why should vibe coding be?',
      },
    ],
  },
  {
    id: 'five-phases',
    part: 'Five phases',
    lines: [
      { is: 'title', text: 'THE 5 PHASES' },
      { is: 'subtitle', text: 'of human-AI collaboration in coding' },
    ],
    notes: [
      {
        text: `Let's map out the spectrum from "AI suggests a word" to "AI ships the whole product." Each phase has a different human-in-the-loop model and different risk profile.`,
      },
    ],
  },
  {
    id: 'phase-1',
    part: 'Five phases',
    lines: [
      { is: 'phase number', text: 'PHASE 1' },
      { is: 'title', text: 'Automatic Code Completion' },
      {
        is: 'tools: what it is',
        text: 'Copilot, Tabnine, Supermaven {—} inline suggestions as you type',
      },
      {
        is: 'benefit',
        text: '⚡ Fast & low-risk — you review every token before it lands',
        step: 1,
      },
      { is: 'risk', text: '⚠️ Can introduce subtle bugs — sustained attention required', step: 2 },
    ],
    notes: [
      {
        text: 'This is where most developers started. The human is still typing, still in control — the AI just autocompletes. Lowest friction, lowest risk.',
      },
    ],
  },
  {
    id: 'phase-2',
    part: 'Five phases',
    lines: [
      { is: 'phase number', text: 'PHASE 2' },
      { is: 'title', text: 'Chat → Copy → Paste' },
      {
        is: 'tools: what it is',
        text: 'ChatGPT, Claude.ai {—} generate in a chat, copy, paste into your editor',
      },
      { is: 'benefit', text: "✅ You're still in full control of what gets committed", step: 1 },
      {
        is: 'risk',
        text: '⚠️ Context switching cost — the chat has no awareness of your project',
        step: 2,
      },
    ],
    notes: [
      {
        text: "Many developers still live here. It's deliberate — you're choosing what to paste. But the lack of project context means the AI's suggestions can be subtly wrong.",
      },
    ],
  },
  {
    id: 'phase-3',
    part: 'Five phases',
    lines: [
      { is: 'phase number', text: 'PHASE 3' },
      { is: 'title', text: 'IDE-Integrated Agent' },
      {
        is: 'tools: what it is',
        text: 'Cursor, Copilot Chat, Claude Code {—} agent reads your files, writes code inline',
      },
      {
        is: 'benefit',
        text: '✅ Project-aware — can refactor across files, understands your codebase',
        step: 1,
      },
      { is: 'risk', text: '⚠️ Trust boundary blurs — review discipline becomes critical', step: 2 },
    ],
    notes: [
      {
        text: "This is where things get interesting. The agent can now see your whole project. That's powerful — and that's exactly why you need tighter review habits here.",
      },
    ],
  },
  {
    id: 'phase-4',
    part: 'Five phases',
    lines: [
      { is: 'phase number', text: 'PHASE 4' },
      { is: 'title', text: 'Multi-Agent Orchestration' },
      {
        is: 'tools: what it is',
        text: 'Parallel agents, tool use, sub-agents {—} full autonomy pipelines',
      },
      {
        is: 'benefit',
        text: '✅ Handles entire workflows end-to-end, parallelizes complex tasks',
        step: 1,
      },
      {
        is: 'risk',
        text: '⚠️ Hard to audit — failure modes are non-obvious and can cascade',
        step: 2,
      },
    ],
    notes: [
      {
        text: 'This is cutting-edge territory. You might have one agent writing code, another reviewing it, another running tests. The coordination overhead is real and the audit trail can get murky.',
      },
    ],
  },
  {
    id: 'phase-5',
    part: 'Five phases',
    lines: [
      { is: 'phase number', text: 'PHASE 5' },
      { is: 'title', text: 'Spec-Driven Development' },
      { is: 'status', text: 'Still a myth 🦄', step: 1 },
      { is: 'pitch', text: '"Write a spec → AI ships production code → Deploy → ??? → Profit"' },
      {
        is: 'reality check',
        text: "Reality check: We're not there yet. Maybe never for complex systems.",
        step: 2,
      },
    ],
    notes: [
      {
        text: "Everyone's pitching this. Nobody's shipping it reliably at scale. For simple CRUD apps? Maybe. For systems with complex domain rules, security requirements, and performance constraints? We need humans in the loop.",
      },
    ],
  },
  {
    id: 'phase-5-in-the-wild',
    part: 'Five phases',
    lines: [
      { is: 'kicker', text: 'PHASE 5 — IN THE WILD' },
      { is: 'title', text: 'Case Study: A C Compiler, Built from Specs' },
      {
        is: 'fact',
        text: '🦀 106,000 lines of Rust — 351 files — compiles the Linux kernel',
        step: 1,
      },
      {
        is: 'fact',
        text: '🤖 Generated with Claude Opus via iterative spec-driven prompting',
        step: 2,
      },
      {
        is: 'fact',
        text: '🧩 Key insight: 32 phases × ~11 files {—} modular decomposition was everything',
        step: 3,
      },
      {
        is: 'fact',
        text: "💸 Cost: $20,000+ in API calls — and the type checker doesn't work",
        step: 4,
      },
      {
        is: 'source link',
        text: '🔗 shape-of-code.com — Investigating an LLM-generated C compiler',
        href: 'https://shape-of-code.com/2026/02/22/investigating-an-llm-generated-c-compiler/',
        step: 4,
      },
    ],
    notes: [
      {
        text: 'Real experiment, February 2026. Someone used Claude Opus to write a C compiler capable of compiling the Linux kernel — 106K lines of Rust. Cost: over $20,000 in API calls. The trick was breaking it into 32 phases of ~11 files each and regenerating each phase ~13 times. It compiles real programs in 17 seconds. But: no type checking. This is Phase 5 in the wild — impressive, expensive, and not production-grade.',
      },
    ],
  },
  {
    id: 'my-advice',
    part: 'Advice',
    lines: [
      { is: 'title', text: 'MY ADVICE' },
      { is: 'subtitle', text: '(completely unrequested)' },
    ],
    notes: [
      {
        text: 'Nobody asked but here we are. A few things I genuinely believe will help you and your team.',
      },
    ],
  },
  {
    id: 'new-manners',
    part: 'Advice',
    lines: [
      { is: 'title', text: 'New tools, new manners' },
      {
        is: 'resource link',
        text: '🍝 Stop Sloppypasta',
        step: 1,
        href: 'https://stopsloppypasta.ai/',
      },
      {
        is: 'statement',
        text: "New capabilities → new professional norms. The industry hasn't caught up yet. You can lead.",
        beside: true,
      },
      {
        is: 'resource',
        text: '📄 Shen & Tamkin {—} "How AI Impacts Skill Formation" {·} arxiv.org/abs/2601.20245 {·} AI use impairs conceptual understanding without delivering efficiency gains',
        step: 2,
        href: 'https://arxiv.org/abs/2601.20245',
      },
    ],
    notes: [
      {
        text: "Stop Sloppypasta is a movement around thoughtful AI usage in code. The name is funny but the point is serious: don't just accept and paste without thought.",
        step: 1,
      },
      {
        text: 'Randomized experiment: developers learning a new programming library. AI use impaired conceptual understanding, code reading, and debugging — without significant efficiency gains. The HOW matters: 3 out of 6 interaction patterns preserved learning. Efficiency ≠ competence.',
        step: 2,
      },
    ],
  },
  {
    id: 'skills-still-matter',
    part: 'Advice',
    lines: [
      { is: 'title', text: 'Your coding skills still matter' },
      {
        is: 'point',
        text: '🏋️ Exercise them {—} build pet projects just for the joy of it',
        step: 1,
      },
      {
        is: 'resource link',
        text: '📺 youtube.com/@TsodingDaily {—} raw, educational, zero-AI coding streams (C, Rust, Go, and more)',
        step: 2,
        href: 'https://www.youtube.com/@TsodingDaily',
      },
      {
        is: 'resource link',
        text: '📺 youtube.com/@TheCodingTrain {—} creative coding with p5.js, Daniel Shiffman (1.76M subscribers)',
        step: 3,
        href: 'https://www.youtube.com/@TheCodingTrain',
      },
      {
        is: 'point',
        text: '🤖 Use AI for exploration {—} not as a substitute for understanding',
        step: 4,
      },
    ],
    notes: [
      {
        text: 'Tsoding (Alexey Kutepov) live-codes real projects from scratch — compilers, game engines, tools — with no AI assistance. Pure fundamentals, highly entertaining, deeply instructive.',
        step: 2,
      },
      {
        text: 'Daniel Shiffman teaches creative coding — algorithms, simulations, generative art — with infectious enthusiasm. Great for rediscovering the joy of programming from first principles.',
        step: 3,
      },
      {
        text: 'Prediction: in the coming years, many will try to do engineering without engineering knowledge. That gap will be visible. Your fundamentals are your moat.',
        step: 4,
      },
      {
        text: "The ability to read, write, and reason about code is more valuable now than many think — precisely because it's becoming rarer. It's a superpower when combined with AI tools.",
      },
    ],
  },
  {
    id: 'whats-next',
    part: 'AI levels',
    lines: [
      { is: 'title', text: "WHAT'S NEXT?" },
      { is: 'subtitle', text: 'Going deeper: AI features, local inference & model training' },
    ],
    notes: [
      {
        text: "Now that we've covered the coding-agent layer, let's look one level deeper — how do you actually integrate AI into your own apps, run it locally, and eventually train your own models?",
      },
    ],
  },
  {
    id: 'level-1',
    part: 'AI levels',
    lines: [
      { is: 'level number', text: 'LEVEL 1' },
      { is: 'title', text: 'Adding AI features to your app' },
      {
        is: 'point',
        text: '☁️ Hosted APIs — Anthropic, OpenAI, Gemini — drop-in inference, no infra',
        step: 1,
      },
      {
        is: 'point',
        text: '🔀 HuggingFace Inference API — proxy to hundreds of open-weight models, same REST interface',
        step: 2,
      },
      {
        is: 'point',
        text: '🧩 Patterns: chat completion · embeddings · structured output · tool use',
        step: 3,
      },
      {
        is: 'warning',
        text: '⚠️ You are now responsible for prompt injection , data leakage and cost runaway',
        step: 3,
      },
    ],
    notes: [
      {
        text: "The entry point for most developers. Pick a hosted provider, grab an SDK, start with a chat completion. The hard part isn't calling the API — it's building the guardrails around it.",
      },
    ],
  },
  {
    id: 'level-2',
    part: 'AI levels',
    lines: [
      { is: 'level number', text: 'LEVEL 2' },
      { is: 'title', text: 'Local inference' },
      { is: 'tool', text: '🦙 Ollama', step: 1 },
      { is: 'its description', text: 'Run Llama, Mistral, Gemma locally — one command', step: 1 },
      { is: 'tool', text: '⚡ llama.cpp', step: 2 },
      {
        is: 'its description',
        text: 'CPU inference, quantised GGUF models, minimal deps',
        step: 2,
      },
      { is: 'tool', text: '🤗 HF Transformers', step: 3 },
      { is: 'its description', text: 'Python, full control, GPU/MPS acceleration', step: 3 },
      {
        is: 'point',
        text: '🔒 Why bother? — data stays on-device, zero cost per token, works offline',
        step: 4,
      },
      {
        is: 'warning',
        text: '⚠️ Hardware matters — a 70B model needs ~40 GB VRAM. Start with 7B–8B quantised.',
        step: 4,
      },
    ],
    notes: [
      {
        text: 'Local inference is now surprisingly accessible. Ollama is the easiest on-ramp — one brew install, one command to pull a model. HuggingFace Transformers gives you full Python control for more advanced use cases.',
      },
    ],
  },
  {
    id: 'level-3',
    part: 'AI levels',
    lines: [
      { is: 'level number', text: 'LEVEL 3' },
      { is: 'title', text: 'RAG — Retrieval-Augmented Generation' },
      { is: 'stage', text: '📄 Your docs', step: 1 },
      { is: 'arrow', text: '{→}', step: 2 },
      { is: 'stage', text: '✂️ Chunk & embed', step: 2 },
      { is: 'arrow', text: '{→}', step: 3 },
      { is: 'stage', text: '🗄️ Vector store', step: 3 },
      { is: 'arrow', text: '{→}', step: 4 },
      { is: 'stage', text: '🔍 Retrieve', step: 4 },
      { is: 'arrow', text: '{→}', step: 5 },
      { is: 'stage', text: '🤖 LLM', step: 5 },
      {
        is: 'point',
        text: '🧠 Gives the model your private knowledge without fine-tuning',
        step: 6,
      },
      {
        is: 'point',
        text: '🛠️ Stack: LangChain / LlamaIndex · ChromaDB / pgvector / Qdrant',
        step: 7,
      },
      { is: 'status', text: '→ Currently experimenting with this 🧪', step: 7 },
    ],
    notes: [
      {
        text: 'RAG is the practical answer to "how do I give the model knowledge of my codebase / docs / database?" without the cost and complexity of fine-tuning. Chunk your data, embed it, store vectors, retrieve at query time.',
      },
    ],
  },
  {
    id: 'level-4',
    part: 'AI levels',
    lines: [
      { is: 'level number', text: 'LEVEL 4' },
      { is: 'title', text: 'Training an open-weight model' },
      {
        is: 'point',
        text: '🎯 Fine-tuning LoRA / QLoRA — adapt a base model on your task with minimal GPU',
        step: 1,
      },
      {
        is: 'point',
        text: '📊 Datasets HuggingFace Datasets — thousands of ready-to-use training sets',
        step: 2,
      },
      { is: 'point', text: '🚂 Training HF Transformers + PEFT · Unsloth for fast LoRA', step: 3 },
      {
        is: 'point',
        text: '🤗 HuggingFace — one-stop shop: models · datasets · papers · inference API · model hub',
        step: 4,
      },
      {
        is: 'status',
        text: '→ Currently experimenting with local training + inference 🧪',
        step: 4,
      },
    ],
    notes: [
      {
        text: "You don't need to train from scratch. LoRA lets you fine-tune a 7B model on a consumer GPU in hours. HuggingFace is the center of gravity for the open-weight ecosystem — models, datasets, papers (via ArXiv integration), and inference all in one place.",
      },
    ],
  },
  {
    id: 'hugging-face-platform',
    part: 'AI levels',
    lines: [
      { is: 'title', text: '🤗 HuggingFace as your AI platform' },
      {
        is: 'card',
        text: '🏗️ Model Hub 500,000+ open-weight models, filterable by task, size, license',
        step: 1,
      },
      {
        is: 'card',
        text: '📦 Datasets Curated training data for every domain — ready to fine-tune on',
        step: 2,
      },
      {
        is: 'card',
        text: '📄 Papers Daily ML papers with linked code & models — stay on the frontier',
        step: 3,
      },
      {
        is: 'card',
        text: '⚡ Inference Providers Proxy to hosted open models — same API, swap models freely',
        step: 4,
      },
      {
        is: 'source link',
        text: 'huggingface.co — the GitHub of AI models',
        href: 'https://huggingface.co/',
        step: 4,
      },
    ],
    notes: [
      {
        text: 'Think of HuggingFace as the npm registry + GitHub + ArXiv for AI. The inference provider proxy is particularly useful: one API key, access to Llama, Mistral, Falcon and more — no individual provider accounts needed.',
      },
    ],
  },
];

/** The line that names the slide. */
export const headingOf = ({ lines }: TalkSlide): string =>
  lines.find(({ is }) => ['title', 'headline', 'set-up', 'question'].includes(is))!.text;

/** The heading as it is drawn: the emoji of a question and that of a platform are pictures on their slides. */
export const drawnHeadingOf = (slide: TalkSlide): string => {
  if (slide.lines.length === 1) {
    return headingOf(slide).replace(/ \p{Extended_Pictographic}\uFE0F?$/u, '');
  }
  const hasBase = slide.lines.some(({ is }) => is === 'source link');
  return hasBase
    ? headingOf(slide).replace(/^\p{Extended_Pictographic}\uFE0F? /u, '')
    : headingOf(slide);
};

/** The number of key presses within the slide. */
export const stepsOf = ({ lines }: TalkSlide): number =>
  Math.max(...lines.map(({ step = 0 }) => step));

/** A text of a page with the punctuation and the spaces that its author has typed: nobody types those of the page. */
export const asTyped = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').replaceAll('\u00a0', ' ');
