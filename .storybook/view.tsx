import { Global, ThemeProvider } from '@emotion/react';
import { ArgTypes, Description, Title } from '@storybook/addon-docs/blocks';
import type { Decorator } from '@storybook/react-vite';
import { controls } from '../src/presenter/controls.ts';
import { toToolbar } from './toolbar.ts';

/** These views take the whole window and the focus: their docs page tells of them, and shows none. */
export const withoutPreviews = {
  docs: {
    page: () => (
      <>
        <Title />
        <Description />
        <p>
          It takes the whole window: its stories, beside this page, show it in each of its states.
        </p>
        <ArgTypes />
      </>
    ),
  },
};

/** Shows a story as one of the views around a talk. */
export const asView: Decorator = (Story, { globals }) => {
  const { theme } = toToolbar(globals);
  const look = { ...theme, accent: theme.accents.amber };
  const room = { 'body.sb-show-main': { margin: 0, background: theme.colors.ground } };
  return (
    <ThemeProvider theme={look}>
      <Global styles={[room, controls(look)]} />
      <Story />
    </ThemeProvider>
  );
};
