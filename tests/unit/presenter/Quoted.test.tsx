import { render, screen } from '@testing-library/react';
import { Quoted } from '../../../src/presenter/Quoted.tsx';

afterEach(() => {
  document.documentElement.dir = '';
});

test.each([
  ['an English title in an Arabic talk', 'rtl', 'What did (they) say?', 'en', undefined, 'ltr'],
  ['a title of the talk', 'rtl', 'ماذا قالوا؟', undefined, undefined, 'rtl'],
  ['a title of signs only, in an Arabic talk', 'rtl', 'REST (2)', undefined, undefined, 'ltr'],
  [
    'an Arabic title that begins with a name',
    'ltr',
    'REST هو أسلوب (قديم)',
    'ar',
    undefined,
    'rtl',
  ],
  ['a Hebrew title without its language', 'ltr', 'מה (הם) אמרו?', undefined, undefined, 'rtl'],
  ['a title on a slide with a side of its own', 'ltr', 'ئەوان چی (وت)؟', 'ku', 'rtl', 'rtl'],
] as const)('%s keeps its language and its direction', (_, page, title, lang, dir, is) => {
  document.documentElement.dir = page;
  render(<Quoted of={title} lang={lang} dir={dir} />);
  const quoted = screen.getByText(title);
  expect(quoted.tagName).toBe('BDI');
  expect(quoted).toHaveAttribute('dir', is);
  expect(quoted.getAttribute('lang')).toBe(lang ?? null);
});
