/*
 * The protocol between the page that shows a talk and the tools that open it: the check, the exports, the
 * build, tests. Code that writes or reads one of these names imports it from here.
 */
import type { Occasion } from './people.ts';
import type { PictureFacts } from './pictures.ts';
import type { Rates } from './plan.ts';
import type { SlideRecord } from './SlideIndex.ts';
import type { AspectRatio } from './sizes.ts';
import type { Strings } from './strings.ts';

/** Data attributes that the page writes and tools read. */
export const attributes = {
  /** On the `section` of a slide: its id. */
  slide: 'data-slide',
  /** On the `section` of a slide: the current step; absent while another slide is on stage. */
  step: 'data-step',
  /** On the `section` of a slide: `true` while another slide is on stage. */
  hidden: 'data-hidden',
  /** On the `section` of the slide before, which stays below while the next slide comes. */
  leaving: 'data-leaving',
  /** On the fill of a gauge: it gets as high as it is from where it was on the slide before. */
  lit: 'data-lit',
  /** On what turns when its slide comes: the angle in degrees from the part before. */
  needle: 'data-needle',
  /** On the line at the bottom of a slide, with the part and the number: it does not count as content. */
  frame: 'data-frame',
  /** On the progress at the bottom of a slide, which text keeps off. */
  progress: 'data-progress',
  /** On a drawing behind the content: it appears one frame after the text of the first slide. */
  drawing: 'data-drawing',
  /**
   * On lines of a title slide: the picture for link previews repeats the speakers, which are `strong` in them, and the
   * event and its date, which are `span`.
   */
  byline: 'data-byline',
  /** On what replaces a slide that has thrown an error: the error. */
  broken: 'data-broken',
  /** On the title that is shown until the content of a slide has loaded. */
  pending: 'data-pending',
  /** On a sheet of the print view: the id of its slide. */
  page: 'data-page',
  /** On the style of the print view that sets the size of the pages. */
  pageStyle: 'data-page-style',
  /** On a sheet of the print view: the step it shows. */
  pageStep: 'data-page-step',
  /** On the root of a talk that is rendered for a build: its title, its author and its `Occasion`, as JSON. */
  talk: 'data-talk',
  /** On each slide of a talk that is rendered for a build: its `SlideRecord`, as JSON. */
  record: 'data-record',
  /** On a slide with a list of no items, or too many: what is wrong. */
  items: 'data-items',
  /** On a line of code: `lit` or `dim` if a step points at lines, otherwise `all`. */
  line: 'data-line',
  /** Next to code: what is wrong with it that cannot be seen, such as a missing region, and what to do. */
  code: 'data-lectern-code',
  /** On a logo among others, all of which look equally large. */
  logo: 'data-logo',
  /** On a demo, and on a page in a frame that somebody uses: what has the focus in it needs its keys. */
  keys: 'data-lectern-keys',
  /** On the TeX of a formula that nothing has typeset. */
  tex: 'data-lectern-tex',
  /** On the layer of a slide with the marks on its content. */
  marks: 'data-marks',
  /** On an icon: the emoji, or the name of the line icon. */
  icon: 'data-lectern-icon',
} as const;

/** On the place where a long word breaks: it draws the hyphen. Only talks with such words know it. */
export const hyphenAttribute = 'data-hyphen';

/** On the part of a text to read that a step of its slide shows: the step, as addresses name it. */
export const readStep = 'data-read-step';

/** Finds the slides of a page. */
export const slideSelector = `section[${attributes.slide}]`;

/** Parameters of the page's URL. */
export const parameters = {
  /** Spectacle's own: the slide, counted from 0. */
  slideIndex: 'slideIndex',
  /** Spectacle's own: the step, counted from 0, or `final`. */
  stepIndex: 'stepIndex',
  /** The name of the theme. */
  theme: 'theme',
  /** The aspect ratio, such as `4:3`. */
  aspectRatio: 'aspectRatio',
  /** What a visitor reads: `read` for the reading view, `slides` for the stage. */
  view: 'view',
  /** Open the presenter view. */
  presenter: 'presenterMode',
  /** Open the overview. */
  overview: 'overviewMode',
  /** Open the print view: Spectacle's own name. */
  print: 'printMode',
  /** Open the print view: Spectacle's own name for its PDF export. */
  export: 'exportMode',
  /** Open the print view: the name that reveal.js uses. */
  printPdf: 'print-pdf',
  /** In the print view, print a page for each step. */
  steps: 'steps',
  /** In the print view, print the notes below each slide. */
  notes: 'notes',
  /** In the print view, print the skipped slides as well. */
  skipped: 'skipped',
} as const;

/** The parameter with the language of a talk in several, while it is written: a built page has one language. */
export const languageParameter = 'lang';

/** Parameters that open another view than the stage. */
export const viewParameters = [
  parameters.view,
  parameters.presenter,
  parameters.overview,
  parameters.print,
  parameters.export,
  parameters.printPdf,
] as const;

/** In an address, the last step of a slide: `#problems/final`. */
export const finalStep = 'final';

/** The id of the first slide's still in a built page. The running deck removes it. */
export const posterId = 'lectern-poster';

/** The id of the text of the talk in a built page, which the reading view replaces. */
export const textId = 'lectern-text';

/** Where a tab keeps the view that its visitor has chosen. */
export const viewKey = 'lectern view';

/** Sent to `window` by the development server when an edit has been applied. */
export const editedEvent = 'lectern:edited';

/** Sent to the development server with an error that has stopped the talk. */
export const stoppedEvent = 'lectern:stopped';

/** Sent to the development server with the error of a slide; the answer has the place in the author's code, too. */
export const placeEvent = 'lectern:place';

/** Sent to the development server with what the person sees: `Here`. */
export const hereEvent = 'lectern:here';

/** Sent by the development server with a place of the author's code, to open it in the editor. */
export const openEvent = 'lectern:open';

/** Sent by the development server when it does not know what the person sees. */
export const askEvent = 'lectern:ask';

/** Sent by the development server with the address of a slide to show. */
export const goToEvent = 'lectern:go-to';

/** The global function that tells a command how a slide was about to leave the page. */
export const leaveFunction = 'lecternLeaves';

/** The global with the drawings of line icons: a build adds those that a module names. */
export const iconDrawings = 'lecternIcons';

/** The attribute of the table with the values of a chart, which a handout shows. Only talks with charts have it. */
export const chartValues = 'data-lectern-values';

/** The attribute of a credit: it names whose picture it is, and the audience does not have to read it. */
export const creditLine = 'data-credit';

/**
 * The attribute of a drawing with layers: `dim` while a step points at some of them, otherwise `all`. Only talks with drawings
 * have it.
 */
export const drawingLayers = 'data-layers';

/** The attribute next to a chart or a diagram: what it cannot show well, and what to do. */
export const graphicMistake = 'data-lectern-graphic';

/** The attribute of the poster of a film: the film, which the reading view plays. Only talks with films have it. */
export const filmSource = 'data-film';

/** The global with the colors of code: a build adds those of the code that it finds in a module. */
export const codeColors = 'lecternCode';

/** The global with what is known of pictures: a build adds those that a module imports. */
export const pictureFacts = 'lecternPictures';
/** The global with formulas: a build adds those of the TeX that it finds in a module. */
export const formulas = 'lecternFormulas';
/** The global with formulas that are no TeX: a build adds those that it could not typeset. */
export const formulaMistakes = 'lecternFormulaMistakes';
/** The global with the texts of Lectern itself: a build adds those in the languages of the talk. */
export const languageStrings = 'lecternStrings';

/** Where an author has written an element. */
export interface Source {
  /** The whole path of the file. */
  file: string;
  line: number;
  column: number;
}

/** An error, as a page sends it to the development server. */
export interface PageError {
  message: string;
  stack: string;
}

/** A text of the page, and the elements of the author around it, the innermost first. */
export interface About {
  around: Source[];
  text: string;
}

/** What a person sees while the talk is written, as the page tells it to the development server. */
export interface Here {
  /** The address of the window. */
  address: string;
  /** The title of the talk. */
  talk: string;
  /** The id of the slide. */
  slide: string;
  /** Its number, from 1. */
  number: number;
  /** Its title. */
  title: string;
  /** Items revealed. */
  step: number;
  theme: string;
  aspectRatio: AspectRatio;
  /** `stage`, `read`, `presenter`, `print`, or the name of a dialog: `overview`. */
  view: string;
  /** What has stopped the talk, as Vite's overlay says it. */
  error?: { message: string } & Partial<Source>;
  /** What the person has clicked last with Alt, and the number of such clicks. */
  selected?: About & { count: number };
  /** What the quick part of the check has found on the slide. */
  findings: { rule: string; message: string; advice: string; about: About }[];
  /** The ids of all slides, in order. */
  ids: string[];
}

/** What a page says about its talk before its slides are known. */
export interface TalkHead extends Occasion {
  title: string;
  author?: string;
  rates?: Rates;
  /** The texts of Lectern that the talk has changed. */
  strings?: Partial<Strings>;
}

/** What a page says about its talk, as `window.lectern`. It is there once all slides are known. */
export interface TalkHandle extends TalkHead {
  /** The themes that `?theme=` accepts; the talk's own comes first. */
  themes: readonly string[];
  /** The talk's own theme, as far as tools use it. */
  theme: {
    colors: { ground: string; text: string; muted: string };
    accents: { brand: string };
    fonts: { text: string };
    fontSizes: Readonly<Record<'title' | 'body' | 'label' | 'figure' | 'display', number>>;
  };
  /** The slides, in order. */
  slides: readonly SlideRecord[];
}

// Two globals more are declared where their types belong: `lecternCheck` in src/check/pageCheck.ts, and `lecternWaits`
// in src/node/browser/settle.ts.
declare global {
  interface Window {
    lectern?: TalkHandle;
    lecternLeaves?: (deed: string) => Promise<void>;
    /** Set during development: when the last edit that the page shows was made, in ms since 1970. */
    lecternEdited?: number;
  }
  /** Set by a build that renders all slides on the server instead of the first one; called with each slide. */
  var lecternWantsAll: ((slide: SlideRecord) => void) | undefined;
  /** Set by a build that renders slides on the server, once it knows them: the slides of the talk. */
  var lecternSlides: readonly SlideRecord[] | undefined;
  /** Set by a build that renders slides on the server: whether the first one gets what the first key press leads to. */
  var lecternWantsNext: boolean | undefined;
  /** Set by a build that renders slides on the server: the language of the page that they are for. */
  var lecternLanguage: string | undefined;
  /** Set by the check: mount only the slide on stage, so that what happens is known to be its own. */
  var lecternAlone: boolean | undefined;
  /** Set by commands that look at a talk while it is written: nobody sees this page. */
  var lecternUnwatched: boolean | undefined;
  /** The drawings of line icons by name, as the data of an SVG path: those that the build has found, or all of them. */
  var lecternIcons: Map<string, string> | undefined;
  /** The colors of code by the key of its text and language: the kinds of its tokens, as `codeLines` reads them. */
  var lecternCode: Map<string, string> | undefined;
  /** What is known of pictures before they load, by the address that an import of the file gives. */
  var lecternPictures: Map<string, PictureFacts> | undefined;
  /** Formulas in MathML by their TeX: that of a `Formula` begins with two dollars. */
  var lecternFormulas: Map<string, string> | undefined;
  /** Long words by language, each with the parts at whose ends it may break. Only talks with such words have them. */
  var lecternLongWords: Map<string, Map<string, string[]>> | undefined;
  /** The texts of Lectern itself by the language of a talk, as it writes it. */
  var lecternStrings: Map<string, Partial<Strings>> | undefined;
  /** What is wrong with formulas by their TeX. */
  var lecternFormulaMistakes: Map<string, string> | undefined;
  /** Set by a built page: plays the keys that were pressed before the talk was there. */
  var lecternPlay: (() => void) | undefined;
  /** Set during development: finds the place in the author's code where an error was thrown. */
  var lecternPlaceOf: ((error: unknown) => Promise<string | undefined>) | undefined;
  /** Where the author has written the elements of the page, by their props: see `sources` in src/node/vite/sources.ts. */
  var lecternSources: WeakMap<object, Source> | undefined;
}
