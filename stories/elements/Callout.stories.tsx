import { Callout } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Callout',
  component: Callout,
});

const stage = [asElement({ height: 320 })];

/** A benefit: a tick and a solid edge. */
export const Default = meta.story({
  decorators: stage,
  args: { tone: 'benefit', children: '⚡ **Fast & low-risk** — you review every token' },
});

/** A risk: a triangle and a dashed edge. */
export const Risk = meta.story({
  decorators: stage,
  args: {
    tone: 'risk',
    children: '⚠️ **Can introduce subtle bugs** — sustained attention required',
  },
});

/** A warning: a diamond and a dashed edge. */
export const Warning = meta.story({
  decorators: stage,
  args: { tone: 'warning', children: '⚠️ **Hardware matters** — a 70B model needs ~40 GB VRAM' },
});

/** The current status: a clock and a solid edge. */
export const Status = meta.story({
  decorators: stage,
  args: { tone: 'status', children: '→ Currently experimenting with this 🧪' },
});

/** With its own label. */
export const OwnLabel = meta.story({
  decorators: stage,
  args: { tone: 'status', label: 'Next flight', children: 'Thursday, 19:30, the same room' },
});

/** Three lines: the most that an audience reads while you speak. */
export const Longest = meta.story({
  decorators: [asElement({ height: 360, columns: 12 })],
  args: {
    tone: 'risk',
    children:
      '⚠️ **Hard to audit** — failure modes are non-obvious and can cascade before anybody has read the log, and the one who could have read it was fast asleep',
  },
});
