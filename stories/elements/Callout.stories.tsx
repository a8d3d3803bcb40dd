import { Callout } from 'lectern';
import preview from '../../.storybook/preview.tsx';
import { asElement } from '../../.storybook/stage.tsx';

const meta = preview.meta({
  title: 'Elements/Callout',
  component: Callout,
  decorators: [asElement({ height: 320 })],
});

/** What speaks for it: a tick, and a solid edge. */
export const Default = meta.story({
  args: { tone: 'benefit', children: '⚡ **Fast & low-risk** — you review every token' },
});

/** What speaks against it: a triangle, and a dashed edge. */
export const Risk = meta.story({
  args: {
    tone: 'risk',
    children: '⚠️ **Can introduce subtle bugs** — sustained attention required',
  },
});

/** What to beware of: a diamond, and a bar at the left. */
export const Warning = meta.story({
  args: { tone: 'warning', children: '⚠️ **Hardware matters** — a 70B model needs ~40 GB VRAM' },
});

/** How things stand: a running dial, and round ends. */
export const Status = meta.story({
  args: { tone: 'status', children: '→ Currently experimenting with this 🧪' },
});

/** A word of its own says what it is. */
export const OwnLabel = meta.story({
  args: { tone: 'status', label: 'Next flight', children: 'Thursday, 19:30, the same room' },
});

/** Three lines: what a room reads while somebody speaks. */
export const Longest = meta.story({
  args: {
    tone: 'risk',
    children:
      '⚠️ **Hard to audit** — failure modes are non-obvious and can cascade before anybody has read the log, and the one who could have read it was fast asleep',
  },
});
