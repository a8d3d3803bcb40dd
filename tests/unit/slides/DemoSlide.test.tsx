import { screen } from '@testing-library/react';
import { DemoSlide } from 'lectern';
import { renderToStaticMarkup } from 'react-dom/server';
import { attributes } from '../../../src/core/page.ts';
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

test('the sign of a demo without a picture leads to the talk, if the page knows its address', () => {
  document.head.innerHTML = '<meta property="og:url" content="https://talks.example/tea/">';
  renderSlide(
    <DemoSlide title="Count">
      <button type="button">Add one</button>
    </DemoSlide>,
  );
  document.head.innerHTML = '';
  expect(screen.getByText('Live demo')).toBeVisible();
  expect(screen.getByRole('link', { name: /talks\.example\/tea/ })).toBeVisible();
});

test('the sign of a demo all over the slide has its title', () => {
  renderSlide(
    <DemoSlide title="**Count**" layout="full">
      <input aria-label="Name" />
    </DemoSlide>,
  );
  expect(screen.getByText('Count', { selector: 'p' })).toBeVisible();
});

test('without a picture and without controls, a still shows the demo as it begins', () => {
  renderSlide(
    <DemoSlide title="Count">
      <output>0</output>
    </DemoSlide>,
  );
  expect(screen.getByRole('status', { hidden: true })).toHaveTextContent('0');
});

test('a still of a demo that throws has the sign, and the check can see the error', () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = () => {
    throw new Error('Out of paper');
  };
  const { container } = renderSlide(
    <DemoSlide title="Print">
      <Broken />
    </DemoSlide>,
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Print' })).toBeVisible();
  expect(screen.getByText('Live demo')).toBeVisible();
  expect(
    container.querySelector(`[${attributes.broken}]`)?.getAttribute(attributes.broken),
  ).toContain('Out of paper');
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
