import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  CodeSlide,
  Heading,
  Part,
  PointsSlide,
  Presentation,
  QuestionSlide,
  SectionSlide,
  SlideFrame,
} from 'lectern';

// Jest cannot load them later, as a browser does.
jest.mock('../../../src/presenter/useViews.ts', () => ({
  useViews: () => jest.requireActual<object>('../../../src/presenter/views.ts'),
}));

const talk = (
  <Presentation title="A talk" author="Ada">
    <SectionSlide title="Hello" notes="Wave." />
    <Part title="Middle">
      <PointsSlide title="Points" points={[{ text: 'One', cue: 'First.' }, { text: 'Two' }]} />
    </Part>
    <QuestionSlide title="Any questions?" />
  </Presentation>
);

test('the document’s title follows the slide', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(document.title).toBe('Hello · A talk'));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(document.title).toBe('Points · A talk'));
  await user.keyboard('{End}');
  await waitFor(() => expect(document.title).toBe('Any questions? · A talk'));
});

test('the document’s title is that of the slide in the address', async () => {
  window.history.replaceState(null, '', '/#any-questions');
  render(talk);
  await waitFor(() => expect(document.title).toBe('Any questions? · A talk'));
});

test('each slide is announced by number and title', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent(/^Slide 1 of 3: Hello$/),
  );
  await user.keyboard('{PageDown}');
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent(/^Slide 2 of 3: Points$/),
  );
  await user.keyboard('{PageUp}');
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent(/^Slide 1 of 3: Hello$/),
  );
});

test('the lines that a step of code lights are announced', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <CodeSlide title="Tea" code={'a\nb\nc'} language="text" steps={['all', '2-3', 'all']} />
    </Presentation>,
  );
  const status = await screen.findByRole('status');
  await waitFor(() => expect(status).toHaveTextContent(/^Slide 1 of 1: Tea\. a\. b\. c$/));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(status).toHaveTextContent(/^Lines 2 to 3\. b\. c$/));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(status).toHaveTextContent(/^All lines$/));
});

/** Notes what the live region says from now on. */
function listen() {
  const said: string[] = [];
  const region = screen.getByRole('status');
  const observer = new MutationObserver(() => said.push(region.textContent));
  observer.observe(region, { characterData: true, childList: true, subtree: true });
  return said;
}

test('each slide and what each step reveals are announced once, and the end of the talk', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(screen.getByRole('status')).not.toBeEmptyDOMElement());
  const said = listen();
  const expected = [
    ['{PageUp}', 'Start of the talk'],
    ['{PageDown}', 'Slide 2 of 3: Points'],
    ['{PageDown}', 'One'],
    ['{PageDown}', 'Two'],
    ['{PageUp}', 'One'],
    ['{PageUp}', 'Slide 2 of 3: Points'],
    ['b', 'Black screen'],
    ['b', 'Slide 2 of 3: Points'],
    ['w', 'White screen'],
    ['{PageDown}', 'One'],
    ['{End}', 'Slide 3 of 3: Any questions?'],
    ['{PageDown}', 'End of the talk'],
    ['{PageUp}', 'Slide 2 of 3: Points. One. Two'],
  ] as const;
  for (const [index, [key, text]] of expected.entries()) {
    await user.keyboard(key);
    await waitFor(() => expect(said[index]).toBe(text));
  }
  expect(said).toEqual(expected.map(([, text]) => text));
});

test('a step that shows nothing to say is announced by its number', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="Own" reveals={[{}, {}]}>
        <Heading>Own</Heading>
      </SlideFrame>
    </Presentation>,
  );
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Slide 1 of 1: Own'));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^step 1 of 2$/));
});

test('nothing is announced before the deck is at the position of its address', async () => {
  window.history.replaceState(null, '', '/#points');
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    const text = screen.queryByRole('status')?.textContent;
    if (text && said.at(-1) !== text) said.push(text);
  });
  observer.observe(document.body, { characterData: true, childList: true, subtree: true });
  render(talk);
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Slide 2 of 3: Points'));
  observer.disconnect();
  expect(said).toEqual(['Slide 2 of 3: Points']);
});

test('screen readers find only one slide at a time, in the main landmark', async () => {
  const user = userEvent.setup();
  render(talk);
  expect(await screen.findByRole('region', { name: 'Hello' })).toBeVisible();
  expect(screen.getByRole('main')).toContainElement(screen.getByRole('region'));
  expect(screen.getAllByRole('region')).toHaveLength(1);
  await user.keyboard('{End}');
  expect(await screen.findByRole('region', { name: 'Any questions?' })).toBeVisible();
  expect(screen.getAllByRole('region')).toHaveLength(1);
});

test('a slide says which part it belongs to and which number it has', async () => {
  window.history.replaceState(null, '', '/#points');
  render(talk);
  const slide = await screen.findByRole('region', { name: 'Points' });
  expect(slide).toHaveTextContent(/^Middle2/);
});

test('the page names the author', async () => {
  render(talk);
  await screen.findByRole('region', { name: 'Hello' });
  expect(document.head.querySelector('meta[name="author"]')).toHaveAttribute('content', 'Ada');
});

test('the audience sees no notes and no cues', async () => {
  render(talk);
  await screen.findByRole('region', { name: 'Hello' });
  expect(screen.queryByText(/Wave|First\./)).toBeNull();
});
