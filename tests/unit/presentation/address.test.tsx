import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Part, PointsSlide, Presentation, QuestionSlide, SectionSlide } from 'lectern';
import { shownTexts as shown } from './shown.ts';

const talk = (
  <Presentation title="A talk">
    <SectionSlide title="Hello" />
    <PointsSlide title="Points" points={[{ text: 'One' }, { text: 'Two' }, { text: 'Three' }]} />
    <SectionSlide title="Part" />
    <SectionSlide title="Part" subtitle="The other one" />
    <SectionSlide id="fin" title="Bye" />
  </Presentation>
);

test.each([
  ['/', 'Hello', [], '/#hello'],
  ['/#points', 'Points', [], '/#points'],
  ['/#points/2', 'Points', ['One', 'Two'], '/#points/2'],
  ['/#fin', 'Bye', [], '/#fin'],
  ['/#2', 'Points', [], '/#points'],
  ['/?slideIndex=1&stepIndex=2', 'Points', ['One', 'Two'], '/#points/2'],
  ['/?slideIndex=1&stepIndex=final', 'Points', ['One', 'Two', 'Three'], '/#points/3'],
])('%s opens %s', async (address, name, items, tidy) => {
  window.history.replaceState(null, '', address);
  render(talk);
  await waitFor(() => expect(shown()).toEqual([name, ...items]));
  await waitFor(() => expect(window.location.href).toBe(`http://localhost${tidy}`));
});

test.each([
  ['/#nowhere', 'Hello', [], '/#hello'],
  ['/#%E0%A4%A', 'Hello', [], '/#hello'],
  ['/#99', 'Bye', [], '/#fin'],
  ['/#points/99', 'Points', ['One', 'Two', 'Three'], '/#points/3'],
  ['/#points/x', 'Points', [], '/#points'],
  ['/?slideIndex=99', 'Bye', [], '/#fin'],
  ['/?slideIndex=-3', 'Hello', [], '/#hello'],
  ['/?slideIndex=1.5', 'Points', [], '/#points'],
  ['/?slideIndex=abc&stepIndex=abc', 'Hello', [], '/#hello'],
  ['/?slideIndex=1&stepIndex=-2', 'Points', [], '/#points'],
  ['/?slideIndex=1&stepIndex=99', 'Points', ['One', 'Two', 'Three'], '/#points/3'],
])('%s leads nowhere, and opens %s', async (address, name, items, tidy) => {
  window.history.replaceState(null, '', address);
  render(talk);
  await waitFor(() => expect(shown()).toEqual([name, ...items]));
  await waitFor(() => expect(window.location.href).toBe(`http://localhost${tidy}`));
});

test('the tab names a slide, its part and its talk as text: without marks, with the stars of a formula', async () => {
  window.history.replaceState(null, '', '/');
  render(
    <Presentation title="**Powers** of 2">
      <Part title="The **first** part">
        <QuestionSlide title={'2**10 is 1024, and **2\\*\\*20** is 1\u00AD048\u00AD576'} />
      </Part>
    </Presentation>,
  );
  const name = '2**10 is 1024, and 2**20 is 1048576';
  await waitFor(() => expect(document.title).toBe(`${name} · Powers of 2`));
  expect(screen.getByText('The first part')).toBeVisible();
  expect(screen.getByRole('strong')).toHaveTextContent(/^2\*\*20$/);
});

test('the deck still listens to keys after an invalid address', async () => {
  window.history.replaceState(null, '', '/?slideIndex=1.5&stepIndex=abc#nowhere/at/all');
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
});

test('two slides with the same title have different addresses', async () => {
  window.history.replaceState(null, '', '/#part-2');
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Part']));
  expect(screen.getByText('The other one')).toBeVisible();
});

test('the address follows the keys', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await waitFor(() => expect(window.location.hash).toBe('#hello'));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await waitFor(() => expect(window.location.hash).toBe('#points'));
  await user.keyboard('{PageDown}{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Points', 'One', 'Two']));
  await waitFor(() => expect(window.location.hash).toBe('#points/2'));
});

test('unknown parameters stay', async () => {
  window.history.replaceState(null, '', '/?utm_source=mail&slideIndex=1&stepIndex=0&debug');
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await waitFor(() =>
    expect(window.location.href).toBe('http://localhost/?utm_source=mail&debug#points'),
  );
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
  await waitFor(() =>
    expect(window.location.href).toBe('http://localhost/?utm_source=mail&debug#points/1'),
  );
});

test('the talk follows an address that the user types', async () => {
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  act(() => {
    window.location.hash = '#points/1';
  });
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
});

test('the talk follows an address for which the browser sends no popstate', async () => {
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await waitFor(() => expect(window.location.hash).toBe('#hello'));
  act(() => {
    window.history.replaceState(null, '', '#points/1');
    window.dispatchEvent(new HashChangeEvent('hashchange', { newURL: window.location.href }));
  });
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
});

test('the same address again leaves the screen black, and a wrong one is tidied', async () => {
  window.history.replaceState(null, '', '/#points/3');
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Points', 'One', 'Two', 'Three']));
  await user.keyboard('b');
  const curtain = await screen.findByRole('main', { name: 'A black screen' });
  act(() => {
    window.location.hash = '#points/99';
  });
  await waitFor(() => expect(window.location.hash).toBe('#points/3'));
  expect(curtain).toBeVisible();
});

test('Back returns from a jump to the end', async () => {
  window.history.replaceState(null, '', '/#points/1');
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
  await user.keyboard('{End}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
  act(() => window.history.back());
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
  await waitFor(() => expect(window.location.hash).toBe('#points/1'));
});

test('steps add nothing to the browser’s history', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  const before = window.history.length;
  await user.keyboard('{PageDown}{PageDown}{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Points', 'One', 'Two']));
  expect(window.history).toHaveLength(before);
});

test('the talk goes on if the browser does not allow writing the address', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  const replaceState = jest.spyOn(window.history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });
  await user.keyboard('{PageDown}{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
  replaceState.mockRestore();
});
