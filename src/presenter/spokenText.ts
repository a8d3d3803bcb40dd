import { drawingLayers } from '../core/page.ts';
import { say } from '../core/strings.ts';
import { type Phrase, type Piece, piecesOf, textOf } from './spokenPieces.ts';

/** What is on a page, line by line, as a screen reader says it. */
export const spokenLines = (element: Element): (readonly Phrase[])[] =>
  piecesOf(element).map(({ phrases }) => phrases);

/**
 * What has come to a slide since then, or is lit since then, as sentences.
 *
 * @param own what the slide says about the step by itself: said first, if the page does not say it
 */
export function spokenChange(
  before: readonly Piece[],
  now: readonly Piece[],
  own: Phrase | undefined,
): readonly Phrase[] {
  const old = matched(before, now);
  const fresh = now.filter((piece) => {
    const was = old.get(piece);
    if (was) return piece.isLit && !was.isLit;
    // A drawing that was there is the same with other words: its layers say what is new.
    return !before.some(({ of }) => of === piece.of && of.hasAttribute(drawingLayers));
  });
  const said = withoutRest(fresh).filter(
    ({ whole }) => !own || !whole?.hasAttribute(drawingLayers),
  );
  const parts = said.map((piece) => named(piece, now, fresh));
  const all = textOf(parts.flat());
  const added = own?.text.split('. ').filter((sentence) => !all.includes(sentence)) ?? [];
  return sentences([...added.map((text) => [{ text, lang: own!.lang }]), ...parts]);
}

/** The pieces that were there, each with what it was: at the same place, or elsewhere. */
function matched(before: readonly Piece[], now: readonly Piece[]): Map<Piece, Piece> {
  const left = new Set(before);
  const found = new Map<Piece, Piece>();
  const isSame = [
    (one: Piece, other: Piece) => one.of === other.of && one.text === other.text,
    (one: Piece, other: Piece) => one.text === other.text && one.whole === other.whole,
  ];
  for (const test of isSame) {
    for (const piece of now) {
      const was = found.has(piece) ? undefined : [...left].find((one) => test(one, piece));
      if (!was) continue;
      found.set(piece, was);
      left.delete(was);
    }
  }
  return found;
}

/** Of code and what it writes, the lines that are lit, or else the first that are new. */
function withoutRest(fresh: readonly Piece[]): Piece[] {
  return fresh.flatMap((piece) => {
    const { whole } = piece;
    if (!whole?.matches('pre')) return piece;
    const lines = fresh.filter((one) => one.whole === whole);
    const lit = lines.filter(({ isLit }) => isLit);
    const wanted = lit.length > 0 ? lit : lines;
    const place = wanted.indexOf(piece);
    if (wanted.length < most + 2 || place < most) return place < 0 ? [] : piece;
    if (place > most) return [];
    const text = say('More lines: {count}', { count: wanted.length - most });
    return { ...piece, text, phrases: [{ text, lang: document.documentElement.lang }] };
  });
}

/** The most lines of code that are said. */
const most = 4;

/** A piece, after the name of what it belongs to, if that was there already. */
function named({ under, phrases, text }: Piece, now: readonly Piece[], fresh: readonly Piece[]) {
  const outer = under && now.find(({ of }) => of === under || under.contains(of));
  if (!outer || fresh.includes(outer)) return phrases;
  const gap = { text: /^[←→]/.test(text) ? ' ' : ': ', lang: outer.phrases.at(-1)!.lang };
  return [...outer.phrases, gap, ...phrases];
}

/** Each in a sentence of its own. */
export function sentences(parts: readonly (readonly Phrase[])[]): readonly Phrase[] {
  const all: Phrase[] = [];
  for (const [index, part] of parts.entries()) {
    for (const { text, lang } of part) {
      const last = all.at(-1);
      if (last?.lang === lang) last.text += text;
      else all.push({ text, lang });
    }
    const last = all.at(-1);
    if (last && index < parts.length - 1) last.text += hasEnd.test(last.text) ? ' ' : '. ';
  }
  return all;
}

const hasEnd = /[.,:;!?…。，、：；！？،؛؟]["'”’“»」』）)]*$/u;
