// The palettes of the guides show the contrast that `createTheme` checks. It is not public.
export { contrast, isLight } from '../src/theme/contrast.ts';
