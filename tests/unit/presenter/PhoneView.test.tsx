import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type RemoteState, toRemoteState } from '../../../src/core/remote.ts';
import { PhoneView } from '../../../src/remote/PhoneView.ts';

const state: RemoteState = {
  talk: 'Tea',
  place: '1/2',
  title: 'Why tea?',
  notes: '[Ada] It is hot.\n[Bob] It is cheap.\n- [Ada] And green.\n\nBoth bow.',
  cues: ['[Bob] Sip.'],
  speakers: ['Ada', 'Bob'],
  step: 0,
  next: 'How?',
  curtain: 'none',
  spent: 0,
  isRunning: false,
};

const textsOfOthers = () =>
  [...document.querySelectorAll('[data-part=notes] [data-other]')].map(
    ({ textContent }) => textContent,
  );

/** Opens the page of a phone, as one that loads it does. */
function open() {
  document.body.replaceChildren();
  const view = new PhoneView(document.body, () => {});
  view.show(state);
  return view;
}

beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

test('a phone makes the notes of others small, and knows whose it shows after a reload', async () => {
  open();
  expect(textsOfOthers()).toEqual([]);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Whose notes' }), 'Ada');
  const ofBob = ['Step 1Bob: Sip.', 'Bob: Sip.', 'Bob: It is cheap.'];
  expect(textsOfOthers().map((text) => text?.trim())).toEqual(ofBob);
  open();
  expect(textsOfOthers()).toHaveLength(ofBob.length);
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Everybody’s');
  expect(textsOfOthers()).toEqual([]);
});

test('a phone of one speaker asks for nobody', () => {
  open().show({ ...state, speakers: ['Ada'] });
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('a phone that was thrown out names nobody', () => {
  open().showLink('refused');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(document.body).not.toHaveTextContent('cheap');
});

test('names that are none are dropped', () => {
  const told = { ...state, speakers: ['Ada', 5, null, ['Bob']] };
  expect(toRemoteState(told)).toMatchObject({ speakers: ['Ada'] });
  expect(toRemoteState({ ...state, speakers: 'Ada' })).toMatchObject({ speakers: [] });
});
