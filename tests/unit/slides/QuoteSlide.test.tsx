import { screen } from '@testing-library/react';
import { QuoteSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const mara = { text: 'I write tests first.', name: 'Mara Lindqvist', role: 'Example Labs' };
const jonas = { text: 'I delete tests first.', name: 'Jonas Abara', cue: 'Wait.' };

test('is a region that the title names, although it is not shown', () => {
  renderSlide(<QuoteSlide title="On tests" quotes={[mara]} notes="Pause." />);
  expect(screen.getByRole('region', { name: 'On tests' })).toBeVisible();
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'On tests' }),
  );
  expect(screen.getByRole('heading')).toHaveStyle({ position: 'absolute', width: '1px' });
});

test('shows one quote with its author from the start', () => {
  renderSlide(<QuoteSlide title="On tests" quotes={[mara]} />, { step: 0 });
  expect(screen.getByRole('blockquote')).toBeVisible();
  expect(screen.getByText('Mara Lindqvist')).toBeVisible();
  expect(screen.getByText('Example Labs')).toBeVisible();
  expect(screen.queryByRole('img')).toBeNull();
});

test('sets a quote in quotation marks, and keeps those that were typed', () => {
  const quotes = [mara, { ...jonas, text: '"I delete **tests** first," he said.' }];
  renderSlide(<QuoteSlide title="On tests" quotes={quotes} />);
  const [first, second] = screen.getAllByRole('blockquote');
  expect(first).toHaveTextContent(/^“I write tests first.”$/);
  expect(second).toHaveTextContent(/^“I delete tests first,” he said.$/);
});

test.each([
  ['en', `He said "no", and 'it's "yes"'.`, '“He said ‘no’, and ‘it’s ‘yes’’.”'],
  ['de', 'Er sagte "nie", "nie" und „nie“.', '„Er sagte ‚nie‘, ‚nie‘ und ‚nie‘.“'],
  ['fr', 'Il dit "non" et « oui ».', '« Il dit “non” et “oui”. »'],
  ['ja', '彼は「猫」と"犬"と言った', '「彼は『猫』と『犬』と言った」'],
  ['sv', 'Han sa "nej" och ”ja”.', '”Han sa ’nej’ och ’ja’.”'],
])('draws quotes in a quote with the inner marks of %s', (lang, text, drawn) => {
  renderSlide(<QuoteSlide title="On tests" lang={lang} quotes={[{ text }]} />);
  expect(screen.getByRole('blockquote')).toHaveTextContent(drawn);
});

test('reveals two quotes one by one, below the names of those who said it', () => {
  const { goToStep } = renderSlide(<QuoteSlide title="On tests" quotes={[mara, jonas]} />, {
    step: 0,
  });
  expect(screen.getByText('Mara Lindqvist')).toBeVisible();
  expect(screen.getByText('Jonas Abara')).toBeVisible();
  expect(screen.getByText(/I write/)).not.toBeVisible();
  goToStep(1);
  expect(screen.getByText(/I write/)).toBeVisible();
  expect(screen.getByText(/I delete/)).not.toBeVisible();
  goToStep(2);
  expect(screen.getByText(/I delete/)).toBeVisible();
});

test('shows two quotes at once if told to', () => {
  renderSlide(<QuoteSlide title="On tests" quotes={[mara, jonas]} atOnce />, { step: 0 });
  for (const quote of screen.getAllByRole('blockquote')) expect(quote).toBeVisible();
});

test('links the name, and shows a portrait that has the name', () => {
  renderSlide(
    <QuoteSlide
      title="On tests"
      quotes={[{ ...mara, portrait: './mara.jpg', href: 'https://example.com/mara' }]}
    />,
  );
  expect(screen.getByRole('link', { name: 'Mara Lindqvist' })).toHaveAttribute(
    'href',
    'https://example.com/mara',
  );
  expect(screen.getByRole('img', { name: 'Mara Lindqvist' })).toHaveAttribute('src', './mara.jpg');
});

test('sets a long quote smaller', () => {
  const sizeOf = (name: string) =>
    parseFloat(screen.getByRole('region', { name }).querySelector('blockquote')!.style.fontSize);
  const text = Array(45).fill('sentence').join(' ');
  renderSlide(
    <>
      <QuoteSlide title="Short" quotes={[mara]} />
      <QuoteSlide title="Long" quotes={[{ ...mara, text }]} />
    </>,
  );
  expect(sizeOf('Short')).toBe(80);
  expect(sizeOf('Long')).toBe(44);
});

test('says where a quote comes from if nobody knows who said it', () => {
  const source = { role: 'A wall in Trieste', href: 'https://example.com/wall' } as const;
  const { unmount } = renderSlide(
    <QuoteSlide title="On tests" quotes={[{ text: 'Tests lie.', ...source }]} />,
  );
  expect(screen.getByRole('link', { name: source.role })).toHaveAttribute('href', source.href);
  expect(screen.queryByRole('strong')).toBeNull();
  unmount();
  const { container } = renderSlide(
    <QuoteSlide title="On tests" quotes={[{ text: 'They do.' }]} />,
  );
  expect(screen.getByRole('blockquote')).toBeVisible();
  expect(container.querySelector('figcaption')).toBeNull();
});
