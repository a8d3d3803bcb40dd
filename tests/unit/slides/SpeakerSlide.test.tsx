import { screen, within } from '@testing-library/react';
import { SpeakerSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const mara = {
  name: 'Mara Lindqvist',
  role: 'Staff engineer',
  company: 'Example Labs',
  portrait: './mara.jpg',
  links: [{ label: '@mara@example.com', href: 'https://example.com/@mara' }],
  about: ['Keeps **two** hives'],
} as const;

test('is a region that the heading names, with a heading for each person', () => {
  renderSlide(<SpeakerSlide title="Who are we?" speakers={[mara, { name: 'Jonas Abara' }]} />);
  expect(screen.getByRole('region', { name: 'Who are we?' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: 'Who are we?' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    'Mara Lindqvist',
    'Jonas Abara',
  ]);
});

test('says from the start who a person is, what they do, and where to find them', () => {
  renderSlide(<SpeakerSlide title="Who?" speakers={[mara]} notes="Wave." />, { step: 0 });
  expect(screen.getByText('Staff engineer')).toBeVisible();
  expect(screen.getByText('Example Labs')).toBeVisible();
  expect(screen.getByText(/^Keeps/)).toHaveTextContent(/^Keeps two hives$/);
  expect(screen.getByRole('link', { name: '@mara@example.com' })).toHaveAttribute(
    'href',
    'https://example.com/@mara',
  );
  expect(screen.getByRole('img', { name: 'Mara Lindqvist' })).toHaveAttribute('src', './mara.jpg');
});

test('shows the initials of a person without a picture', () => {
  renderSlide(<SpeakerSlide title="Who?" speakers={[{ name: 'Jonas Abara' }]} />);
  const person = screen.getByRole('listitem');
  expect(within(person).getByRole('img', { name: 'Jonas Abara' })).toHaveTextContent(/^JA$/);
  expect(person).toHaveTextContent(/^JAJonas Abara$/);
});

test('gives one name more room than two', () => {
  const sizeOf = (slide: string) =>
    parseFloat(
      within(screen.getByRole('region', { name: slide })).getByRole('heading', {
        name: 'Mara Lindqvist',
      }).style.fontSize,
    );
  renderSlide(
    <>
      <SpeakerSlide title="One" speakers={[mara]} />
      <SpeakerSlide title="Two" speakers={[mara, { name: 'Jonas Abara' }]} />
    </>,
  );
  expect(sizeOf('One')).toBe(104);
  expect(sizeOf('Two')).toBe(44);
});

test('gives two names the size in which the longer one fits', () => {
  renderSlide(
    <SpeakerSlide
      title="Two"
      speakers={[{ name: 'Dr. Alexandra Featherstonehaugh' }, { name: 'Bo Li' }]}
    />,
  );
  const sizes = screen.getAllByRole('heading', { level: 3 }).map(({ style }) => style.fontSize);
  expect(sizes).toEqual(['36px', '36px']);
});
