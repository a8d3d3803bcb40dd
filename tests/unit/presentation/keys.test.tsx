import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  Heading,
  Part,
  PointsSlide,
  Presentation,
  SectionSlide,
  SlideFrame,
  SourceLink,
} from 'lectern';
import type { ReactNode } from 'react';
import { shownTexts as shown } from './shown.ts';

// Jest cannot load the other views as a browser does.
jest.mock('../../../src/presenter/useViews.ts', () => ({
  ...jest.requireActual<object>('../../../src/presenter/useViews.ts'),
  loadViews: async () => jest.requireActual<object>('../../../src/presenter/views.ts'),
}));

const talk = (
  <Presentation title="A talk">
    <SectionSlide title="Hello" />
    <Part title="Middle">
      <PointsSlide title="Points" points={[{ text: 'One' }, { text: 'Two' }]} />
      <PointsSlide title="More" points={[{ text: 'Three' }, { text: 'Four' }]} />
    </Part>
    <SectionSlide title="Bye" />
  </Presentation>
);

/** Gives a slow deck the time to move when it should not. */
const aMoment = () => act(() => new Promise<void>((done) => setTimeout(done, 100)));

test.each([
  ['Page Down', '{PageDown}'],
  ['Arrow Right', '{ArrowRight}'],
  ['Space', ' '],
  ['N', 'n'],
  ['N with Caps Lock', 'N'],
])('reveals the next point on %s, and then shows the next slide', async (_name, key) => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['Points', 'One', 'Two']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['More']));
});

test.each([
  ['Page Up', '{PageUp}'],
  ['Arrow Left', '{ArrowLeft}'],
  ['Shift and Space', '{Shift>} {/Shift}'],
  ['P', 'p'],
])(
  'hides the last point on %s, and then shows the slide before with all of its points',
  async (_name, key) => {
    window.history.replaceState(null, '', '/#more/1');
    const user = userEvent.setup();
    render(talk);
    await waitFor(() => expect(shown()).toEqual(['More', 'Three']));
    await user.keyboard(key);
    await waitFor(() => expect(shown()).toEqual(['More']));
    await user.keyboard(key);
    await waitFor(() => expect(shown()).toEqual(['Points', 'One', 'Two']));
    await user.keyboard(key);
    await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
  },
);

test.each([
  ['Arrow Down', '{ArrowDown}'],
  ['Shift and Arrow Right', '{Shift>}{ArrowRight}{/Shift}'],
])('skips the points that are left on %s', async (_name, key) => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['More']));
});

test.each([
  ['Arrow Up', '{ArrowUp}'],
  ['Shift and Arrow Left', '{Shift>}{ArrowLeft}{/Shift}'],
])('goes to the start of the slide before on %s', async (_name, key) => {
  window.history.replaceState(null, '', '/#more/2');
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['More', 'Three', 'Four']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await user.keyboard(key);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
});

test('goes to the last step on End and to the first slide on Home', async () => {
  window.history.replaceState(null, '', '/#points/1');
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
  await user.keyboard('{End}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
  await user.keyboard('{Home}');
  await waitFor(() => expect(shown()).toEqual(['Hello']));
});

test('stays at the ends', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard('{PageUp}{ArrowUp}{Home}');
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard('{End}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
  await user.keyboard('{PageDown}{ArrowDown}{End}');
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Bye']));
  await waitFor(() => expect(window.location.hash).toBe('#bye'));
});

test('shows all remaining items of the last slide on Arrow Down', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <PointsSlide title="Points" points={[{ text: 'One' }, { text: 'Two' }]} />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Points']));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(shown()).toEqual(['Points', 'One', 'Two']));
});

test('is at the tenth step after ten presses without a pause', async () => {
  // More points than a layout holds: that is not the subject.
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  render(
    <Presentation title="A talk">
      <PointsSlide
        title="Points"
        points={['1', '2', '3', '4', '5', '6', '7'].map((text) => ({ text }))}
      />
      <PointsSlide title="More" points={[{ text: '8' }, { text: '9' }, { text: '10' }]} />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Points']));
  act(() => {
    for (let n = 0; n < 10; n++) {
      const press = { key: 'PageDown', bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    }
  });
  await waitFor(() => expect(shown()).toEqual(['More', '8', '9']));
  await waitFor(() => expect(window.location.hash).toBe('#more/2'));
  act(() => {
    for (let n = 0; n < 10; n++) {
      const press = { key: 'PageUp', bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    }
  });
  await waitFor(() => expect(shown()).toEqual(['Points']));
});

test.each(['Control', 'Alt', 'Meta'])('leaves a key with %s to the browser', async (modifier) => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard(`{${modifier}>}{ArrowRight}{PageDown}n{End} {/${modifier}}`);
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  const pressed = fireEvent.keyDown(document.body, {
    key: 'ArrowRight',
    [`${modifier === 'Control' ? 'ctrl' : modifier.toLowerCase()}Key`]: true,
  });
  expect(pressed).toBe(true);
});

test('ignores keys without a command', async () => {
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard('x{Enter}{Tab}7{Shift>}{PageDown}{/Shift}');
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Hello']));
});

test('prevents the browser from scrolling with the keys that it uses', async () => {
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  expect(fireEvent.keyDown(document.body, { key: ' ' })).toBe(false);
  await waitFor(() => expect(shown()).toEqual(['Points']));
});

test('leaves all keys to a text field but those that turn the page of a clicker', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="Quiz">
        <Heading>Quiz</Heading>
        <label>
          Your name <input />
        </label>
        <label>
          Your story <textarea />
        </label>
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Quiz']));
  await user.type(screen.getByLabelText('Your name'), 'Finn p n f{ArrowRight}{End}');
  await user.type(screen.getByLabelText('Your story'), 'Once upon{ArrowDown} n');
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Quiz']));
  expect(screen.getByLabelText('Your name')).toHaveValue('Finn p n f');
  expect(screen.getByLabelText('Your story')).toHaveValue('Once upon n');
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test('leaves all keys to text that can be edited', async () => {
  render(
    <Presentation title="A talk">
      <SlideFrame title="Draft">
        <Heading>Draft</Heading>
        <p contentEditable suppressContentEditableWarning>
          <b>Write here</b>
        </p>
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Draft']));
  expect(fireEvent.keyDown(screen.getByText('Write here'), { key: ' ' })).toBe(true);
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Draft']));
});

test('leaves Space and Enter to a button that has the focus, and no other key', async () => {
  const onClick = jest.fn();
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="Demo">
        <Heading>Demo</Heading>
        <button onClick={onClick}>Run</button>
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Demo']));
  act(() => screen.getByRole('button', { name: 'Run' }).focus());
  await user.keyboard(' {Enter}');
  await aMoment();
  expect(onClick).toHaveBeenCalledTimes(2);
  await waitFor(() => expect(shown()).toEqual(['Demo']));
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test('leaves Space and Enter to a link that has the focus, and no other key', async () => {
  const user = userEvent.setup();
  render(
    <Presentation title="A talk">
      <SlideFrame title="Source">
        <Heading>Source</Heading>
        <SourceLink href="#elsewhere">Elsewhere</SourceLink>
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Source']));
  const link = screen.getByRole('link', { name: 'Elsewhere' });
  expect(fireEvent.keyDown(link, { key: ' ' })).toBe(true);
  expect(fireEvent.keyDown(link, { key: 'Enter' })).toBe(true);
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Source']));
  act(() => link.focus());
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test('enters full screen on F', async () => {
  // jsdom has no full screen.
  const requestFullscreen = jest.fn(() => Promise.reject(new TypeError('Not now')));
  Object.assign(document.documentElement, { requestFullscreen });
  const user = userEvent.setup();
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  await user.keyboard('f');
  expect(requestFullscreen).toHaveBeenCalledTimes(1);
  await aMoment();
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
});

test('does not listen to keys after it is unmounted', async () => {
  const { unmount } = render(talk);
  await waitFor(() => expect(window.location.hash).toBe('#hello'));
  unmount();
  expect(fireEvent.keyDown(document.body, { key: 'PageDown' })).toBe(true);
  await aMoment();
  expect(window.location.hash).toBe('#hello');
});

/** A talk whose first slide has something that takes the focus. */
function withOnSlide(content: ReactNode) {
  render(
    <Presentation title="A talk">
      <SlideFrame title="Demo">
        <Heading>Demo</Heading>
        {content}
      </SlideFrame>
      <SectionSlide title="Bye" />
    </Presentation>,
  );
  return waitFor(() => expect(shown()).toEqual(['Demo']));
}

const roles =
  'application checkbox combobox grid listbox menu menuitem radio slider spinbutton switch tab tree';

test.each(roles.split(' '))('leaves the keys to a %s, which hears them', async (role) => {
  const onKeyDown = jest.fn();
  await withOnSlide(<div role={role} tabIndex={0} aria-label="Widget" />);
  const widget = screen.getByLabelText('Widget');
  widget.addEventListener('keydown', onKeyDown);
  for (const key of [' ', 'Enter', 'ArrowRight', 'ArrowDown', 'Home', 'n', 'w', 'Escape']) {
    expect(fireEvent.keyDown(widget, { key })).toBe(true);
  }
  expect(onKeyDown).toHaveBeenCalledTimes(8);
  await aMoment();
  expect(shown()).toEqual(['Demo']);
  // The keys of a clicker are for the talk.
  fireEvent.keyDown(widget, { key: 'b' });
  expect(screen.getByRole('main', { name: 'A black screen' })).toBeInTheDocument();
  fireEvent.keyDown(widget, { key: '.' });
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  fireEvent.keyDown(widget, { key: 'PageDown' });
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test.each([
  ['a checkbox', <input key="" type="checkbox" aria-label="Widget" />],
  ['a range', <input key="" type="range" aria-label="Widget" />],
  ['a list of choices', <select key="" aria-label="Widget" />],
  [
    'a player',
    <audio key="" controls aria-label="Widget">
      <track kind="captions" />
    </audio>,
  ],
  ['a dialog', <dialog key="" open tabIndex={-1} aria-label="Widget" />],
])('leaves all keys but those of a clicker to %s', async (_name, element) => {
  await withOnSlide(element);
  const widget = screen.getByLabelText('Widget');
  for (const key of [' ', 'ArrowRight', 'Escape', 'n']) {
    expect(fireEvent.keyDown(widget, { key })).toBe(true);
  }
  expect(fireEvent.keyDown(widget, { key: 'PageDown' })).toBe(false);
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test.each(['textbox', 'searchbox'])('leaves what one types to a %s', async (role) => {
  await withOnSlide(<div role={role} tabIndex={0} aria-label="Widget" />);
  for (const key of [' ', 'b', '.', 'ArrowDown', 'Escape']) {
    expect(fireEvent.keyDown(screen.getByLabelText('Widget'), { key })).toBe(true);
  }
  expect(fireEvent.keyDown(screen.getByLabelText('Widget'), { key: 'PageDown' })).toBe(false);
});

test('leaves what one types to a field in a shadow root', async () => {
  await withOnSlide(<div id="host" />);
  const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
  const field = root.appendChild(document.createElement('input'));
  for (const key of [' ', 'b', 'n']) {
    expect(fireEvent.keyDown(field, { key, composed: true })).toBe(true);
  }
  expect(fireEvent.keyDown(field, { key: 'PageDown', composed: true })).toBe(false);
});

test('leaves all keys but those of a clicker to a web component that hides what is in it', async () => {
  await withOnSlide(<div id="host" />);
  const component = document.createElement('tea-field');
  document.getElementById('host')!.append(component);
  const field = component
    .attachShadow({ mode: 'closed' })
    .appendChild(document.createElement('input'));
  for (const [key, isLeft] of [
    [' ', true],
    ['b', true],
    ['PageDown', false],
  ] as const) {
    expect(fireEvent.keyDown(field, { key, composed: true })).toBe(isLeft);
  }
});

test.each([
  ['prevents its default', (event: Event) => event.preventDefault()],
  ['stops it', (event: Event) => event.stopPropagation()],
])('leaves a key to a slide that %s, even on the window', async (_name, claim) => {
  await withOnSlide(<p>Text</p>);
  const text = screen.getByText('Text');
  text.addEventListener('keydown', claim);
  fireEvent.keyDown(text, { key: 'ArrowRight' });
  text.removeEventListener('keydown', claim);
  const late = (event: Event) => event.preventDefault();
  window.addEventListener('keydown', late);
  fireEvent.keyDown(text, { key: 'ArrowRight' });
  window.removeEventListener('keydown', late);
  await aMoment();
  expect(shown()).toEqual(['Demo']);
  fireEvent.keyDown(text, { key: 'ArrowRight' });
  await waitFor(() => expect(shown()).toEqual(['Bye']));
});

test.each(['b', 'w', '.'])('toggles the screen once while %s is held', async (key) => {
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  fireEvent.keyDown(document.body, { key });
  for (let n = 0; n < 5; n++) {
    expect(fireEvent.keyDown(document.body, { key, repeat: true })).toBe(false);
    expect(screen.getByRole('main', { name: /screen/ })).toBeInTheDocument();
  }
});

test('opens one window while S is held', async () => {
  const open = jest.spyOn(window, 'open').mockReturnValue(null);
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  fireEvent.keyDown(document.body, { key: 's' });
  for (let n = 0; n < 5; n++) fireEvent.keyDown(document.body, { key: 's', repeat: true });
  await waitFor(() => expect(open).toHaveBeenCalled());
  await aMoment();
  expect(open).toHaveBeenCalledTimes(1);
  open.mockRestore();
});

test('turns the pages while a key is held', async () => {
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  fireEvent.keyDown(document.body, { key: 'ArrowRight', repeat: true });
  await waitFor(() => expect(shown()).toEqual(['Points', 'One']));
});

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'leaves a key to a character that is being written: %j',
  async (composing) => {
    render(talk);
    await waitFor(() => expect(shown()).toEqual(['Hello']));
    expect(fireEvent.keyDown(document.body, { key: 'n', ...composing })).toBe(true);
    await aMoment();
    expect(shown()).toEqual(['Hello']);
  },
);

test('starts full screen on F5, which then neither ends it nor loads the page again', async () => {
  // jsdom has no full screen.
  const requestFullscreen = jest.fn(() => Promise.resolve());
  const exitFullscreen = jest.fn(() => Promise.resolve());
  Object.assign(document.documentElement, { requestFullscreen });
  Object.assign(document, { exitFullscreen, fullscreenElement: null });
  render(talk);
  await waitFor(() => expect(shown()).toEqual(['Hello']));
  expect(fireEvent.keyDown(document.body, { key: 'F5' })).toBe(false);
  Object.assign(document, { fullscreenElement: document.documentElement });
  expect(fireEvent.keyDown(document.body, { key: 'F5' })).toBe(false);
  expect(requestFullscreen).toHaveBeenCalledTimes(1);
  expect(exitFullscreen).not.toHaveBeenCalled();
  Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
  for (const name of ['exitFullscreen', 'fullscreenElement']) {
    Reflect.deleteProperty(document, name);
  }
});

test('a form without an address does not load the talk again', async () => {
  const kept: boolean[] = [];
  const remember = (event: Event) => {
    kept.push(event.defaultPrevented);
    event.preventDefault();
  };
  window.addEventListener('submit', remember);
  render(
    <Presentation title="A talk">
      <SlideFrame title="Forms">
        <Heading>Forms</Heading>
        <form />
        <form method="post" />
        <form action="/search" />
        <form method="dialog" />
      </SlideFrame>
    </Presentation>,
  );
  await waitFor(() => expect(shown()).toEqual(['Forms']));
  for (const form of document.querySelectorAll('main form')) fireEvent.submit(form);
  expect(kept).toEqual([true, true, false, false]);
  window.removeEventListener('submit', remember);
});
