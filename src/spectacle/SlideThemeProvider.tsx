import { ThemeProvider, useTheme } from '@emotion/react';
import { type ReactNode, useContext, useMemo } from 'react';
import type { AspectRatio } from '../core/sizes.ts';
import { midnight } from '../theme/midnight.ts';
import { inkOn } from '../theme/contrast.ts';
import { withAccent } from '../theme/textStyles.ts';
import type { Color, FieldName, SlideTheme, Theme } from '../theme/theme.ts';
import { AspectRatioContext, PartContext, StillContext } from './contexts.ts';

export interface SlideThemeProviderProps {
  /** The kind of slide, for themes in which it stands on its accent; or a picture, which is dark in all themes. */
  field?: FieldName | 'picture';
  children: ReactNode;
}

/** Gives a slide the theme around it (or midnight if there is none), with the accent of its part. */
export function SlideThemeProvider({ field, children }: SlideThemeProviderProps) {
  const around = useTheme();
  const accentName = useContext(PartContext)?.accent;
  const deckRatio = useContext(AspectRatioContext);
  const ratio = useContext(StillContext)?.aspectRatio ?? deckRatio;
  const slideTheme = useMemo(() => {
    const theme: Theme = 'colors' in around ? around : midnight;
    const shaped = { ...withAccent(theme, accentName), fontSizes: sizesFor(ratio, theme) };
    if (field === 'picture') return onGround(shaped, '#000000', '#ffffff');
    return field && theme.fields.includes(field)
      ? onGround(shaped, shaped.fill, inkOn(shaped.fill, theme.colors))
      : shaped;
  }, [around, accentName, ratio, field]);
  return <ThemeProvider theme={slideTheme}>{children}</ThemeProvider>;
}

/** At 4:3 a slide is higher: the additional height goes to the type. Display text is limited by its width. */
function sizesFor(ratio: AspectRatio, { fontSizes }: Theme): Theme['fontSizes'] {
  if (ratio !== '4:3') return fontSizes;
  const { display, ...others } = fontSizes;
  const larger = Object.entries(others).map(([name, size]) => [name, Math.round(size * 1.125)]);
  return { ...(Object.fromEntries(larger) as typeof others), display };
}

/**
 * The theme of a slide on a ground of its own: whatever stands on it has one color. A logo is left out, because nobody
 * knows whether it can be seen there.
 */
function onGround(theme: SlideTheme, ground: Color, ink: Color): SlideTheme {
  return {
    ...theme,
    accent: ink,
    fill: ink,
    colors: {
      ground,
      surface: ground,
      raised: ground,
      line: ink,
      text: ink,
      muted: ink,
    },
    logo: null,
  };
}
