import { LevelSlide, Part, PipelineSlide, PlatformSlide, SectionSlide, ToolsSlide } from 'lectern';

/** How deep one can go with AI. */
export function AiLevels() {
  return (
    <Part title="AI levels" accent="violet">
      <SectionSlide
        id="whats-next"
        title="WHAT'S NEXT?"
        subtitle="Going deeper: AI features, local inference & model training"
        notes="Now that we've covered the coding-agent layer, let's look one level deeper — how do you actually integrate AI into your own apps, run it locally, and eventually train your own models?"
      />
      <LevelSlide
        id="level-1"
        level={1}
        title="Adding AI features to your app"
        points={[
          {
            icon: '☁️',
            label: 'Hosted APIs',
            text: '— Anthropic, OpenAI, Gemini — drop-in inference, no infra',
          },
          {
            icon: '🔀',
            label: 'HuggingFace Inference API',
            text: '— proxy to hundreds of open-weight models, same REST interface',
          },
          {
            icon: '🧩',
            label: 'Patterns:',
            text: 'chat completion · embeddings · structured output · tool use',
          },
        ]}
        warning={
          '⚠️ You are now responsible for **prompt injection, data leakage\nand cost runaway**'
        }
        notes="The entry point for most developers. Pick a hosted provider, grab an SDK, start with a chat completion. The hard part isn't calling the API — it's building the guardrails around it."
      />
      <ToolsSlide
        id="level-2"
        level={2}
        title="Local inference"
        tools={[
          {
            icon: '🦙',
            name: 'Ollama',
            description: 'Run Llama, Mistral, Gemma locally — one command',
          },
          {
            icon: '⚡',
            name: 'llama.cpp',
            description: 'CPU inference, quantised GGUF models, minimal deps',
          },
          {
            icon: '🤗',
            name: 'HF Transformers',
            description: 'Python, full control, GPU/MPS acceleration',
          },
        ]}
        points={[
          {
            icon: '🔒',
            label: 'Why bother?',
            text: '— data stays on-device, zero cost per token, works offline',
          },
        ]}
        warning="⚠️ Hardware matters — a 70B model needs **~40 GB VRAM.** Start with 7B–8B quantised."
        notes="Local inference is now surprisingly accessible. Ollama is the easiest on-ramp — one brew install, one command to pull a model. HuggingFace Transformers gives you full Python control for more advanced use cases."
      />
      <PipelineSlide
        id="level-3"
        level={3}
        title="RAG — Retrieval-Augmented Generation"
        stages={[
          { icon: '📄', label: 'Your docs' },
          { icon: '✂️', label: 'Chunk & embed' },
          { icon: '🗄️', label: 'Vector store' },
          { icon: '🔍', label: 'Retrieve' },
          { icon: '🤖', label: 'LLM' },
        ]}
        points={[
          { icon: '🧠', text: 'Gives the model your private knowledge without fine-tuning' },
          {
            icon: '🛠️',
            label: 'Stack:',
            text: 'LangChain / LlamaIndex · ChromaDB / pgvector / Qdrant',
          },
        ]}
        status="→ Currently experimenting with this 🧪"
        notes={`RAG is the practical answer to "how do I give the model knowledge of my codebase / docs / database?" without the cost and complexity of fine-tuning. Chunk your data, embed it, store vectors, retrieve at query time.`}
      />
      <LevelSlide
        id="level-4"
        level={4}
        title="Training an open-weight model"
        points={[
          {
            icon: '🎯',
            label: 'Fine-tuning',
            text: 'LoRA / QLoRA — adapt a base model on your task with minimal GPU',
          },
          {
            icon: '📊',
            label: 'Datasets',
            text: 'HuggingFace Datasets — thousands of ready-to-use training sets',
          },
          {
            icon: '🚂',
            label: 'Training',
            text: 'HF Transformers + PEFT · Unsloth for fast LoRA',
          },
          {
            icon: '🤗',
            label: 'HuggingFace',
            text: '— one-stop shop: models · datasets · papers · inference API · model hub',
          },
        ]}
        status="→ Currently experimenting with local training + inference 🧪"
        notes="You don't need to train from scratch. LoRA lets you fine-tune a 7B model on a consumer GPU in hours. HuggingFace is the center of gravity for the open-weight ecosystem — models, datasets, papers (via ArXiv integration), and inference all in one place."
      />
      <PlatformSlide
        id="hugging-face-platform"
        title="🤗 HuggingFace as your AI platform"
        cards={[
          {
            icon: '🏗️',
            name: 'Model Hub',
            description: '500,000+ open-weight models, filterable by task, size, license',
          },
          {
            icon: '📦',
            name: 'Datasets',
            description: 'Curated training data for every domain — ready to fine-tune on',
          },
          {
            icon: '📄',
            name: 'Papers',
            description: 'Daily ML papers with linked code & models — stay on the frontier',
          },
          {
            icon: '⚡',
            name: 'Inference Providers',
            description: 'Proxy to hosted open models — same API, swap models freely',
          },
        ]}
        source={{
          label: 'huggingface.co — the GitHub of AI models',
          href: 'https://huggingface.co/',
        }}
        notes="Think of HuggingFace as the npm registry + GitHub + ArXiv for AI. The inference provider proxy is particularly useful: one API key, access to Llama, Mistral, Falcon and more — no individual provider accounts needed."
      />
    </Part>
  );
}
