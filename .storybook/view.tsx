import { Global, ThemeProvider } from '@emotion/react';
import { ArgTypes, Description, Title } from '@storybook/addon-docs/blocks';
import type { Decorator } from '@storybook/react-vite';
import { controls } from '../src/presenter/controls.ts';
import { toToolbar } from './toolbar.ts';

/** These views take the whole window and the focus, so their docs page shows only a description. */
export const withoutPreviews = {
  docs: {
    page: () => (
      <>
        <Title />
        <Description />
        <p>This view takes the whole window. Open its stories in the sidebar to see its states.</p>
        <ArgTypes />
      </>
    ),
  },
};

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
