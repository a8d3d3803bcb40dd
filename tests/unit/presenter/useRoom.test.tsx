import { act, render, screen } from '@testing-library/react';
import { question } from '../../../src/presenter/room.ts';
import { useRoom } from '../../../src/presenter/useRoom.ts';
import { Channel } from '../core/Channel.ts';

beforeEach(() => {
  Channel.provide();
  jest.useFakeTimers();
});

afterEach(() => jest.useRealTimers());

const room = { name: 'talk', fingerprint: 1 };

function Word() {
  return <p role="status">{useRoom(room).word}</p>;
}

const says = () => screen.getByRole('status').textContent;
const wait = (seconds: number) => act(async () => jest.advanceTimersByTime(seconds * 1000));

/** A window of the audience that answers every question. */
function openWindow(window: string, more: { sight?: string; version?: string } = {}) {
  const channel = new Channel('talk room');
  const answer = { window, sight: 'slide', version: '1', ...more };
  channel.onmessage = ({ data }) => {
    if (data === question) channel.postMessage(answer);
  };
  return {
    answer,
    crash: () => channel.close(),
    close: () => {
      channel.postMessage({ ...answer, sight: 'left' });
      channel.close();
    },
  };
}

test('says nothing while all is well, or while nobody is there', async () => {
  render(<Word />);
  await wait(60);
  openWindow('a');
  openWindow('b');
  await wait(60);
  expect(says()).toBe('');
});

test('says that a window is blank or hidden, or shows a broken slide, as long as it is', async () => {
  const { answer } = openWindow('a');
  openWindow('b');
  render(<Word />);
  for (const [sight, word] of [
    ['blank', 'An audience window is blank. Reload it.'],
    ['hidden', 'An audience window is hidden.'],
    [
      'broken',
      'An audience window shows only the title and the notes: the slide has thrown an error.',
    ],
    ['slide', ''],
  ] as const) {
    answer.sight = sight;
    await wait(2);
    expect(says()).toBe(word);
  }
});

test('says that a window has another version', async () => {
  openWindow('a', { version: '2' });
  render(<Word />);
  await wait(2);
  expect(says()).toContain('another version of this talk');
});

test('says that a window has crashed or was closed, until another one opens', async () => {
  render(<Word />);
  const [a, b] = [openWindow('a'), openWindow('b')];
  await wait(2);
  a.crash();
  await wait(10);
  expect(says()).toBe('An audience window is gone.');
  openWindow('c');
  await wait(10);
  expect(says()).toBe('');
  b.close();
  await wait(5);
  expect(says()).toBe('An audience window is gone.');
});

test('says nothing about a reload, and still misses the window that has crashed before', async () => {
  render(<Word />);
  const [a, b] = [openWindow('a'), openWindow('b')];
  await wait(2);
  b.close();
  await wait(1);
  const again = openWindow('b2');
  for (let n = 0; n < 10; n++) {
    await wait(1);
    expect(says()).toBe('');
  }
  a.crash();
  await wait(10);
  again.close();
  openWindow('b3');
  await wait(10);
  expect(says()).toBe('An audience window is gone.');
});

test('forgets a window that was closed while another one is there, but never the last one', async () => {
  render(<Word />);
  const [a, b] = [openWindow('a'), openWindow('b')];
  await wait(2);
  b.close();
  await wait(20);
  expect(says()).toBe('An audience window is gone.');
  await wait(20);
  expect(says()).toBe('');
  a.close();
  await wait(600);
  expect(says()).toBe('An audience window is gone.');
});

test('knows versions with the same slides apart by the scripts of the page', async () => {
  const script = document.createElement('script');
  Object.assign(script, { type: 'module', src: 'http://localhost/talk-Ab12.js?t=1' });
  document.head.append(script);
  openWindow('a', { version: '1 http://localhost/talk-Ab12.js' });
  render(<Word />);
  await wait(2);
  expect(says()).toBe('');
  script.src = 'http://localhost/talk-Cd34.js';
  await wait(2);
  expect(says()).toContain('another version of this talk');
  script.remove();
});

test('does not mind answers that are none', async () => {
  render(<Word />);
  const channel = new Channel('talk room');
  for (const answer of [null, 1, 'x', [], {}, { window: {} }, { window: 'x'.repeat(5000) }]) {
    channel.postMessage(answer);
  }
  await wait(10);
  expect(says()).toBe('');
});
