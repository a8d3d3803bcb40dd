import { screen } from '@testing-library/react';
import { DemoSlide } from 'lectern';
import { renderToStaticMarkup } from 'react-dom/server';
import { renderSlide } from '../renderSlide.tsx';

const picture = { src: '/counter.png', alt: 'A counter at 3' };

test('a still shows the picture, and mounts no demo', () => {
  const Never = () => {
    throw new Error('mounted');
  };
  renderSlide(
    <DemoSlide title="Count" picture={picture}>
      <Never />
    </DemoSlide>,
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Count' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'A counter at 3' })).toBeVisible();
});

test('without a picture, a still shows the demo as it begins', () => {
  renderSlide(
    <DemoSlide title="Count">
      <output>0</output>
    </DemoSlide>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('0');
});

test('a demo that throws says so on a slide that stays', () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = () => {
    throw new Error('Out of paper');
  };
  renderSlide(
    <DemoSlide title="Print">
      <Broken />
    </DemoSlide>,
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Print' })).toBeVisible();
  expect(screen.getByText(/The demo has stopped/)).toBeVisible();
});

test('a slide with a demo all over it still has its name', () => {
  renderSlide(
    <DemoSlide title="Count" layout="full" picture={picture}>
      {null}
    </DemoSlide>,
  );
  expect(screen.getByRole('region', { name: 'Count' })).toBeInTheDocument();
});

test('a demo that needs a browser is left out on a server', () => {
  const NeedsBrowser = () => {
    throw new Error('window is not defined');
  };
  const html = renderToStaticMarkup(
    <DemoSlide title="Count">
      <NeedsBrowser />
    </DemoSlide>,
  );
  expect(html).toContain('Count');
});
