import { useEffect } from 'react';
import { parameters } from '../core/page.ts';
import { aspectRatios, isAspectRatio } from '../core/sizes.ts';
import { orList } from '../core/words.ts';
import type { Theme } from '../theme/theme.ts';
import { readSettings, themesOf } from './settings.ts';

const views = ['read', 'slides'];

/** Says in the console when the address names a view, a theme or an aspect ratio that there is not. */
export function useAddressWarnings(ownTheme: Theme) {
  useEffect(() => {
    const settings = readSettings(window.location.search);
    const view = new URLSearchParams(window.location.search).get(parameters.view);
    if (view && !views.includes(view)) {
      console.warn(
        `[lectern] Unknown view "${view}" in the URL. Use ${orList(views)}, or ?${parameters.presenter} for the presenter view. The slides are shown.`,
      );
    }
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
