import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  Heading,
  Part,
  PointsSlide,
  Presentation,
  ProblemsSlide,
  QuestionSlide,
  SectionSlide,
  SlideFrame,
} from 'lectern';
import { useEffect, useState } from 'react';
import { message, shownHeadings as shown } from './shown.ts';

// React reports every error that a boundary caught: that is right, and once is enough.
let reported: jest.SpyInstance;
beforeEach(() => {
  reported = jest.spyOn(console, 'error').mockImplementation(() => {});
});

function Bomb(): never {
  throw new Error('Boom');
}

/** Throws when its button is pressed. */
function TimeBomb() {
  const [isOver, setOver] = useState(false);
  if (isOver) throw new Error('Boom, later');
  return <button onClick={() => setOver(true)}>Press me</button>;
}

test('a slide whose content throws shows its title, its notes and a message', async () => {
  window.history.replaceState(null, '', '/#broken');
  render(
    <Presentation title="A talk">
      <SectionSlide title="Hello" />
      <SlideFrame title="Broken" notes="Say it in your own words.">
        <Heading>Broken</Heading>
        <Bomb />
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  const slide = await screen.findByRole('region', { name: 'Broken' });
  expect(slide).toHaveTextContent(message);
  expect(slide).toHaveTextContent('Say it in your own words.');
  expect(screen.getByRole('heading', { level: 2, name: 'Broken' })).toBeVisible();
  expect(reported).toHaveBeenCalledWith(
    expect.anything(),
    expect.objectContaining({ message: 'Boom' }),
    expect.anything(),
    expect.anything(),
  );
});

test('the slides before and after one that throws can be presented, and it keeps its address', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SectionSlide title="Hello" />
      <SlideFrame title="Broken">
        <Bomb />
      </SlideFrame>
      <PointsSlide title="Points" points={[{ text: 'One' }]} />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Broken']));
  await waitFor(() => expect(window.location.hash).toBe('#broken'));
  expect(document.title).toBe('Broken · A talk');
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.getByText('One')).toBeVisible());
  await user.keyboard('{PageUp}{PageUp}');
  await waitFor(() => expect(shown()).toEqual(['Broken']));
});

test('a slide kind that throws before its SlideFrame renders still has a slide', async () => {
  window.history.replaceState(null, '', '/#the-problems');
  render(
    <Presentation title="A talk">
      <SectionSlide title="Hello" />
      <Part title="Problems">
        <ProblemsSlide title="The problems" notes="There were six." problems={undefined as never} />
      </Part>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  const slide = await screen.findByRole('region', { name: 'The problems' });
  expect(slide).toHaveTextContent(message);
  expect(slide).toHaveTextContent('There were six.');
  expect(slide).toHaveTextContent(/^Problems2/);
});

test('a component that throws instead of rendering a slide becomes a slide with its id', async () => {
  function MySlide(_props: { id: string; title: string }): never {
    throw new Error('Boom');
  }
  window.history.replaceState(null, '', '/#mine');
  render(
    <Presentation title="A talk">
      <MySlide id="mine" title={'My \\**kwargs\\**'} />
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  const slide = await screen.findByRole('region', { name: 'My **kwargs**' });
  expect(slide).toHaveTextContent(message);
  await waitFor(() => expect(window.location.hash).toBe('#mine'));
});

test('a question without text does not stop the talk', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SectionSlide title="Hello" />
      <QuestionSlide title={undefined as never} />
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.getByText(message)).toBeVisible());
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test('a slide whose content throws later shows the message from then on', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="Demo" notes="It worked yesterday.">
        <Heading>Demo</Heading>
        <TimeBomb />
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  await user.click(await screen.findByRole('button', { name: 'Press me' }));
  const slide = await screen.findByRole('region', { name: 'Demo' });
  expect(slide).toHaveTextContent(message);
  expect(slide).toHaveTextContent('It worked yesterday.');
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
  await user.keyboard('{PageUp}');
  await waitFor(() => expect(shown()).toEqual(['Demo']));
  await waitFor(() => expect(window.location.hash).toBe('#demo'));
});

test('your own slide kind that throws later keeps its title, notes and address', async () => {
  const fuse = new EventTarget();
  function MySlide() {
    const [isOver, setOver] = useState(false);
    useEffect(() => fuse.addEventListener('burnt', () => setOver(true)), []);
    if (isOver) throw new Error('Boom, later');
    return (
      <SlideFrame title={'Not \\**bold\\**'} notes="It worked yesterday.">
        <Heading>{'Not \\**bold\\**'}</Heading>
      </SlideFrame>
    );
  }
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SectionSlide title="Hello" />
      <MySlide />
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Not **bold**']));
  act(() => {
    fuse.dispatchEvent(new Event('burnt'));
  });
  await waitFor(() => expect(screen.getByText(message)).toBeVisible());
  expect(shown()).toEqual(['Not **bold**']);
  expect(screen.getByText('It worked yesterday.')).toBeVisible();
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
  await user.keyboard('{PageUp}');
  await waitFor(() => expect(shown()).toEqual(['Not **bold**']));
  await waitFor(() => expect(window.location.hash).toBe('#not-bold'));
});

test('a slide that throws at one of its steps leaves the steps of others alone', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="Broken" reveals={[{}, {}]}>
        <Bomb />
      </SlideFrame>
      <PointsSlide title="Points" points={[{ text: 'One' }, { text: 'Two' }]} />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Broken']));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.getByText('One')).toBeVisible());
  expect(screen.getByText('Two')).not.toBeVisible();
});

test('a talk in which every slide throws can still be presented', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="First">
        <Bomb />
      </SlideFrame>
      <SlideFrame title="Second">
        <Bomb />
      </SlideFrame>
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['First']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Second']));
});
