import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PointsSlide, Presentation, languages } from 'lectern';

const page = document.documentElement;

beforeEach(() => page.removeAttribute('lang'));
afterEach(() => window.history.replaceState(null, '', '/'));

const ask = (language: string) => window.history.replaceState(null, '', `/?lang=${language}`);

test('texts are in the first language, and so is the page', () => {
  page.lang = 'fr';
  const t = languages('en', 'de');
  expect(t({ en: 'Tea', de: 'Tee' })).toBe('Tea');
  expect(page.lang).toBe('en');
});

test('a page keeps its variety of the language', () => {
  page.lang = 'en-GB';
  languages('en', 'de');
  expect(page.lang).toBe('en-GB');
});

test('a slide has its texts in the language that the URL asks for, with its quotation marks', async () => {
  ask('de-AT');
  const t = languages('en', 'de');
  render(
    <Presentation title={t({ en: 'Tea', de: 'Tee' })}>
      <PointsSlide
        id="why"
        title={t({ en: 'Why "tea"?', de: 'Warum "Tee"?' })}
        points={t({ en: [{ text: 'Hot' }], de: [{ text: 'Heiß', cue: 'Pusten' }] })}
        notes={t({ en: 'Smile.', de: 'Lächeln.' })}
      />
    </Presentation>,
  );
  expect(await screen.findByRole('heading')).toHaveTextContent('Warum „Tee“?');
  expect(page.lang).toBe('de');
  expect(window.lectern).toMatchObject({
    title: 'Tee',
    slides: [{ id: 'why', notes: 'Lächeln.', cues: ['Pusten'] }],
  });
});

test('a language that the talk does not have is the first one, with a warning', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  ask('fr');
  expect(languages('en', 'de')({ en: 'Tea', de: 'Tee' })).toBe('Tea');
  expect(warn).toHaveBeenCalledWith('[lectern] Unknown language "fr" in the URL. Use en or de.');
});

test('a text that is missing is the one in the first language, with a warning', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  ask('de');
  const t = languages('en', 'de');
  expect(t({ en: 'Milk' } as never)).toBe('Milk');
  expect(warn).toHaveBeenCalledWith(
    '[lectern] A text is not there in "de", so it is shown in "en": "Milk". Add it: t({ en: …, de: … }).',
  );
});

test('markup that is made here has the first language', () => {
  const t = languages('de', 'en');
  expect(renderToStaticMarkup(<b>{t({ en: 'Tea', de: 'Tee' })}</b>)).toBe('<b>Tee</b>');
});
