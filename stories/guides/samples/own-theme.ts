import { createTheme, paper } from 'lectern';

/** Our colors for dark rooms. All other tokens are those of midnight. */
export const hangar = createTheme({
  name: 'hangar',
  colors: { ground: '#06120f', surface: '#0d1f1a', raised: '#173029', line: '#4c7a6c' },
  accents: { brand: '#7df0c0' },
});

/** Our colors for bright rooms. The second argument is the theme to start from. */
export const hangarByDay = createTheme(
  { name: 'hangar by day', accents: { brand: '#0b5f3c' } },
  paper,
);
