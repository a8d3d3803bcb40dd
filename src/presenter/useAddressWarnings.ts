import { useEffect } from 'react';
import { aspectRatios, isAspectRatio } from '../core/sizes.ts';
import { orList } from '../core/words.ts';
import type { Theme } from '../theme/theme.ts';
import { readSettings, themesOf } from './settings.ts';

/** Says in the console when the address names a theme or an aspect ratio that there is not. */
export function useAddressWarnings(ownTheme: Theme) {
  useEffect(() => {
    const settings = readSettings(window.location.search);
    const themes = [...themesOf(ownTheme).keys()];
    if (settings.theme !== null && !themes.includes(settings.theme)) {
      console.warn(
        `[lectern] Unknown theme "${settings.theme}" in the URL. Use ${orList(themes)}. The talk is shown in ${ownTheme.name}.`,
      );
    }
    if (settings.aspectRatio !== null && !isAspectRatio(settings.aspectRatio)) {
      console.warn(
        `[lectern] Unknown aspect ratio "${settings.aspectRatio}" in the URL. Use ${orList(aspectRatios)}. Slides are shown in 16:9.`,
      );
    }
  }, [ownTheme]);
}
