import { keep, readKept } from '../core/kept.ts';
import { fromJson, property, toName } from '../core/outside.ts';
import { phoneName, phoneStringsId, relayMeta, toRemoteState } from '../core/remote.ts';
import { type Strings, setStrings } from '../core/strings.ts';
import { Asks } from './Asks.ts';
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
const asks = new Asks(() => view.say('Not sent: no connection.'));

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
  const token = (code && (await exchange(code))) || readKept(tab, tokenKey);
  if (!token) return undefined;
  keep(tab, tokenKey, token);
  return serverLink('', 'ask', token, ears);
}

async function overRelay(address: string, code: string): Promise<Link | undefined> {
  // A new code makes another phone of this one.
  const [text = '', id = ''] = code
    ? [code, toText(newSecret())]
    : readKept(tab, tokenKey).split(' ');
  const secret = fromText(text);
  if (secret?.length !== secretLength) return undefined;
  keep(tab, tokenKey, `${text} ${id}`);
  const name = phoneName(navigator.userAgent);
  return relayLink({ address, secret, id, name }, ears);
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

const tab = () => sessionStorage;
const forget = () => keep(tab, tokenKey, '');

stayAwake();
void start();
