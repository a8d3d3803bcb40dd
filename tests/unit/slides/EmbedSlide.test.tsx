import { screen } from '@testing-library/react';
import { EmbedSlide } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

const picture = { src: '/page.png', alt: 'The page of today' };

test('a still shows the picture and the address in words, and loads no page', () => {
  const { container } = renderSlide(
    <EmbedSlide title="Live" src="https://example.com/hive/" picture={picture} />,
  );
  expect(screen.getByRole('img', { name: 'The page of today' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'example.com/hive' })).toHaveAttribute(
    'href',
    'https://example.com/hive/',
  );
  expect(container.querySelector('iframe')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a page of the talk itself needs no address in words', () => {
  renderSlide(<EmbedSlide title="Live" src="./demo/index.html" picture={picture} />);
  expect(screen.queryByRole('link')).toBeNull();
});
