import { ThemeProvider } from '@emotion/react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { midnight } from 'lectern';
import { nameOfLanguage, withOtherLanguages } from '../../../src/core/otherLanguages.ts';
import { CommandPalette } from '../../../src/presenter/CommandPalette.tsx';
import { StageBar } from '../../../src/presenter/StageBar.tsx';
import { otherPages } from '../../../src/presenter/otherPages.ts';
import { withAccent } from '../../../src/theme/textStyles.ts';

const none = () => {};

/** What a build writes into the head of a page. */
const head = (own: string, pages: Record<string, string>, canonical?: string) => {
  document.documentElement.lang = own;
  document.head.innerHTML =
    (canonical ? `<link rel="canonical" href="${canonical}">` : '') +
    Object.entries({ ...pages, 'x-default': './' })
      .map(([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${href}">`)
      .join('');
};
const site = 'https://example.org/tea/';

beforeEach(() => window.history.replaceState(null, '', '/copy/?theme=paper#why/2'));
afterEach(() => {
  document.head.innerHTML = '';
  document.documentElement.lang = '';
  window.history.replaceState(null, '', '/');
});

test.each([
  ['relative addresses', 'en', { en: './', de: 'de/' }, undefined, '/copy/', 'de', '/copy/de/'],
  [
    'a variety of the language',
    'en-GB',
    { en: './', de: 'de/' },
    undefined,
    '/copy/',
    'de',
    '/copy/de/',
  ],
  ['a copy of a site', 'en', { en: site, de: `${site}de/` }, site, '/copy/', 'de', '/copy/de/'],
  [
    'a copy of a folder of it',
    'de',
    { en: site, de: `${site}de/` },
    `${site}de/`,
    '/copy/de/',
    'en',
    '/copy/',
  ],
  [
    'a page with a name',
    'de',
    { en: `${site}b.html`, de: `${site}de/b.html` },
    `${site}de/b.html`,
    '/c/de/b.html',
    'en',
    '/c/b.html',
  ],
] as const)(
  'finds the same slide, step and view by %s',
  (_, own, pages, canonical, path, lang, is) => {
    window.history.replaceState(null, '', `${path}?theme=paper#why/2`);
    head(own, pages, canonical);
    expect(otherPages()).toEqual([
      { lang, href: `${window.location.origin}${is}?theme=paper#why/2` },
    ]);
  },
);

test('finds none in a talk in one language', () => {
  document.head.innerHTML = '<link rel="alternate" type="application/rss+xml" href="feed.xml">';
  expect(otherPages()).toEqual([]);
});

test.each([
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['ja', '日本語'],
])('%s calls itself %s', (lang, name) => {
  expect(nameOfLanguage(lang)).toBe(name);
});

test('the text of a talk has the way to its languages below its title', () => {
  const html = withOtherLanguages('<header><h1>Tea</h1></header><main></main>', [
    { lang: 'de', href: 'de/?a=1&b=2' },
  ]);
  expect(html).toBe(
    '<header><h1>Tea</h1><p><a href="de/?a=1&#38;b=2" hreflang="de" lang="de">Deutsch</a></p></header><main></main>',
  );
});

test('the palette finds the talk in another language', () => {
  head('en', { en: './', de: 'de/' });
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <CommandPalette slides={[]} slideIndex={0} onGoTo={none} onCommand={none} onClose={none}>
        {[]}
      </CommandPalette>
    </ThemeProvider>,
  );
  const group = screen.getByRole('group', { name: 'Languages', hidden: true });
  expect(within(group).getByRole('option', { hidden: true })).toHaveTextContent('de Deutsch');
});

test('the menu on stage has links to the talk in other languages, which follow the talk', () => {
  head('en', { en: './', de: 'de/' });
  render(
    <ThemeProvider theme={withAccent(midnight)}>
      <StageBar onCommand={none} onView={none} />
    </ThemeProvider>,
  );
  expect(screen.queryByRole('link')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Deutsch' });
  expect(link).toHaveAttribute('hreflang', 'de');
  window.history.replaceState(null, '', '/copy/#how/1');
  // jsdom cannot go there.
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  fireEvent.click(link);
  expect(link.href).toBe(`${window.location.origin}/copy/de/#how/1`);
});
