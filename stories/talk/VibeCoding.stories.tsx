import { expect, userEvent, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { ContactSheet } from '../../.storybook/stage.tsx';
import { toToolbar } from '../../.storybook/toolbar.ts';
import { Advice } from '../../deck/sections/Advice.tsx';
import { AiLevels } from '../../deck/sections/AiLevels.tsx';
import { AutopilotAnalogy } from '../../deck/sections/AutopilotAnalogy.tsx';
import { FivePhases } from '../../deck/sections/FivePhases.tsx';
import { Problems } from '../../deck/sections/Problems.tsx';
import { VibeCoding } from '../../deck/sections/VibeCoding.tsx';
import { Talk } from '../../deck/Talk.tsx';

const meta = preview.meta({
  title: 'Talk/Vibe coding',
  parameters: {
    docs: {
      description: {
        component: 'The talk that Lectern was made for: six parts, 23 slides, each as a still.',
      },
      source: { code: "import { Talk } from 'lectern/talks/vibe-coding';\n\n<Talk />" },
    },
    controls: { disable: true },
  },
});

/** Every slide of the talk in order, with everything revealed. */
export const AllSlides = meta.story({
  render: (_args, { globals }) => (
    <ContactSheet toolbar={toToolbar(globals)}>
      <VibeCoding />
      <Problems />
      <AutopilotAnalogy />
      <FivePhases />
      <Advice />
      <AiLevels />
    </ContactSheet>
  ),
  globals: { mode: 'still' },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('region')).toHaveLength(23);
  },
});

/** The talk in its deck: press the arrow keys. */
export const Live = meta.story({
  tags: ['!autodocs'],
  render: (_args, { globals }) => {
    const { theme, aspectRatio } = toToolbar(globals);
    return <Talk key={aspectRatio} theme={theme} aspectRatio={aspectRatio} />;
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'VIBE CODING' });
    await userEvent.keyboard('{PageDown}');
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'What IS vibe coding?' })).toBeVisible(),
    );
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(canvas.getByRole('heading', { level: 1 })).toBeVisible());
  },
});
