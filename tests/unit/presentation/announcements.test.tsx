import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CodeSlide, Part, PointsSlide, Presentation, QuestionSlide, SectionSlide } from 'lectern';

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
  await waitFor(() => expect(status).toHaveTextContent(/^Slide 1 of 1: Tea$/));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(status).toHaveTextContent(/^Lines 2 to 3$/));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(status).toHaveTextContent(/^All lines$/));
});

test('a slide is announced once, and its steps not at all', async () => {
  const said: string[] = [];
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(screen.getByRole('status')).not.toBeEmptyDOMElement());
  const observer = new MutationObserver(() => said.push(screen.getByRole('status').textContent));
  observer.observe(screen.getByRole('status'), {
    characterData: true,
    childList: true,
    subtree: true,
  });
  await user.keyboard('{PageDown}');
  await screen.findByRole('region', { name: 'Points' });
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.getByText('One')).toBeVisible());
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.getByText('Two')).toBeVisible());
  await user.keyboard('{PageDown}');
  await screen.findByRole('region', { name: 'Any questions?' });
  observer.disconnect();
  expect(said).toEqual(['Slide 2 of 3: Points', 'Slide 3 of 3: Any questions?']);
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
