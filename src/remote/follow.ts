import { property, toName, toNumber } from '../core/outside.ts';
import { say } from '../core/strings.ts';
import type { TalkStore } from '../core/TalkStore.ts';
import { type Shown, followTopic, linkLength, openerOf } from './followSeal.ts';
import { whenAwake } from './link.ts';
import { type Relay, type RelayOptions, openRelay } from './relay.ts';
import { fromText } from './seal.ts';

/**
 * Shows in this window what the speaker shows, until the reader stops that. Returns the function that ends it.
 *
 * @param address the address of the relay
 * @param link the key of the link
 */
export async function followHere(store: TalkStore, address: string, link: string) {
  let last: Shown | undefined;
  let isFollowing = true;
  const show = () => isFollowing && last && showIn(store, last);
  const followed = await followTalk({ address }, link, (shown) => {
    last = shown;
    show();
  });
  if (!followed) return () => {};
  const button = addButton((isOn) => {
    isFollowing = isOn;
    show();
  });
  const stop = whenAwake(() => followed.wake());
  return () => {
    stop();
    button.remove();
    followed.close();
  };
}

/** Adds the button with which a reader looks around, and comes back to where the speaker is. */
function addButton(onChange: (isOn: boolean) => void): HTMLElement {
  const button = document.createElement('button');
  const style = document.createElement('style');
  style.textContent = buttonStyle;
  let isOn = true;
  const write = () =>
    button.replaceChildren(say(isOn ? 'Stop following' : 'Follow the talk'), style);
  button.type = 'button';
  button.dataset['follow'] = '';
  button.addEventListener('click', () => {
    isOn = !isOn;
    write();
    onChange(isOn);
  });
  write();
  document.body.append(button);
  return button;
}

/** In the colors of no theme, and in the corner where the slides have nothing to read. */
const buttonStyle = `[data-follow]{position:fixed;z-index:3;inset:auto 8px max(8px,env(safe-area-inset-bottom)) auto;min-height:32px;padding:4px 12px;border:1px solid #6b7686;border-radius:8px;background:#1d232c;color:#f2f4f8;font:500 14px/1.2 system-ui,sans-serif}@media print{[data-follow]{display:none}}`;

/** Hears what the speaker shows; undefined if the key of the link is none. */
export async function followTalk(
  { address, open }: Pick<RelayOptions, 'address' | 'open'>,
  link: string,
  onShown: (shown: Shown) => void,
): Promise<Relay | undefined> {
  const linkKey = fromText(link);
  if (linkKey?.length !== linkLength) return undefined;
  const read = await openerOf(linkKey);
  let last = 0;
  let reading: Promise<unknown> = Promise.resolve();
  const hear = async (bytes: Uint8Array<ArrayBuffer>) => {
    const message = await read(bytes);
    const count = toNumber(property(message, 'count'), last + 1, Number.MAX_SAFE_INTEGER);
    const slide = toName(property(message, 'slide'));
    const step = toNumber(property(message, 'step'), 0, 10_000);
    if (count === undefined || slide === undefined || step === undefined) return;
    last = count;
    onShown({ slide, step, curtain: toName(property(message, 'curtain')) ?? 'none' });
  };
  return openRelay({
    address,
    open,
    topics: [await followTopic(linkKey)],
    onMessage: (_topic, bytes) => {
      reading = reading.then(() => hear(bytes));
    },
    onState: () => {},
  });
}

/** Takes a talk to what the speaker shows, if it has that slide: it may be of another version. */
function showIn(store: TalkStore, { slide, step, curtain }: Shown) {
  const slideIndex = store.slides.findIndex(({ id }) => id === slide);
  if (slideIndex < 0) return;
  store.present();
  const { position, curtain: now } = store.state;
  if (position.slideIndex !== slideIndex || position.stepIndex !== step) {
    store.go({ slideIndex, stepIndex: step });
  }
  const isCurtain = curtain === 'black' || curtain === 'white';
  if (isCurtain && store.state.curtain !== curtain) store.toggleCurtain(curtain);
  if (!isCurtain && now !== 'none' && store.state.curtain === now) store.toggleCurtain(now);
}
