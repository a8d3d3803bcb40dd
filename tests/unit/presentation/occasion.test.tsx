import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ClosingSlide, Presentation, SpeakerSlide, TitleSlide } from 'lectern';
import { attributes } from '../../../src/core/page.ts';

const mara = {
  name: 'Mara Lindqvist',
  company: 'Example Labs',
  links: [{ label: '@mara@example.com', href: 'https://example.com/@mara' }],
} as const;
const given = { event: 'Night Flight Conf', date: 'March 2026', speakers: [mara] } as const;

afterEach(() => {
  document.documentElement.lang = '';
});

/** The slide that the audience sees. */
const shown = async (name: string) => within(await screen.findByRole('region', { name }));

test('where, when and by whom a talk is given is said once, and slides show it', async () => {
  render(
    <Presentation title="Tea" {...given}>
      <TitleSlide title="Tea" />
      <SpeakerSlide title="Who is talking?" />
      <ClosingSlide title="Questions?" />
    </Presentation>,
  );
  const title = await shown('Tea');
  for (const text of ['Night Flight Conf', 'March 2026', 'Mara Lindqvist', 'Example Labs']) {
    expect(title.getByText(text)).toBeVisible();
  }
  await userEvent.keyboard('{ArrowDown}');
  const person = (await shown('Who is talking?')).getByRole('heading', { level: 3 });
  expect(person).toHaveTextContent('Mara Lindqvist');
  await userEvent.keyboard('{ArrowDown}');
  const link = (await shown('Questions?')).getByRole('link', { name: '@mara@example.com' });
  expect(link).toHaveAttribute('href', 'https://example.com/@mara');
});

test('what a slide says itself wins', async () => {
  render(
    <Presentation title="Tea" {...given}>
      <TitleSlide title="Tea" speaker="Jonas Abara" event="Another Conf" date="" />
      <ClosingSlide title="Questions?" links={[]} />
    </Presentation>,
  );
  await shown('Tea');
  const byline = document.querySelectorAll(`[${attributes.byline}] > *`);
  expect([...byline].map(({ textContent }) => textContent)).toEqual([
    'Jonas Abara',
    'Another Conf',
  ]);
  await userEvent.keyboard('{ArrowDown}');
  expect((await shown('Questions?')).queryByRole('link')).toBeNull();
});

test('the speakers are the authors of the page, unless it has another one', async () => {
  const jonas = { name: 'Jonas Abara' };
  const { unmount } = render(
    <Presentation title="Tea" speakers={[mara, jonas]}>
      <TitleSlide title="Tea" />
    </Presentation>,
  );
  await shown('Tea');
  expect(window.lectern?.author).toBe('Mara Lindqvist, Jonas Abara');
  unmount();
  render(
    <Presentation title="Tea" speakers={[mara, jonas]} author="The tea team">
      <TitleSlide title="Tea" />
    </Presentation>,
  );
  await shown('Tea');
  expect(window.lectern?.author).toBe('The tea team');
});

test.each([
  ['de', '2026-05-12', '12. Mai 2026'],
  ['en-GB', '2026-05-12', '12 May 2026'],
  ['fr', '2026-05', 'mai 2026'],
  ['de', 'May 2026', 'May 2026'],
  ['de', '2026-13-45', '2026-13-45'],
  ['no language', '2026-05-12', '2026-05-12'],
])(
  'in the language "%s", the date %s is %s on the slide and in exports',
  async (lang, date, is) => {
    render(
      <Presentation title="Tea" lang={lang} event="Night Flight Conf" date={date}>
        <TitleSlide title="Tea" />
      </Presentation>,
    );
    expect((await shown('Tea')).getByText(is)).toBeVisible();
    expect(window.lectern).toMatchObject({ lang, event: 'Night Flight Conf', date: is });
  },
);

test('the language of the talk is that of its page and of its punctuation', async () => {
  document.documentElement.lang = 'en';
  render(
    <Presentation title="Tee" lang="de">
      <TitleSlide title={'"Tee"'} />
    </Presentation>,
  );
  expect(await screen.findByRole('heading')).toHaveTextContent('„Tee“');
  expect(document.documentElement).toHaveAttribute('lang', 'de');
});

test('a talk without a language has that of its page', async () => {
  document.documentElement.lang = 'de';
  render(
    <Presentation title="Tee" date="2026-05-12">
      <TitleSlide title={'"Tee"'} />
    </Presentation>,
  );
  expect(await screen.findByRole('heading')).toHaveTextContent('„Tee“');
  expect(screen.getByText('12. Mai 2026')).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'de');
});
