import { screen, within } from '@testing-library/react';
import { ClosingSlide, QrCode } from 'lectern';
import { OccasionContext } from '../../../src/spectacle/contexts.ts';
import { renderSlide } from '../renderSlide.tsx';

test('is a region that the heading names', () => {
  renderSlide(<ClosingSlide title="Thank you" notes="Wait." />);
  expect(screen.getByRole('region', { name: 'Thank you' })).toHaveTextContent(/^Thank you$/);
  expect(screen.getByRole('heading')).toBe(
    screen.getByRole('heading', { level: 2, name: 'Thank you' }),
  );
});

test('says where to find the speaker and whom to thank, from the start', () => {
  renderSlide(
    <ClosingSlide
      title="Questions?"
      text="Ask **anything**."
      links={[
        { label: '@mara@example.com', href: 'https://example.com/@mara' },
        { label: 'mara@example.com', href: 'mailto:mara@example.com' },
      ]}
      credits={['Photo: Jonas Abara', 'Drawings: Mara Lindqvist']}
    />,
    { step: 0 },
  );
  expect(screen.getByText(/^Ask/)).toHaveTextContent(/^Ask anything\.$/);
  expect(screen.getByRole('link', { name: '@mara@example.com' })).toHaveAttribute(
    'href',
    'https://example.com/@mara',
  );
  expect(screen.getByRole('link', { name: 'mara@example.com' })).toHaveAttribute(
    'href',
    'mailto:mara@example.com',
  );
  expect(screen.getByText('Photo: Jonas Abara')).toBeVisible();
  expect(screen.getByText('Drawings: Mara Lindqvist')).toBeVisible();
});

test('shows a QR code with its address in words', () => {
  renderSlide(<ClosingSlide title="Questions?" qr={<QrCode href="https://example.com/talk/" />} />);
  expect(screen.getByRole('img', { name: 'QR code' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'example.com/talk' })).toHaveAttribute(
    'href',
    'https://example.com/talk/',
  );
});

test('lets screen readers skip a picture behind it', () => {
  const { container } = renderSlide(<ClosingSlide title="Questions?" background="./sea.jpg" />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(container.querySelector('img')).toHaveAttribute('src', './sea.jpg');
});

const mara = {
  name: 'Mara Lindqvist',
  links: [
    { label: '@mara', href: 'https://example.com/@mara' },
    { label: 'example.com/mara', href: 'https://example.com/mara' },
  ],
} as const;
const jonas = {
  name: 'Jonas Abara',
  links: [{ label: '@jonas', href: 'https://example.com/@jonas' }],
} as const;

test('groups the links of two speakers by person, and names one speaker nowhere', () => {
  const { unmount } = renderSlide(
    <OccasionContext value={{ speakers: [mara, jonas, { name: 'Robin Okafor' }] }}>
      <ClosingSlide title="Questions?" />
    </OccasionContext>,
  );
  const linksIn = (list: HTMLElement) =>
    within(list)
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
  expect(screen.getAllByRole('list').map(linksIn)).toEqual([
    ['@mara', 'example.com/mara'],
    ['@jonas'],
  ]);
  expect(screen.getByText('Mara Lindqvist')).toBeVisible();
  expect(screen.getByText('Jonas Abara')).toBeVisible();
  expect(screen.queryByText('Robin Okafor')).toBeNull();
  unmount();
  renderSlide(
    <OccasionContext value={{ speakers: [mara] }}>
      <ClosingSlide title="Questions?" />
    </OccasionContext>,
  );
  expect(screen.getByRole('link', { name: '@mara' })).toBeVisible();
  expect(screen.queryByText('Mara Lindqvist')).toBeNull();
});

test('makes a long title smaller to keep the links above the progress', () => {
  const sizeOf = (title: string) => {
    const { unmount } = renderSlide(
      <ClosingSlide title={title} text="All of it is on the web." links={mara.links} />,
    );
    const size = parseFloat(screen.getByRole('heading').style.fontSize);
    unmount();
    return size;
  };
  expect(sizeOf('Thanks')).toBe(200);
  expect(sizeOf('Read one file of your own code that you did not write today')).toBe(104);
  expect(sizeOf(Array(20).fill('question').join(' '))).toBe(60);
});
