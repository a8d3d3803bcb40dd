import {
  Part,
  PointsSlide,
  Presentation,
  QuestionSlide,
  SectionSlide,
  SlideFrame,
  TitleSlide,
  paper,
} from 'lectern';
import { expect, userEvent, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { ContactSheet } from '../../.storybook/stage.tsx';
import { themes, toToolbar } from '../../.storybook/toolbar.ts';

const slides = (
  <>
    <TitleSlide title="BEES" subtitle="and why they dance" />
    <Part title="The dance" accent="brand">
      <SectionSlide title="THE DANCE" subtitle="A map that is walked" />
      <PointsSlide
        title="What a dance says"
        points={[{ text: 'Its **angle** is the direction' }, { text: 'Its **length** is the way' }]}
      />
    </Part>
    <Part title="Questions" accent="cyan">
      <QuestionSlide title="And who is watching?" />
    </Part>
  </>
);

const meta = preview.meta({
  title: 'Presentation/Presentation',
  component: Presentation,
  args: { title: 'Bees', author: 'Robin Okafor', children: slides },
  argTypes: {
    theme: {
      control: 'inline-radio',
      options: Object.keys(themes),
      mapping: themes,
    },
    aspectRatio: { control: 'inline-radio', options: ['16:9', '16:10', '4:3'] },
    children: { control: false },
  },
  // A deck uses the keys and the address of the whole page, so docs pages show stills.
  render: function Render(args, { globals, viewMode }) {
    const toolbar = toToolbar(globals);
    const theme = args.theme ?? toolbar.theme;
    const aspectRatio = args.aspectRatio ?? toolbar.aspectRatio;
    return viewMode === 'story' ? (
      // Spectacle reads the size of its slides only once.
      <Presentation key={aspectRatio} {...args} theme={theme} aspectRatio={aspectRatio} />
    ) : (
      <ContactSheet toolbar={{ ...toolbar, theme, aspectRatio }}>{args.children}</ContactSheet>
    );
  },
});

/** A talk of four slides in two parts. In the canvas you can use it: press the arrow keys. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'BEES' })).toBeVisible();
  },
});

/** Keys, addresses, reveals and announcements. */
export const ByKeyboard = meta.story({
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'BEES' });
    await userEvent.keyboard('{Home}');

    await userEvent.keyboard('{PageDown}{PageDown}');
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'What a dance says' })).toBeVisible(),
    );
    await expect(canvas.queryAllByRole('listitem')).toHaveLength(0);
    // What announces comes after the deck: the first slide does not wait for it.
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('Slide 3 of 4: What a dance says'),
    );

    await userEvent.keyboard('{PageDown}');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
    await waitFor(() => expect(window.location.hash).toBe('#what-a-dance-says/1'));

    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(canvas.getByRole('heading', { level: 1 })).toBeVisible());
  },
});

/** The light theme. */
export const InPaper = meta.story({ args: { theme: paper } });

/** For 4:3 projectors. */
export const FourByThree = meta.story({ args: { aspectRatio: '4:3' } });

/** Two kinds of slides are not given: `skip` leaves one out, and a part with `backup` is for after the end. */
export const WithBackupSlides = meta.story({
  args: {
    children: (
      <>
        {slides}
        <Part title="If they ask" accent="green" backup>
          <SectionSlide title="DO BEES SLEEP?" skip />
          <PointsSlide title="How far they fly" atOnce points={[{ text: 'Up to 10 km' }]} />
        </Part>
      </>
    ),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'BEES' });
    await userEvent.keyboard('{End}{PageDown}');
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'And who is watching?' })).toBeVisible(),
    );
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Slide 4 of 4'));
    window.location.hash = '#how-far-they-fly';
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'How far they fly' })).toBeVisible(),
    );
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('Backup slide 1 of 1'),
    );
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(canvas.getByRole('heading', { level: 1 })).toBeVisible());
  },
});

function Broken(): never {
  throw new Error('This slide breaks on purpose.');
}

/** A slide that throws an error does not affect the others. Its title and notes replace it. */
export const WithABrokenSlide = meta.story({
  tags: ['breaks-on-purpose', '!autodocs'],
  args: {
    children: (
      <>
        <TitleSlide title="BEES" subtitle="The next slide breaks" />
        <SlideFrame title="Who broke this?" notes="The speaker can still read this note.">
          <Broken />
        </SlideFrame>
        <QuestionSlide title="And who is watching?" />
      </>
    ),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'BEES' });
    await userEvent.keyboard('{Home}{PageDown}');
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Who broke this?' })).toBeVisible(),
    );
    await userEvent.keyboard('{PageDown}');
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'And who is watching?' })).toBeVisible(),
    );
    await userEvent.keyboard('{PageUp}');
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Who broke this?' })).toBeVisible(),
    );
    await expect(canvas.getByText('The speaker can still read this note.')).toBeVisible();
  },
});
