import { createTheme } from 'lectern';

/** The tokens that differ from Lectern's dark theme, midnight. Too little contrast is refused. */
export const theme = createTheme({
  name: 'my theme',
  colors: { ground: '#14102b', surface: '#1e1840', raised: '#2a2358' },
});
