import { isBuilt } from '../core/isBuilt.ts';
import { parameters, viewKey } from '../core/page.ts';
import { type AspectRatio, aspectRatios, isAspectRatio } from '../core/sizes.ts';
import { wantsReading } from '../core/wantsReading.ts';
import { orList } from '../core/words.ts';
import { midnight } from '../theme/midnight.ts';
import { paper } from '../theme/paper.ts';
import type { Theme } from '../theme/theme.ts';

/** What a window of the talk shows: the slides, the text of the talk, the presenter view or the print view. */
export type Mode = 'stage' | 'read' | 'presenter' | 'print';

/** The parameters in the URL of a window. */
export interface Settings {
  mode: Mode;
  /** Open the overview. */
  overview: boolean;
  /** In the print view, print a page for each step. */
  withSteps: boolean;
  /** In the print view and in the reading view, show the notes below each slide. */
  withNotes: boolean;
  /** In the print view, print the skipped slides as well. */
  withSkipped: boolean;
  /** The name of the theme; null for the talk's own. */
  theme: string | null;
  /** The aspect ratio; null for the talk's own. */
  aspectRatio: string | null;
}

/** Reads the settings from a URL's query string. */
export function readSettings(search: string): Settings {
  const query = new URLSearchParams(search);
  // Both `?presenterMode` and `?presenterMode=true`.
  const isOn = (name: string) => query.has(name) && query.get(name) !== 'false';
  const isPrint = [parameters.print, parameters.export, parameters.printPdf].some(isOn);
  return {
    mode: isOn(parameters.presenter)
      ? 'presenter'
      : isPrint
        ? 'print'
        : wantsReading(query.get(parameters.view), viewKey, globalThis)
          ? 'read'
          : 'stage',
    overview: isOn(parameters.overview),
    withSteps: isOn(parameters.steps),
    withNotes: isOn(parameters.notes),
    withSkipped: isOn(parameters.skipped),
    theme: query.get(parameters.theme),
    aspectRatio: query.get(parameters.aspectRatio),
  };
}

/** The themes that a talk can be shown in, by name; its own comes first. */
export const themesOf = (own: Theme): ReadonlyMap<string, Theme> =>
  // The talk's own is listed twice: first for the order, last to replace a standard theme of the same name.
  new Map([own, midnight, paper, own].map((theme) => [theme.name, theme]));

/** The theme that the URL names, or the talk's own. */
export const chooseTheme = (name: string | null, own: Theme): Theme =>
  themesOf(own).get(name!) ?? own;

/** The aspect ratio that the URL names, or the talk's own; 16:9 if there is no such one. */
export function chooseAspectRatio(name: string | null, own: AspectRatio): AspectRatio {
  const aspectRatio = name ?? own;
  if (isAspectRatio(aspectRatio)) return aspectRatio;
  if (!isBuilt && name === null) {
    console.warn(
      `[lectern] Unknown aspect ratio "${aspectRatio}". Use ${orList(aspectRatios)}. Slides are shown in 16:9.`,
    );
  }
  return '16:9';
}
