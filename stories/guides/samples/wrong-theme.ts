import { createTheme } from 'lectern';

/** Compiles, because it is a string that begins with #, and is refused when it runs. */
export const wrong = () => createTheme({ colors: { ground: '#midnight' } });
