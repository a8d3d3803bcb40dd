import { screen } from '@testing-library/react';
import { ClosingSlide, QrCode } from 'lectern';
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
  expect(screen.getByRole('img', { name: 'QR code: example.com/talk' })).toBeVisible();
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
