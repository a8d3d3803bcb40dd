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
  expect(second).toHaveTextContent(/^A queue Ada · her talk$/);
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

test('lists sources in groups, each below its heading', () => {
  const link = (label: string) => ({ label, href: 'https://example.com/' as const });
  renderSlide(
    <LinksSlide
      title="To read"
      links={[
        { heading: 'Books', links: [link('A cache'), link('A queue')] },
        { heading: 'Talks', links: [link('A clock')] },
      ]}
    />,
  );
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'Books',
    'Talks',
  ]);
  expect(
    screen.getAllByRole('list').map((list) =>
      within(list)
        .getAllByRole('link')
        .map((one) => one.textContent),
    ),
  ).toEqual([['A cache', 'A queue'], ['A clock']]);
});

test('warns about more than four groups', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const links = Array.from({ length: 5 }, () => ({
    heading: 'Books',
    links: [{ label: 'A cache', href: 'https://example.com/' as const }],
  }));
  renderSlide(<LinksSlide title="Five groups" links={links} />);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('has 5 groups'));
});
