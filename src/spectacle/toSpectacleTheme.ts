import type { Theme } from '../theme/theme.ts';
import { type AspectRatio, slideSizes } from '../core/sizes.ts';
import type { DeckTheme } from './engine.ts';

/** Turns our theme into a Spectacle theme, which makes Spectacle's own components look like ours. */
export function toSpectacleTheme(theme: Theme, aspectRatio: AspectRatio): DeckTheme {
  const { colors, accents, fonts, fontSizes } = theme;
  return {
    size: slideSizes[aspectRatio],
    // The first is the padding of a slide: our slides have their own.
    space: [0, 24, 32],
    backdropStyle: { position: 'fixed', inset: 0, backgroundColor: colors.ground },
    colors: {
      primary: colors.text,
      secondary: accents.brand,
      tertiary: colors.ground,
      quaternary: accents.cyan,
      quinary: colors.muted,
    },
    fonts: { header: fonts.title, text: fonts.text, monospace: fonts.code },
    fontSizes: {
      h1: `${fontSizes.figure}px`,
      h2: `${fontSizes.title}px`,
      h3: `${fontSizes.lead}px`,
      text: `${fontSizes.body}px`,
      monospace: `${fontSizes.label}px`,
    },
  };
}
