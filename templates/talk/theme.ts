import { createTheme } from 'lectern';

/** The tokens that differ from midnight, Lectern's dark theme. Too little contrast is an error. */
export const theme = createTheme({
  name: 'my theme',
  colors: { ground: '#14102b', surface: '#1e1840', raised: '#2a2358' },
});
