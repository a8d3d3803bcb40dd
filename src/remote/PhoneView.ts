import { formatTime } from '../core/plan.ts';
import { directionOf } from '../core/direction.ts';
import { keep, readKept } from '../core/kept.ts';
import { isOther } from '../core/notes.ts';
import { type Ask, type RemoteState } from '../core/remote.ts';
import { saidHtml } from '../core/saidHtml.ts';
import { type FixedText, say } from '../core/strings.ts';
import { fitNotes } from './fitNotes.ts';
import type { LinkState } from './link.ts';
import { holdPointer } from './holdPointer.ts';

/** What a phone says of its connection. */
const words = {
  connecting: 'Connecting …',
  lost: 'No connection. Trying again …',
  refused: 'This phone is not connected. Scan the code on the laptop: each code works once.',
} as const satisfies Partial<Record<LinkState, FixedText>>;

/** Where a tab keeps whose notes it shows. */
const speakerKey = 'lectern speaker';

/** The page of a phone: where the talk is, its notes, and the buttons. */
export class PhoneView {
  #parts: Record<'place' | 'time' | 'status' | 'title' | 'notes' | 'next', HTMLElement>;
  #black: HTMLButtonElement;
  /** Whose notes are wanted, if several people speak. */
  #speaker = element('select', {
    'aria-label': say('Whose notes'),
    hidden: '',
  }) as HTMLSelectElement;
  #state: RemoteState | undefined;
  /** When the state came, as `performance.now()` gives it. */
  #cameAt = 0;
  #wasLost = false;

  constructor(root: HTMLElement, ask: (ask: Ask) => void) {
    const part = (name: string, attributes: Record<string, string> = {}) =>
      element(name === 'title' ? 'h1' : name === 'notes' ? 'section' : 'p', {
        'data-part': name,
        ...attributes,
      });
    this.#parts = {
      place: part('place'),
      time: part('time', { role: 'timer', 'aria-label': say('Time spent') }),
      // Always there: screen readers hear only what changes in it.
      status: part('status', { role: 'status' }),
      title: part('title'),
      notes: part('notes', { tabindex: '0', 'aria-label': say('Notes') }),
      next: part('next'),
    };
    const deed = (text: FixedText, name: 'previous' | 'next' | 'black') =>
      button(say(text), name, () => ask({ deed: name }));
    this.#black = deed('Black', 'black');
    this.#black.setAttribute('aria-pressed', 'false');
    const pointer = button(say('Pointer'), 'pointer', () => {});
    const pad = element('div', { 'data-part': 'pad', hidden: '' });
    pad.append(element('p', {}, say('Move your finger: the pointer follows.')));
    holdPointer(pointer, pad, (x, y) => ask({ deed: 'point', x, y }));
    const { place, time, status, title, notes, next } = this.#parts;
    const header = element('header');
    header.append(place, time);
    this.#speaker.addEventListener('change', () => {
      keep(tab, speakerKey, this.#speaker.value);
      if (this.#state) this.#showNotes(this.#state);
    });
    const tools = element('div', { 'data-part': 'tools' });
    tools.append(this.#black, pointer, this.#speaker);
    const main = element('main');
    main.append(title, notes, next, tools);
    root.append(header, status, main, deed('Back', 'previous'), deed('Next', 'next'), pad);
    document.title = say('Phone');
    this.showLink('connecting');
    new ResizeObserver(() => this.#fit()).observe(notes);
    setInterval(() => this.#showTime(), 250);
  }

  /** Shows a state of the talk. */
  show(state: RemoteState) {
    const before = this.#state;
    this.#state = state;
    this.#cameAt = performance.now();
    const { place, status, title, next } = this.#parts;
    document.title = `${say('Phone')} · ${state.talk}`;
    place.textContent = state.place;
    setText(title, state.title, state.lang);
    setText(next, say('Next: {title}', { title: state.next }));
    this.#black.setAttribute('aria-pressed', String(state.curtain === 'black'));
    document.body.dataset['curtain'] = state.curtain;
    if (String(before?.speakers) !== String(state.speakers)) this.#showSpeakers(state);
    if (before?.title !== state.title || before.step !== state.step) this.#showNotes(state);
    const isBack = this.#wasLost;
    this.#wasLost = false;
    document.body.dataset['link'] = 'open';
    const where = `${state.place}. ${state.title}`;
    const curtain =
      state.curtain === 'none' ? '' : say(`The audience sees a ${state.curtain} screen.`);
    status.textContent = [isBack && say('Connected again.'), curtain, where]
      .filter(Boolean)
      .join(' ');
    this.#showTime();
  }

  /** Shows how the connection is. */
  showLink(state: LinkState) {
    if (state === 'open') return; // the state of the talk follows
    if (state !== 'connecting') this.#wasLost = this.#state !== undefined;
    document.body.dataset['link'] = state;
    if (state === 'refused') this.#forget();
    this.say(words[state]);
  }

  /** Says that no window of the talk is open. */
  showAlone() {
    this.#wasLost = this.#state !== undefined;
    document.body.dataset['link'] = 'lost';
    this.say('The talk is open in no window of the laptop.');
  }

  /** Says something about the connection. */
  say(text: FixedText) {
    this.#parts.status.textContent = say(text);
  }

  /** Removes what is in the page: a phone that was thrown out keeps no notes. */
  #forget() {
    this.#state = undefined;
    this.#wasLost = false;
    for (const part of Object.values(this.#parts)) part.textContent = '';
    this.#speaker.hidden = true;
    document.title = say('Phone');
  }

  #showSpeakers({ speakers }: RemoteState) {
    this.#speaker.hidden = speakers.length < 2;
    const all = element('option', { value: '' }, say('Everybody’s'));
    this.#speaker.replaceChildren(all, ...speakers.map((name) => element('option', {}, name)));
    const kept = readKept(tab, speakerKey);
    this.#speaker.value = speakers.includes(kept) ? kept : '';
  }

  #showNotes({ notes, cues, step }: RemoteState) {
    const wanted = this.#speaker.value;
    const said = (text: string) => saidHtml({ notes: text, cues: [] }, say, wanted);
    const isEmpty = !notes && !cues.some(Boolean);
    this.#parts.notes.innerHTML = isEmpty
      ? `<p>${say('No notes.')}</p>`
      : cues
          .map((cue, index) => {
            if (!cue) return '';
            const when = index + 1 === step ? 'now' : index < step ? 'said' : 'to come';
            const current = when === 'now' ? ' aria-current="step"' : '';
            const label = say('Step {number}', { number: index + 1 });
            const other = isOther(cue, wanted) ? ' data-other' : '';
            return `<div data-cue="${when}"${current}${other}><b>${label}</b>${said(cue)}</div>`;
          })
          .join('') + (notes ? said(notes) : '');
    this.#fit();
  }

  #fit() {
    fitNotes(this.#parts.notes);
  }

  #showTime() {
    const state = this.#state;
    if (!state) return;
    const spent = state.spent + (state.isRunning ? performance.now() - this.#cameAt : 0);
    const whole = state.minutes === undefined ? '' : formatTime(state.minutes * 60_000);
    const text = `${formatTime(spent)}${whole && ` ${say('of {time}', { time: whole })}`}`;
    if (this.#parts.time.textContent !== text) this.#parts.time.textContent = text;
    document.body.dataset['time'] =
      state.minutes !== undefined && spent > state.minutes * 60_000 ? 'over' : '';
  }
}

const tab = () => sessionStorage;

function element(name: string, attributes: Record<string, string> = {}, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

function button(text: string, name: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-button': name }, text);
  made.addEventListener('click', onClick);
  return made as HTMLButtonElement;
}

/** Sets a text of the author, which may be in another direction than the words around it. */
function setText(where: HTMLElement, text: string, lang?: string) {
  where.textContent = text;
  where.dir = directionOf(text);
  if (lang) where.lang = lang;
  else where.removeAttribute('lang');
}
