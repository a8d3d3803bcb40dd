import { ThemeProvider } from '@emotion/react';
import { render, screen } from '@testing-library/react';
import { Part, PointsSlide, Presentation, Still, midnight } from 'lectern';
import { NoteText } from '../../../src/spectacle/NoteText.tsx';

const slide = (
  <PointsSlide
    title="The [mot juste]{lang=fr}"
    points={[{ text: 'Tea is [شاي]{lang=ar} in Arabic' }, { text: '[お茶]{lang=ja}' }]}
  />
);

afterEach(() => {
  document.documentElement.lang = '';
  document.documentElement.dir = '';
});

test('words have their own language and direction, and the name of the slide is without the mark', () => {
  render(slide);
  expect(screen.getByRole('region')).toHaveAccessibleName('The mot juste');
  expect(screen.getByText('mot juste')).toHaveAttribute('lang', 'fr');
  expect(screen.getByText('شاي')).toHaveAttribute('lang', 'ar');
  expect(screen.getByText('شاي')).toHaveAttribute('dir', 'rtl');
  expect(screen.getByText('お茶')).toHaveAttribute('lang', 'ja');
});

test('notes have the language of their words', () => {
  render(
    <ThemeProvider theme={midnight}>
      <NoteText>{'Say [bonsoir]{lang=fr}'}</NoteText>
    </ThemeProvider>,
  );
  expect(screen.getByText('bonsoir')).toHaveAttribute('lang', 'fr');
});

test.each([
  ['its own', undefined, undefined, 'rtl', 'rtl'],
  ['that of its part', undefined, 'rtl', undefined, 'rtl'],
  ['its own before that of its part', undefined, 'rtl', 'ltr', 'ltr'],
  ['the other one than its language', 'ar', undefined, 'ltr', 'ltr'],
  ['that of its language', 'ar', undefined, undefined, 'rtl'],
] as const)('a slide is read from the side that is %s', (_, lang, ofPart, own, dir) => {
  render(
    <Still>
      <Part title="Tea" dir={ofPart}>
        <PointsSlide title="Tea" lang={lang} dir={own} points={[{ text: 'Hot' }]} />
      </Part>
    </Still>,
  );
  expect(screen.getByRole('region')).toHaveAttribute('dir', dir);
});

test('a talk, its page and its slides have the direction of the talk, and a slide in another language its own', async () => {
  render(
    <Presentation title="Tea" lang="ku" dir="rtl">
      <PointsSlide title="Tea" points={[{ text: 'Hot' }]} />
      <PointsSlide title="In English" lang="en" points={[{ text: 'Hot' }]} />
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'Tea' });
  expect(document.dir).toBe('rtl');
  const [own, other] = screen
    .getAllByRole('heading', { hidden: true })
    .map((heading) => heading.closest('section'));
  expect(own).toHaveAttribute('dir', 'rtl');
  expect(other).toHaveAttribute('dir', 'ltr');
});

test('the name of a part keeps its language on a slide in another one', async () => {
  render(
    <Presentation title="چای" lang="fa">
      <Part title="چرا (چای)؟">
        <PointsSlide title="お茶" lang="ja" points={[{ text: '熱い' }]} />
        <PointsSlide title="داغ" points={[{ text: 'داغ' }]} />
      </Part>
    </Presentation>,
  );
  await screen.findByRole('heading', { name: 'お茶' });
  const [other, own] = screen
    .getAllByText('چرا (چای)؟')
    .map((name) => name.closest('[lang]')!.getAttribute('lang'));
  expect(other).toBe('fa');
  expect(own).not.toBe('ja');
});

test('lists of slides know the language of a slide and of its part', () => {
  const known: unknown[] = [];
  render(
    <Still
      wrap={({ lang, dir, part, partLang }) => {
        known.push({ lang, dir, part, partLang });
        return null;
      }}
    >
      <Part title="Warum?" lang="de" dir="ltr">
        <PointsSlide title="Tee" points={[{ text: 'heiß' }]} />
        <PointsSlide title="شاي" lang="ar" points={[{ text: 'ساخن' }]} />
      </Part>
    </Still>,
  );
  const part = { part: 'Warum?', partLang: 'de' };
  expect(known).toContainEqual({ lang: 'de', dir: 'ltr', ...part });
  expect(known).toContainEqual({ lang: 'ar', dir: undefined, ...part });
});
