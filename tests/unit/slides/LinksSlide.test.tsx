import { screen, within } from '@testing-library/react';
import { LinksSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

test('lists titles that lead to their pages, with a note and a second link', () => {
  renderSlide(
    <LinksSlide
      title="To read"
      links={[
        { label: 'A cache', href: 'https://example.com/cache' },
        {
          label: 'A queue',
          href: 'https://example.com/queue',
          note: 'Ada',
          also: { label: 'her talk', href: 'https://example.com/talk' },
        },
      ]}
    />,
  );
  const [first, second] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent(/^A cache$/);
  expect(second).toHaveTextContent(/^A queueAda · her talk$/);
  const links = [first!, second!].flatMap((item) => within(item).getAllByRole('link'));
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['A cache', 'https://example.com/cache'],
    ['A queue', 'https://example.com/queue'],
    ['her talk', 'https://example.com/talk'],
  ]);
});

test('shows all of them from the start', () => {
  const links = [{ label: 'A cache', href: 'https://example.com/cache' }] as const;
  renderSlide(<LinksSlide title="To read" links={links} />, { step: 0 });
  expect(screen.getByRole('link', { name: 'A cache' })).toBeVisible();
});
