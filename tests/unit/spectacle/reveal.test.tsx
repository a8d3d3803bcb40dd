import { screen } from '@testing-library/react';
import { Heading, Reveal, SlideFrame, useReveal } from 'lectern';
import { renderSlide } from '../renderSlide.tsx';

test('hides content from people, from screen readers and from the keyboard until its step', () => {
  const { goToStep } = renderSlide(
    <SlideFrame title="Reveal" reveals={[{}, {}]}>
      <Reveal step={2}>
        <button>Press me</button>
      </Reveal>
    </SlideFrame>,
    { step: 1 },
  );
  expect(screen.getByText('Press me')).not.toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  goToStep(2);
  expect(screen.getByRole('button', { name: 'Press me' })).toBeVisible();
});

test('hides content again on the way back', () => {
  const { goToStep } = renderSlide(
    <SlideFrame title="Reveal" reveals={[{}]}>
      <Reveal step={1}>Boo</Reveal>
    </SlideFrame>,
    { step: 1 },
  );
  expect(screen.getByText('Boo')).toBeVisible();
  goToStep(0);
  expect(screen.getByText('Boo')).not.toBeVisible();
});

test('keeps what was revealed at later steps', () => {
  renderSlide(
    <SlideFrame title="Reveal" reveals={[{}, {}, {}]}>
      <Reveal step={1}>First</Reveal>
    </SlideFrame>,
    { step: 3 },
  );
  expect(screen.getByText('First')).toBeVisible();
});

test('is itself the item of a list', () => {
  renderSlide(
    <SlideFrame title="Reveal" reveals={[{}]}>
      <ul>
        <Reveal step={1} as="li">
          First
        </Reveal>
      </ul>
    </SlideFrame>,
  );
  expect(screen.getByRole('listitem').parentElement).toBe(screen.getByRole('list'));
  expect(screen.getByRole('listitem')).toHaveTextContent('First');
});

test('shows everything on a slide that reveals nothing', () => {
  renderSlide(
    <SlideFrame title="Reveal">
      <Reveal step={7}>Here all along</Reveal>
    </SlideFrame>,
    { step: 0 },
  );
  expect(screen.getByText('Here all along')).toBeVisible();
});

test('shows everything on a slide that shows all at once', () => {
  renderSlide(
    <SlideFrame title="Reveal" reveals={[{}, {}]} atOnce>
      <Reveal step={2}>Here all along</Reveal>
    </SlideFrame>,
    { step: 0 },
  );
  expect(screen.getByText('Here all along')).toBeVisible();
});

test('tells your own slide kind whether an item is visible', () => {
  function Lamp() {
    return <p>{useReveal(1) ? 'on' : 'off'}</p>;
  }
  const { goToStep } = renderSlide(
    <SlideFrame title="Lamp" reveals={[{}]}>
      <Lamp />
    </SlideFrame>,
    { step: 0 },
  );
  expect(screen.getByRole('paragraph')).toHaveTextContent('off');
  goToStep(1);
  expect(screen.getByRole('paragraph')).toHaveTextContent('on');
});

test('says what to do if it is outside a slide', () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => renderSlide(<Reveal step={1}>Lost</Reveal>)).toThrow(
    /^\[lectern\] .*outside a slide.*Put it inside a SlideFrame/,
  );
});

test('does not affect the rest of the slide', () => {
  renderSlide(
    <SlideFrame title="Reveal" reveals={[{}]}>
      <Heading>Always here</Heading>
      <Reveal step={1}>Not yet</Reveal>
    </SlideFrame>,
    { step: 0 },
  );
  expect(screen.getByRole('heading', { name: 'Always here' })).toBeVisible();
});
