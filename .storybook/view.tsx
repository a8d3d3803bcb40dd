import { Global, ThemeProvider } from '@emotion/react';
import type { Decorator } from '@storybook/react-vite';
import { controls } from '../src/presenter/controls.ts';
import { ViewPage } from './docs/ViewPage.tsx';
import { toToolbar } from './toolbar.ts';

/** The parameters of a view: these take the whole window and the focus, so their page shows them as pictures. */
export const viewOpenedBy = (how: string, code: string) => ({
  opens: { how, code },
  controls: { exclude: ['children', 'onCommand', 'onGoTo', 'onChoose', 'onClose', 'onSlides'] },
  docs: { page: ViewPage },
});

/** A talk whose views these are, for the code of their pages. */
export const anyTalk = `import { PointsSlide, Presentation, TitleSlide } from 'lectern';

export function Talk() {
  return (
    <Presentation title="Bees">
      <TitleSlide title="BEES" subtitle="and why they dance" />
      <PointsSlide
        title="What a dance says"
        points={[{ text: 'Where to', cue: 'Show it with the hand.' }, { text: 'How far' }]}
        notes="Karl von Frisch read it first."
      />
    </Presentation>
  );
}`;

/** Shows a story as one of the views of a presentation. */
export const asView: Decorator = (Story, { globals }) => {
  const { theme } = toToolbar(globals);
  const slideTheme = { ...theme, accent: theme.accents.brand, fill: theme.fills.brand };
  const pageStyles = { 'body.sb-show-main': { margin: 0, background: theme.colors.ground } };
  return (
    <ThemeProvider theme={slideTheme}>
      <Global styles={[pageStyles, controls(slideTheme)]} />
      <Story />
    </ThemeProvider>
  );
};
