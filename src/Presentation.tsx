import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { type Occasion, dateIn } from './core/people.ts';
import type { Rates } from './core/plan.ts';
import type { AspectRatio } from './core/sizes.ts';
import { titleText } from './core/richText.ts';
import { isBuilt } from './core/isBuilt.ts';
import { checkStrings } from './core/checkStrings.ts';
import { type Strings, say, setStrings } from './core/strings.ts';
import { LiveTalk } from './presenter/LiveTalk.tsx';
import { AllSlides } from './spectacle/AllSlides.tsx';
import { OccasionContext, SmartPunctuationContext } from './spectacle/contexts.ts';
import { Poster } from './spectacle/Poster.tsx';
import { midnight } from './theme/midnight.ts';
import { soundTheme } from './theme/soundTheme.ts';
import type { Theme } from './theme/theme.ts';

export interface PresentationProps extends Occasion {
  /** The talk's title: the browser tab shows it after the slide's. */
  title: string;
  /** The speaker's name, for the page's metadata and exports. @default the names of the speakers */
  author?: string;
  /** How fast the talk is expected to go. */
  rates?: Rates;
  /** The theme of all slides. `?theme=paper` in the URL overrides it. @default midnight */
  theme?: Theme;
  /** The aspect ratio of the slides. `?aspectRatio=4:3` in the URL overrides it. @default '16:9' */
  aspectRatio?: AspectRatio;
  /**
   * Draw quotation marks, apostrophes and dots as the language of the talk (`lang`) has them, whichever are
   * typed: `"It's..."` is drawn as “It’s…”. Code stays as it is. @default true
   */
  smartPunctuation?: boolean;
  /**
   * Texts of Lectern itself, by their English: `{ 'Next slide': 'Weiter' }`, or a whole language, such as `german` of
   * `lectern/languages/de`. `lectern/vite` adds that of `lang`. @default the texts in the language of the talk
   */
  strings?: Partial<Strings>;
  /** The slides, in order, usually in `Part`s. */
  children: ReactNode;
}

/** A talk: its slides in a deck, with keys, addresses and a presenter view. */
export function Presentation({
  title,
  theme = midnight,
  aspectRatio = '16:9',
  smartPunctuation = true,
  event,
  date: givenDate,
  lang,
  dir,
  speakers,
  duration,
  rates,
  strings,
  author = speakers?.map(({ name }) => name).join(', '),
  children,
}: PresentationProps) {
  const language =
    lang || globalThis.document?.documentElement.lang || globalThis.lecternLanguage || 'en';
  // The talk on a page is one: what it shows, in whatever window and view, has its language.
  setStrings({ ...globalThis.lecternStrings?.get(language), ...strings }, language);
  if (!isBuilt && strings) checkStrings(strings);
  const date = givenDate && dateIn(language, givenDate);
  const name = titleText(title, say('Untitled talk'));
  const head = useMemo(
    () => ({ title: name, author, event, date, duration, lang, dir, speakers, rates, strings }),
    [name, author, event, date, duration, lang, dir, speakers, rates, strings],
  );
  const isInBrowser = useSyncExternalStore(neverChanges, inBrowser, onServer);
  const show = () => {
    if (isInBrowser) {
      return (
        <LiveTalk talk={head} theme={theme} aspectRatio={aspectRatio}>
          {children}
        </LiveTalk>
      );
    }
    if (globalThis.lecternWantsAll) {
      return (
        <AllSlides talk={head} theme={soundTheme(theme)}>
          {children}
        </AllSlides>
      );
    }
    // A server, such as the build that puts the first slide into the page, shows a still of it.
    return (
      <Poster theme={soundTheme(theme)} aspectRatio={aspectRatio}>
        {children}
      </Poster>
    );
  };
  return (
    <SmartPunctuationContext value={smartPunctuation}>
      <OccasionContext value={head}>{show()}</OccasionContext>
    </SmartPunctuationContext>
  );
}

// What a server has rendered is still there when the page starts: only then the talk takes its place.
const neverChanges = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
