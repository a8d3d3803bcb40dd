import { createTheme } from 'lectern';

/** Compiles, because the string begins with #, but throws an error when it runs. */
export const wrong = () => createTheme({ colors: { ground: '#midnight' } });
