import type { Plugin } from 'vite';
import { forBrowsers } from './browsers.ts';
import { casts } from './casts.ts';
import { checkBadge } from './checkBadge.ts';
import { code } from './code.ts';
import { devTools } from './devTools.ts';
import { drawings } from './drawings.ts';
import { emoji } from './emoji.ts';
import { firstSlide } from './firstSlide.ts';
import { followEdits } from './followEdits.ts';
import { hyphens } from './hyphens.ts';
import { icons } from './icons.ts';
import { inBrowser } from './inBrowser.ts';
import { inlineStyles } from './inlineStyles.ts';
import { languages } from './languages.ts';
import { offline } from './offline.ts';
import { ownSpectacle } from './ownSpectacle.ts';
import { ownViews } from './ownViews.ts';
import { pictures } from './pictures.ts';
import { math } from './math.ts';
import { publicFiles } from './publicFiles.ts';
import { reactPlugin } from './react.ts';
import { relay } from './relay.ts';
import { scripts } from './scripts.ts';
import { showErrors } from './showErrors.ts';
import { sources } from './sources.ts';
import { strings } from './strings.ts';
import { talks } from './talks.ts';
import { emptySourceMaps } from './sourceMaps.ts';
import { withoutSideEffects } from './withoutSideEffects.ts';

export interface LecternOptions {
  /**
   * The module that exports the talk as `Talk`, as a path from Vite's root. The build puts its first slide into
   * the page, where it is visible before any script has run. A project without index.html has several talks, in its
   * folder `talks`. @default 'Talk.tsx'
   */
  talk?: string;
  /**
   * The address where you publish the talk, such as `https://example.org/talks/tea/`; of several talks, that of their
   * list. Link previews need it, because the image of a preview must have an absolute URL.
   */
  site?: string;
  /**
   * The address of an MQTT 5 broker over WebSockets, such as `wss://broker.example.org/mqtt`: phones and the audience reach
   * a talk over it where the network of the room keeps devices apart. It sees only encrypted messages. A published talk
   * then has the page of the phone, and needs `site`.
   */
  relay?: string;
}

/** The Vite plugins that a talk needs. They include React's plugin, unless the project has its own. */
export function lectern({ talk = 'Talk.tsx', site, relay: broker }: LecternOptions = {}): Plugin[] {
  return [
    // Before all others, which then find the texts of one language.
    languages(site),
    talks(),
    ...reactPlugin(),
    sources(),
    withoutSideEffects,
    ownSpectacle,
    inBrowser,
    ownViews,
    publicFiles(),
    icons,
    code(),
    math(),
    hyphens(),
    strings(),
    casts(),
    ...pictures(),
    drawings(),
    // In this order: the page gets its styles, then its first slide, then the emoji of both.
    inlineStyles(),
    firstSlide(talk, site),
    emoji(),
    scripts(),
    offline(),
    emptySourceMaps,
    showErrors,
    followEdits,
    checkBadge,
    devTools,
    ...relay(broker, site),
    forBrowsers,
  ];
}
