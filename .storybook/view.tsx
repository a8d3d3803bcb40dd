import { Global, ThemeProvider } from '@emotion/react';
import type { Decorator } from '@storybook/react-vite';
import { controls } from '../src/presenter/controls.ts';
import { toToolbar } from './toolbar.ts';

/**
 * Shows a story as one of the views around a talk. They take the whole window, and so have no docs page:
 * there they would cover each other.
 */
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
