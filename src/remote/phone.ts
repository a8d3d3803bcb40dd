import { fromJson, property, toName } from '../core/outside.ts';
import { type Ask, phoneName, phoneStringsId, relayMeta, toRemoteState } from '../core/remote.ts';
import { type Strings, setStrings } from '../core/strings.ts';
import { type Ears, type Link, whenAwake } from './link.ts';
import { PhoneView } from './PhoneView.ts';
import { relayLink } from './relayLink.ts';
import { fromText, newSecret, secretLength, toText } from './seal.ts';
import { post, serverLink } from './serverLink.ts';
import { stayAwake } from './stayAwake.ts';

// The script of the page of a phone: scripts/bundle-pages.mjs bundles it with all that it needs.

/** Where a tab keeps its token: a reload, and a browser that has put the page to sleep, need no other code. */
const tokenKey = 'lectern phone';

const strings = document.getElementById(phoneStringsId)?.textContent ?? null;
setStrings(fromJson(strings) as Partial<Strings> | undefined, document.documentElement.lang);

const view = new PhoneView(document.body, (ask) => asks.add(ask));
const asks = new (class {
  #link: Link | undefined;
  #number = 0;
  #waiting: Ask[] = [];
  #isSending = false;

  /** Sends through this link from now on. */
  use(link: Link) {
    this.#link = link;
  }

  /** The number of the last one that has arrived, as the other side says. */
  startAfter(number: number) {
    this.#number = Math.max(this.#number, number);
  }

  /** Sends one after the other. Of several places of the pointer, the last one counts. */
  add(ask: Ask) {
    if (ask.deed === 'point') this.#waiting = this.#waiting.filter(({ deed }) => deed !== 'point');
    this.#waiting.push(ask);
    if (!this.#isSending) void this.#send();
  }

  /** Tries again a moment later: who unlocks a phone and presses at once is connected by then. */
  async #later(message: object) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return this.#link?.send(message);
  }

  async #send() {
    this.#isSending = true;
    for (let ask = this.#waiting.shift(); ask; ask = this.#waiting.shift()) {
      const number = ++this.#number;
      // Its number says to the other side that a second try is the same press.
      const message = { number, ask };
      const hasArrived = (await this.#link?.send(message)) || (await this.#later(message));
      if (hasArrived) continue;
      // A press that comes much later would surprise everybody.
      this.#waiting = [];
      if (ask.deed !== 'point') view.say('Not sent: no connection.');
    }
    this.#isSending = false;
  }
})();

const ears: Ears = {
  onState: (state) => {
    if (state === 'refused') forget();
    view.showLink(state);
  },
  onMessage: (message) => {
    const type = property(message, 'type');
    const last = property(message, 'last');
    if (type === 'welcome' && Number.isSafeInteger(last)) asks.startAfter(last as number);
    if (type === 'alone') view.showAlone();
    if (type === 'out') {
      forget();
      link?.close();
      view.showLink('refused');
    }
    if (type === 'state') {
      const state = toRemoteState(property(message, 'state'));
      if (state) view.show(state);
    }
  },
};

let link: Link | undefined;

/** Connects, with the code of the address or with what this tab has. */
async function start() {
  const code = location.hash.slice(1);
  // Nobody who looks at the phone, or at its history, sees it.
  history.replaceState(null, '', location.pathname);
  const relay = document.querySelector<HTMLMetaElement>(`meta[name="${relayMeta}"]`)?.content;
  link = relay === undefined ? await overServer(code) : await overRelay(relay, code);
  if (!link) return view.showLink('refused');
  asks.use(link);
  whenAwake(() => link?.wake());
}

async function overServer(code: string): Promise<Link | undefined> {
  const token = (code && (await exchange(code))) || sessionStorage.getItem(tokenKey);
  if (!token) return undefined;
  sessionStorage.setItem(tokenKey, token);
  return serverLink('', 'ask', token, ears);
}

async function overRelay(address: string, code: string): Promise<Link | undefined> {
  // A new code makes another phone of this one.
  const kept = code ? [code, toText(newSecret())] : sessionStorage.getItem(tokenKey)?.split(' ');
  const secret = fromText(kept?.[0] ?? '');
  if (!kept || secret?.length !== secretLength) return undefined;
  sessionStorage.setItem(tokenKey, kept.join(' '));
  const name = phoneName(navigator.userAgent);
  return relayLink({ address, secret, id: kept[1]!, name }, ears);
}

/** The token for a code; none if the code is worth nothing. */
async function exchange(code: string): Promise<string | undefined> {
  view.showLink('connecting');
  try {
    const answer = await post('/join', { code });
    return toName(property(await answer.json(), 'token'));
  } catch {
    return undefined;
  }
}

const forget = () => sessionStorage.removeItem(tokenKey);

stayAwake();
void start();
