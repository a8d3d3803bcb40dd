import { ThemeProvider, useTheme } from '@emotion/react';
import { type ReactNode, useContext, useMemo } from 'react';
import { midnight } from '../theme/midnight.ts';
import type { Theme } from '../theme/theme.ts';
import { PartContext } from './contexts.ts';

/** Gives a slide the theme around it (or midnight if there is none), with the accent of its part. */
export function SlideThemeProvider({ children }: { children: ReactNode }) {
  const around = useTheme();
  const accent = useContext(PartContext)?.accent ?? 'brand';
  const slideTheme = useMemo(() => {
    const theme: Theme = 'colors' in around ? around : midnight;
    return { ...theme, accent: theme.accents[accent] ?? theme.accents.brand };
  }, [around, accent]);
  return <ThemeProvider theme={slideTheme}>{children}</ThemeProvider>;
}
