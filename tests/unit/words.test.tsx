import { ThemeProvider } from '@emotion/react';
import { act, render, screen } from '@testing-library/react';
import { PointsSlide, Presentation, SectionSlide, SlideFrame, Still, midnight } from 'lectern';
import type { ReactElement } from 'react';
import { examples } from '../../docs/examples.tsx';
import type { SlideRecord } from '../../src/core/SlideIndex.ts';
import { type Strings, setStrings } from '../../src/core/strings.ts';
import { arabic } from '../../src/languages/ar.ts';
import { german } from '../../src/languages/de.ts';
import { CommandPalette } from '../../src/presenter/CommandPalette.tsx';
import { Help } from '../../src/presenter/Help.tsx';
import { Overview } from '../../src/presenter/Overview.tsx';
import { PresenterView } from '../../src/presenter/PresenterView.tsx';
import { PrintView } from '../../src/presenter/PrintView.tsx';
import { Summary } from '../../src/presenter/Summary.tsx';
import { withAccent } from '../../src/theme/textStyles.ts';

// Jest cannot load them later. They have what is announced.
jest.mock('../../src/presenter/useViews.ts', () => ({
  useViews: () => jest.requireActual<object>('../../src/presenter/views.ts'),
}));

// jsdom does not have it.
beforeAll(() => {
  window.IntersectionObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never;
});

afterEach(() => setStrings(undefined));

/** All texts of the table with a sign before them: what has none is not from the table. */
const signed = new Proxy<Partial<Strings>>(
  {},
  { get: (_, name) => (typeof name === 'string' ? `¤${name}` : undefined) },
);

const slides: readonly SlideRecord[] = [
  { id: '1', title: '茶', part: '始', cues: ['注'], steps: 1, notes: '話' },
  { id: '2', title: '米', part: '始', cues: [], steps: 0 },
  { id: '3', title: '水', part: '終', backup: true, cues: [], steps: 0 },
];
const children = [
  <PointsSlide key="1" id="1" title="茶" points={[{ text: '熱', cue: '注' }]} notes="話" />,
  <SectionSlide key="2" id="2" title="米" />,
  <SectionSlide key="3" id="3" title="水" />,
];
const clock = { spent: new Map([['1', 90_000]]), runningSince: null };
const state = {
  position: { slideIndex: 0, stepIndex: 1 },
  curtain: 'black',
  clock,
  isPresented: true,
  version: 1,
  changedBy: '',
  held: null,
  before: null,
} as const;
const refused = [
  'A reload resets the clock: this browser blocks storage.',
  'Windows cannot follow each other: this browser blocks BroadcastChannel.',
] as const;
const none = () => {};

const presenter = (
  <PresenterView title="茶" {...{ state, slides, refused }} duration={1} onCommand={none}>
    {children}
  </PresenterView>
);
const views: Record<string, ReactElement> = {
  presenter,
  'presenter at the end': (
    <PresenterView
      title="茶"
      state={{ ...state, position: { slideIndex: 1, stepIndex: 0 }, curtain: 'white' }}
      slides={slides}
      onCommand={none}
    >
      {children}
    </PresenterView>
  ),
  'presenter without slides': (
    <PresenterView title="茶" state={state} slides={[]} onCommand={none}>
      {[]}
    </PresenterView>
  ),
  overview: (
    <Overview slides={slides} onChoose={none} onClose={none}>
      {children}
    </Overview>
  ),
  palette: (
    <CommandPalette
      slides={slides}
      slideIndex={0}
      mode="presenter"
      onGoTo={none}
      onCommand={none}
      onClose={none}
    >
      {children}
    </CommandPalette>
  ),
  'palette without slides': (
    <CommandPalette slides={[]} slideIndex={0} onGoTo={none} onCommand={none} onClose={none}>
      {[]}
    </CommandPalette>
  ),
  keys: <Help mode="presenter" letterKeys={[1, none]} onClose={none} />,
  summary: <Summary title="茶" {...{ slides, clock }} onClose={none} />,
  print: (
    <PrintView title="茶" withNotes withSkipped>
      {children}
    </PrintView>
  ),
};

async function show(view: ReactElement) {
  const shown = <ThemeProvider theme={withAccent(midnight)}>{view}</ThemeProvider>;
  return (await act(async () => render(shown))).container;
}

/** All that somebody sees or hears on a page. */
function textsOn(page: Element): string[] {
  const attributes = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];
  return [...page.querySelectorAll('*:not(style)')].flatMap((element) => [
    ...[...element.childNodes].flatMap(({ nodeType, textContent }) =>
      nodeType === Node.TEXT_NODE ? textContent! : [],
    ),
    ...attributes.flatMap((name) => element.getAttribute(name) ?? []),
  ]);
}

describe.each(Object.entries(views))('the %s', (name, view) => {
  beforeEach(() => {
    // jsdom does not know the margins of pages.
    if (name === 'print') jest.spyOn(console, 'error').mockImplementation(none);
  });

  test('has no words that are not in the table', async () => {
    setStrings(signed);
    const texts = textsOn(await show(view));
    expect(texts.filter((text) => text.includes('¤')).length).toBeGreaterThan(0);
    // The time of day is that of the browser's language here.
    const words = texts.filter((text) => /[a-z]{2}/i.test(text) && !/^[\d:]+ [AP]M$/.test(text));
    expect(words.filter((text) => !text.includes('¤'))).toEqual([]);
  });

  test('is in German in a German talk', async () => {
    setStrings(german);
    expect(textsOn(await show(view)).filter(isEnglish)).toEqual([]);
  });
});

test.each(Object.entries(examples))(
  '%s has no English word of its own in German',
  (name, example) => {
    if (name === 'Presentation') return;
    setStrings(german);
    const isSlide = /Slide|Part|Still/.test(name);
    const slide = isSlide ? example : <SlideFrame title="Tee">{example}</SlideFrame>;
    const { container } = render(<Still>{slide}</Still>);
    expect(textsOn(container).filter(isEnglish)).toEqual([]);
  },
);

/** The texts of the table that German says differently, as they are on a page. What an example may say is not. */
const english = Object.entries(german)
  .filter(([name, text]) => name !== text && typeof text === 'string' && /\p{L}{2}/u.test(name))
  .filter(([name]) => !/^\W*{\w+}\W*{\w+}\W*$|^of {time}$|^Tools$/.test(name))
  .map(([name]) => {
    const pattern = name
      .replace(/[$()*+.?[\\\]^|]/g, '\\$&')
      .replace(/{(?:title|label|name|time)}/g, '.+')
      .replace(/{\w+}/g, '[\\d.,:%\\s]+');
    return new RegExp(`^${pattern}$`);
  });
const isEnglish = (text: string) => english.some((pattern) => pattern.test(text.trim()));

test.each([
  ['Arabic', arabic, 'rtl'],
  ['German', german, 'ltr'],
  ['no known language', {}, 'ltr'],
])('views in %s have the direction of their words', async (_, strings, dir) => {
  setStrings(strings);
  await show(presenter);
  expect(screen.getByRole('main')).toHaveAttribute('dir', dir);
  await show(views.keys!);
  expect(screen.getByRole('dialog')).toHaveAttribute('dir', dir);
  // A picture of a slide has the direction of the slide.
  expect(document.querySelector('form')).toHaveAttribute('dir', 'ltr');
});

describe('the texts of a talk', () => {
  afterEach(() => void (globalThis.lecternStrings = undefined));

  const talkIn = (lang: string, strings?: Partial<Strings>) =>
    render(
      <Presentation title="" lang={lang} strings={strings}>
        <SectionSlide title="Tee" />
      </Presentation>,
    );

  test('are those that a build has put into the page for its language', async () => {
    globalThis.lecternStrings = new Map([
      ['de-AT', german],
      ['ar', arabic],
    ]);
    talkIn('de-AT');
    expect(await screen.findByText('Folie 1 von 1: Tee')).toBeInTheDocument();
    expect(window.lectern?.title).toBe('Vortrag ohne Titel');
  });

  test('are English where its page has none in its language', async () => {
    globalThis.lecternStrings = new Map([['ar', arabic]]);
    talkIn('de');
    expect(await screen.findByText('Slide 1 of 1: Tee')).toBeInTheDocument();
  });

  test('can be changed one by one', async () => {
    globalThis.lecternStrings = new Map([['de', german]]);
    talkIn('de', { 'Slide {number} of {count}': 'Bild {number}/{count}' });
    expect(await screen.findByText('Bild 1/1: Tee')).toBeInTheDocument();
    expect(window.lectern?.title).toBe('Vortrag ohne Titel');
  });

  test('are a compile error under another name', () => {
    // @ts-expect-error -- there is no such text
    const wrong: Partial<Strings> = { 'Next slides': 'Weiter' };
    expect(wrong).toBeDefined();
  });

  test('are English, and the author is told, if they cannot be shown', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(none);
    talkIn('en', {
      'Untitled talk': 7 as never,
      'Slide {number} of {count}': 'Slide {nr} of {count}',
      Close: 'Close {it}',
      '{count} slides': { other: '{n} slides' },
    });
    expect(await screen.findByText('Slide {nr} of 1: Tee')).toBeInTheDocument();
    expect(window.lectern?.title).toBe('Untitled talk');
    const [first, ...others] = warn.mock.calls.map(([message]) => String(message));
    expect(first).toBe(
      '[lectern] The text "Untitled talk" in strings of Presentation is no text, so its English is shown. Give it a text.',
    );
    expect(others.map((message) => /(?<=braces are shown\. ).*/.exec(message)?.[0])).toEqual([
      'It can have {number} and {count}.',
      'It has none.',
      'It can have {count}.',
    ]);
  });
});
